package io.eni4j.testing;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One snapshot that many read, one after another; it is closed with the last of them. */
final class Moment {
  private final Snapshot snapshot;
  private final Instant since;
  private int readers;
  private boolean forgotten;

  Moment(Snapshot snapshot, Instant since) {
    this.snapshot = snapshot;
    this.since = since;
  }

  /** When it began to be shown. */
  Instant since() {
    return since;
  }

  /** A view of it of one's own. */
  synchronized Snapshot open() {
    readers++;
    return new View();
  }

  /** Nobody will open it again. */
  synchronized void forget() {
    forgotten = true;
    closeIfUnused();
  }

  private void closeIfUnused() {
    if (forgotten && readers == 0) {
      snapshot.close();
    }
  }

  private final class View implements Snapshot {
    private boolean closed;

    private <T> T ask(Function<Snapshot, T> question) {
      synchronized (Moment.this) {
        if (closed) {
          throw new IllegalStateException("the snapshot is closed; open another one");
        }
        return question.apply(snapshot);
      }
    }

    @Override
    public long revision() {
      return ask(Snapshot::revision);
    }

    @Override
    public <R extends Resource> Page<R> list(Query<R> query) {
      return ask(it -> it.list(query));
    }

    @Override
    public List<Inconsistency> hiddenInconsistencies() {
      return ask(Snapshot::hiddenInconsistencies);
    }

    @Override
    public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
      return ask(it -> it.find(key));
    }

    @Override
    public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
      return ask(it -> it.holder(slot));
    }

    @Override
    public boolean isVacant(Slot<?> slot) {
      return ask(it -> it.isVacant(slot));
    }

    @Override
    public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
      return ask(it -> it.list(members));
    }

    @Override
    public int size(Members<?> members) {
      return ask(it -> it.size(members));
    }

    @Override
    public long count(Quota quota) {
      return ask(it -> it.count(quota));
    }

    @Override
    public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
      return ask(it -> it.users(key, atMost));
    }

    @Override
    public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
      return ask(it -> it.overlapping(vpcId, cidr));
    }

    @Override
    public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
      return ask(it -> it.free(range, from, atMost));
    }

    @Override
    public void close() {
      synchronized (Moment.this) {
        if (!closed) {
          closed = true;
          readers--;
          closeIfUnused();
        }
      }
    }
  }
}
