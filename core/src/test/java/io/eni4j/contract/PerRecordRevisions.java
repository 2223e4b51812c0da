package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.ForwardingSnapshot;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the writes of each record, and begins again when it is created again. */
public final class PerRecordRevisions extends ForwardingRepository {
  private static final long NEVER = -1;

  /** By key and real revision: how often the record had been written. */
  private final Map<ResourceKey<?>, NavigableMap<Long, Long>> counts = new HashMap<>();

  /** One that is right but for its revisions. */
  public PerRecordRevisions(NetworkRepository origin) {
    super(origin);
  }

  @Override
  public synchronized CommitResult commit(ChangeSet changeSet) {
    List<Guard> guards = new ArrayList<>();
    changeSet.guards().forEach(guard -> guards.add(real(guard)));
    CommitResult result =
        super.commit(new ChangeSet(changeSet.writes(), guards, changeSet.settlement()));
    if (result instanceof CommitResult.Committed committed) {
      long highest = 0;
      for (Write write : changeSet.writes()) {
        if (!(write instanceof Write.Delete)) {
          long before = write instanceof Write.Insert ? 0 : newest(write.key()).getValue();
          highest = Math.max(highest, before + 1);
          counts
              .computeIfAbsent(write.key(), key -> new TreeMap<>())
              .put(committed.revision(), before + 1);
        }
      }
      return new CommitResult.Committed(highest);
    } else if (result instanceof CommitResult.Stale stale && guards.contains(stale.reason())) {
      return new CommitResult.Stale(changeSet.guards().get(guards.indexOf(stale.reason())));
    }
    return result;
  }

  private Guard real(Guard guard) {
    if (guard instanceof Guard.Unchanged unchanged) {
      if (!counts.containsKey(unchanged.key())) {
        // Nothing has written it here; it has the revision that it came with.
        return guard;
      }
      Map.Entry<Long, Long> newest = newest(unchanged.key());
      boolean isIt = newest.getValue() == unchanged.revision();
      return new Guard.Unchanged(unchanged.key(), isIt ? newest.getKey() : NEVER);
    }
    return guard;
  }

  private Map.Entry<Long, Long> newest(ResourceKey<?> key) {
    NavigableMap<Long, Long> all = counts.get(key);
    return all == null ? Map.entry(NEVER, NEVER) : all.lastEntry();
  }

  private synchronized <R extends Resource> Versioned<R> counted(Versioned<R> real) {
    Map<Long, Long> all = counts.get(real.value().key());
    if (all == null) {
      return real;
    }
    Long count = all.get(real.revision());
    return new Versioned<>(real.value(), count == null ? NEVER : count);
  }

  @Override
  public Snapshot snapshot() {
    return new ForwardingSnapshot(super.snapshot()) {
      @Override
      public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
        return super.find(key).map(it -> counted(it));
      }

      @Override
      public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
        return super.list(members).stream().map(it -> counted(it)).toList();
      }
    };
  }
}
