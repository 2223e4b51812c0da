package io.eni4j.testing;

import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All that a cloud holds at one instant, to be read by people: as a dump, and as the difference of
 * two. Revisions do not belong to it, so states are equal that hold equal resources.
 *
 * <p>Immutable and thread-safe.
 */
public final class State {
  private static final Pattern DIRECTIONS = Pattern.compile("\\p{Cf}");

  /** By key, in the order of kinds and keys; the fields of each by path. */
  private final Map<ResourceKey<?>, Map<String, String>> resources;

  private State(Map<ResourceKey<?>, Map<String, String>> resources) {
    this.resources = resources;
  }

  /**
   * {@return what a snapshot sees; it stays open}
   *
   * @param snapshot the snapshot
   */
  public static State of(Snapshot snapshot) {
    Map<ResourceKey<?>, Map<String, String>> resources = new LinkedHashMap<>();
    Query.ALL.forEach(query -> add(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE), resources));
    return new State(resources);
  }

  private static <R extends Resource> void add(
      Snapshot snapshot, Query<R> query, Map<ResourceKey<?>, Map<String, String>> resources) {
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      for (R resource : page.items()) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", ResourceText.tree(resource), fields);
        resources.put(resource.key(), fields);
      }
      next = page.next();
    } while (next.isPresent());
  }

  private static void flatten(String path, Object tree, Map<String, String> fields) {
    if (tree instanceof Map<?, ?> object) {
      object.forEach(
          (name, value) -> flatten(path.isEmpty() ? "" + name : path + "." + name, value, fields));
    } else if (tree instanceof List<?> list && list.stream().anyMatch(it -> it instanceof Map)) {
      for (int i = 0; i < list.size(); i++) {
        flatten(path + "[" + i + "]", list.get(i), fields);
      }
    } else {
      fields.put(path, inPlace(Json.write(tree)));
    }
  }

  /** What is written as it is, but for what would turn the direction of what stands beside it. */
  private static String inPlace(String json) {
    return DIRECTIONS
        .matcher(json)
        .replaceAll(found -> "\\\\u{" + Integer.toHexString(found.group().codePointAt(0)) + "}");
  }

  /**
   * {@return every resource with its fields, a line each, texts in quotes and without control
   * characters} Equal states have equal dumps.
   */
  public String dump() {
    StringBuilder dump = new StringBuilder();
    resources.forEach(
        (key, fields) -> {
          dump.append(key.kind()).append(' ').append(key).append('\n');
          fields.forEach(
              (path, value) -> {
                if (!path.equals("kind")) {
                  dump.append("  ").append(path).append(": ").append(value).append('\n');
                }
              });
        });
    return dump.toString();
  }

  /**
   * {@return what is different in a later state: a line for each resource that was added ({@code
   * +}) or removed ({@code -}), and for each field of another one that was changed ({@code ~})}
   * Empty if nothing is.
   *
   * @param later the state that came to be
   */
  public String difference(State later) {
    Set<ResourceKey<?>> keys = new TreeSet<>(ResourceKey.order());
    keys.addAll(resources.keySet());
    keys.addAll(later.resources.keySet());
    StringBuilder difference = new StringBuilder();
    for (ResourceKey<?> key : keys) {
      Map<String, String> before = resources.get(key);
      Map<String, String> after = later.resources.get(key);
      String name = key.kind() + " " + key;
      if (before == null) {
        difference.append("+ ").append(name).append('\n');
      } else if (after == null) {
        difference.append("- ").append(name).append('\n');
      } else {
        changes(name, before, after, difference);
      }
    }
    return difference.toString();
  }

  private static void changes(
      String name,
      Map<String, String> before,
      Map<String, String> after,
      StringBuilder difference) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      String from = before.getOrDefault(path, "nothing");
      String to = after.getOrDefault(path, "nothing");
      if (!from.equals(to)) {
        difference
            .append("~ ")
            .append(name)
            .append(' ')
            .append(path)
            .append(": ")
            .append(from)
            .append(" -> ")
            .append(to)
            .append('\n');
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State state && resources.equals(state.resources);
  }

  @Override
  public int hashCode() {
    return Objects.hash(resources);
  }

  /** The dump. */
  @Override
  public String toString() {
    return dump();
  }
}
