package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Settled;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A store under test: short ways to write to it, and to say what must come of that. */
class StoreUnderTest implements AutoCloseable {
  /** More pages than any walk of the tests has; a walk that goes further has lost its way. */
  private static final int MOST_PAGES = 10_000;

  private final NetworkRepository store;

  /** Takes a new store and puts records into it, in one commit if there are any. */
  public StoreUnderTest(NetworkRepository store, Resource... records) {
    this.store = store;
    if (records.length > 0) {
      insertAll(records);
    }
  }

  public static Write insert(Resource value) {
    return new Write.Insert(value);
  }

  public static Write update(Resource value) {
    return new Write.Update(value);
  }

  public static Write delete(ResourceKey<?> key) {
    return new Write.Delete(key);
  }

  public static Write touch(ResourceKey<?> key) {
    return new Write.Touch(key);
  }

  /** Commits writes with guards. */
  public CommitResult commit(List<? extends Write> writes, Guard... guards) {
    return commit(changeSet(writes, guards));
  }

  private static ChangeSet changeSet(List<? extends Write> writes, Guard... guards) {
    return new ChangeSet(List.copyOf(writes), List.of(guards));
  }

  CommitResult commit(ChangeSet changeSet) {
    return store.commit(changeSet);
  }

  /** Commits what must be stored, and tells its revision. */
  public long stored(Write... writes) {
    return stored(Arrays.asList(writes));
  }

  /** Commits what must be stored, and tells its revision. */
  public long stored(List<? extends Write> writes, Guard... guards) {
    return stored(changeSet(writes, guards));
  }

  /** Commits what must be stored, and tells its revision. */
  long stored(ChangeSet changeSet) {
    CommitResult result = commit(changeSet);
    return result instanceof CommitResult.Committed committed
        ? committed.revision()
        : fail(changeSet + " must be stored, and was " + result);
  }

  /** Inserts records in one commit. */
  public void insertAll(Resource... values) {
    stored(Arrays.stream(values).map(StoreUnderTest::insert).toList());
  }

  /** Commits what must be refused with a reason and leave everything as it was. */
  void assertRefused(Guard reason, Write... writes) {
    assertRefused(reason, Arrays.asList(writes));
  }

  /** Commits what must be refused with a reason and leave everything as it was. */
  void assertRefused(Guard reason, List<? extends Write> writes, Guard... guards) {
    assertNotStored(new CommitResult.Stale(reason), changeSet(writes, guards));
  }

  /** Commits what must have a result that is no success, and leave everything as it was. */
  void assertNotStored(CommitResult expected, ChangeSet changeSet) {
    Kept before = kept();

    assertEquals(expected, commit(changeSet), () -> "what became of " + changeSet);

    assertEquals(before, kept(), () -> "what is kept after " + changeSet + " was not stored");
  }

  /** Commits nothing under a guard that must hold. */
  void assertHolds(Guard guard) {
    stored(List.of(), guard);
  }

  /** Commits nothing under a guard that must not hold. */
  void assertBroken(Guard guard) {
    assertEquals(
        new CommitResult.Stale(guard),
        commit(List.of(), guard),
        () -> "what became of nothing under " + guard);
  }

  void assertHolder(Slot<?> slot, ResourceKey<?> holder) {
    try (Snapshot snapshot = snapshot()) {
      assertEquals(
          Optional.of(holder), snapshot.holder(slot).<Object>map(it -> it), () -> "in " + slot);
    }
  }

  /** A snapshot whose instant has come: a store may put it off to the first read. */
  public Snapshot snapshot() {
    Snapshot snapshot = store.snapshot();
    snapshot.revision();
    return snapshot;
  }

  /** The outcome of a token by now. */
  Optional<Settled> answer(IdempotencyToken token) {
    return store.answer(token);
  }

  /** Forgets outcomes once, and tells how many. */
  int expire(Expiry expiry) {
    return store.expire(expiry);
  }

  /** Whether a key exists now. */
  boolean has(ResourceKey<?> key) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.find(key).isPresent();
    }
  }

  /** How far a counter has come now. */
  long count(Quota quota) {
    try (Snapshot snapshot = snapshot()) {
      return snapshot.count(quota);
    }
  }

  /** What the store keeps now. */
  Kept kept() {
    try (Snapshot snapshot = snapshot()) {
      return Kept.in(snapshot);
    }
  }

  /** The resource of a key, which exists. */
  static <R extends Resource> R get(Snapshot snapshot, ResourceKey<R> key) {
    return snapshot
        .find(key)
        .map(Versioned::value)
        .orElseGet(() -> fail(key + " is not there at revision " + snapshot.revision()));
  }

  /** All that a query asks for, page by page from one snapshot. */
  public static <R extends Resource> List<R> walk(Snapshot snapshot, Query<R> query) {
    List<R> all = new ArrayList<>();
    Optional<String> next = query.token();
    for (int pages = 1; ; pages++) {
      Page<R> page = snapshot.list(next.map(query::after).orElse(query));
      assertTrue(
          page.items().size() <= query.pageSize(),
          () -> "a page of " + query + " holds " + page.items().size());
      all.addAll(page.items());
      next = page.next();
      if (next.isEmpty()) {
        return all;
      }
      assertTrue(pages < MOST_PAGES, () -> "the pages of " + query + " do not end");
    }
  }

  /** All that a snapshot lists, kind by kind. */
  public static List<Resource> everything(Snapshot snapshot) {
    List<Resource> all = new ArrayList<>();
    for (Query<? extends Resource> query : Kept.QUERIES) {
      all.addAll(walk(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE)));
    }
    return all;
  }

  @Override
  public void close() {
    store.close();
  }
}
