package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.FIND_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.LISTING_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.REVISION_WRONG;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads all records: those that are listed, and then, key by key, those that others name or that
 * the store says point at others. So a record that cannot be read hides none but itself, as a rule.
 */
final class AuditReading {
  private static final Comparator<ResourceKey<?>> ORDER = ResourceKey.order();

  private final AuditQuestions questions;
  private final AuditFindings findings;
  private final long newest;
  private final AuditInventory inventory = new AuditInventory();
  private final Map<ResourceKind, String> cutOff = new EnumMap<>(ResourceKind.class);
  private final Queue<ResourceKey<?>> unvisited = new ArrayDeque<>();
  private final Set<ResourceKey<?>> missing = new HashSet<>();

  AuditReading(AuditQuestions questions, AuditFindings findings, long newest) {
    this.questions = questions;
    this.findings = findings;
    this.newest = newest;
  }

  AuditInventory read() {
    for (Query<? extends Resource> listing : AuditQuestions.listings()) {
      list(listing);
    }
    for (Versioned<?> record : inventory.all()) {
      unvisited.add(record.value().key());
    }
    while (!unvisited.isEmpty()) {
      visit(unvisited.remove());
    }
    for (ResourceKey<?> key : inventory.unreadable()) {
      cutOff.remove(key.kind());
    }
    cutOff.forEach(
        (kind, why) ->
            findings.add(UNREADABLE, "listing of kind " + kind, "records that can be read", why));
    return inventory;
  }

  private void list(Query<? extends Resource> listing) {
    @Nullable ResourceKey<?>[] last = {null};
    questions.walk(
        listing,
        resource -> {
          ResourceKey<?> key = resource.key();
          if (last[0] != null && ORDER.compare(last[0], key) >= 0) {
            findings.add(LISTING_DISAGREES, "listing", "keys behind " + last[0], key, key);
          }
          last[0] = key;
          inventory.put(new Versioned<>(resource, Versioned.PENDING));
        },
        why -> {
          cutOff.put(listing.kind(), why);
          inventory.partly(listing.kind());
        });
  }

  private void visit(ResourceKey<?> key) {
    Resource resource = inventory.find(key).orElseThrow();
    find(key, resource);
    AuditReferences.forEach(resource, (name, target) -> follow(target));
    questions
        .ask(
            it -> it.users(key, Integer.MAX_VALUE),
            why -> findings.add(UNREADABLE, "users", "keys", why, key))
        .ifPresent(
            users -> {
              inventory.users(key, users);
              users.forEach(this::follow);
            });
  }

  private void find(ResourceKey<?> key, Resource listed) {
    Optional<Optional<? extends Versioned<?>>> answer =
        questions.ask(
            it -> it.find(key),
            why -> findings.add(UNREADABLE, "find", "the record listed", why, key));
    if (answer.isEmpty()) {
      return;
    }
    Optional<? extends Versioned<?>> found = answer.get();
    if (found.isEmpty() || !found.get().value().equals(listed)) {
      String other = found.map(it -> it.value().toString()).orElse("nothing");
      findings.add(FIND_DISAGREES, "find", listed, other, key);
      return;
    }
    long revision = found.get().revision();
    if (revision < 1 || revision > newest) {
      findings.add(REVISION_WRONG, "revision", "1 to " + newest, revision, key);
    }
    inventory.put(found.get());
  }

  /** Looks for what is named and has not been listed. */
  private void follow(ResourceKey<?> key) {
    if (inventory.exists(key) || missing.contains(key)) {
      return;
    }
    Optional<Optional<? extends Versioned<?>>> answer =
        questions.ask(
            it -> it.find(key),
            why -> {
              inventory.unreadable(key);
              findings.add(UNREADABLE, "record", "one that can be read", why, key);
            });
    if (answer.isEmpty()) {
      return;
    }
    Optional<? extends Versioned<?>> found = answer.get();
    if (found.isEmpty() || !found.get().value().key().equals(key)) {
      missing.add(key);
      return;
    }
    if (!cutOff.containsKey(key.kind())) {
      findings.add(LISTING_DISAGREES, "listing", "the record found by its key", "nothing", key);
    }
    inventory.put(found.get());
    unvisited.add(key);
  }
}
