package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.ForwardingSnapshot;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Page;
import io.eni4j.repository.PageTokens;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stores whose snapshots answer something else than what is kept. */
final class SnapshotFaults {
  private SnapshotFaults() {}

  /** A store that holds something before anybody has stored it. */
  static NetworkRepository notEmpty(NetworkRepository origin) {
    origin.commit(ChangeSet.of(new Write.Insert(SharedRecords.elasticIp(99, "9.9.9.9"))));
    return origin;
  }

  /** A store whose snapshots are replaced by others. */
  static NetworkRepository showing(NetworkRepository origin, UnaryOperator<Snapshot> fault) {
    return new ForwardingRepository(origin) {
      @Override
      public Snapshot snapshot() {
        return fault.apply(super.snapshot());
      }
    };
  }

  /** A store whose snapshots find what is there now, and list what was there. */
  static NetworkRepository torn(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
                super.find(key);
                try (Snapshot now = origin.snapshot()) {
                  return now.find(key);
                }
              }
            });
  }

  /** A store that counts primary interfaces as well. */
  static NetworkRepository countingAll(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public long count(Quota quota) {
                Query<?> all = Query.NETWORK_INTERFACES.withPageSize(Query.MAX_PAGE_SIZE);
                return quota.counter() == Counter.SECONDARY_INTERFACES
                    ? super.list(all).items().size()
                    : super.count(quota);
              }
            });
  }

  /** A store whose snapshots neither close nor look at what they are asked. */
  static NetworkRepository careless(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
                return super.users(key, Math.max(1, atMost));
              }

              @Override
              public void close() {}
            });
  }

  /** A store that names users in the order in which it comes upon them. */
  static NetworkRepository outOfOrder(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
                List<ResourceKey<?>> users = new ArrayList<>(super.users(key, atMost));
                Collections.reverse(users);
                return users;
              }
            });
  }

  /** A store that lists an interface where it is, and not where it is on the way to. */
  static NetworkRepository listingOnePlace(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
                return super.list(members).stream().filter(it -> isAt(it, members)).toList();
              }

              @Override
              public int size(Members<?> members) {
                return list(members).size();
              }
            });
  }

  private static boolean isAt(Versioned<?> member, Members<?> members) {
    return !(member.value() instanceof NetworkInterface eni)
        || eni.instanceId().filter(it -> it.equals(members.owner())).isPresent();
  }

  /** A store that does not know who is on the way to a place. */
  static NetworkRepository showingOnePlace(NetworkRepository origin) {
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
                return super.holder(slot).filter(it -> !isOnTheWay(it, slot));
              }

              private boolean isOnTheWay(ResourceKey<?> key, Slot<?> slot) {
                return slot instanceof Slot.DeviceIndex place
                    && super.find((NetworkInterfaceId) key)
                        .flatMap(it -> it.value().instanceId())
                        .filter(it -> !it.equals(place.instanceId()))
                        .isPresent();
              }
            });
  }

  /** A store whose pages are told by how many records went before. */
  static NetworkRepository pagingByOffset(NetworkRepository origin) {
    PageTokens tokens = new PageTokens(Integer.toHexString(System.identityHashCode(origin)));
    Map<String, Integer> offsets = new ConcurrentHashMap<>();
    return showing(
        origin,
        snapshot ->
            new ForwardingSnapshot(snapshot) {
              @Override
              public <R extends Resource> Page<R> list(Query<R> query) {
                tokens.start(query);
                int from = query.token().map(offsets::get).orElse(0);
                List<R> all = all(query);
                int to = Math.min(all.size(), from + query.pageSize());
                List<R> items = all.subList(Math.min(from, to), to);
                if (to == all.size()) {
                  return new Page<>(items, Optional.empty());
                }
                String token = tokens.after(items.get(items.size() - 1).key(), query);
                offsets.put(token, to);
                return new Page<>(items, Optional.of(token));
              }

              private <R extends Resource> List<R> all(Query<R> query) {
                Query<R> next =
                    new Query<>(
                        query.type(), query.filters(), Query.MAX_PAGE_SIZE, Optional.empty());
                List<R> all = new ArrayList<>();
                Page<R> page = super.list(next);
                all.addAll(page.items());
                while (page.next().isPresent()) {
                  page = super.list(next.after(page.next().get()));
                  all.addAll(page.items());
                }
                return all;
              }
            });
  }

  /** Shows, to the first who asks after a commit, what was there before it. */
  static final class LagsBehind extends ForwardingRepository {
    private Optional<Snapshot> before = Optional.empty();

    LagsBehind(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public synchronized CommitResult commit(ChangeSet changeSet) {
      before.ifPresent(Snapshot::close);
      before = Optional.of(super.snapshot());
      return super.commit(changeSet);
    }

    @Override
    public synchronized Snapshot snapshot() {
      Snapshot shown = before.orElseGet(super::snapshot);
      before = Optional.empty();
      return shown;
    }
  }

  /** Goes on after it was closed. */
  static final class NeverCloses extends ForwardingRepository {
    NeverCloses(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public void close() {}
  }
}
