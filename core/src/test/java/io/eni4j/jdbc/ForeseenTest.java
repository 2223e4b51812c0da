package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Lookup;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told to a store beforehand is what it is asked then, and changes no answer. */
@Timeout(120)
class ForeseenTest {
  private final Set<Lookup> told = new HashSet<>();
  private final Set<Lookup> asked = new HashSet<>();
  private int operations;

  @Test
  void allThatIsForeseenIsAskedByWhatIsAllowed() {
    NetworkRepository memory = new Watched(new InMemoryNetworkRepository());
    try (EniService door = EniService.builder().repository(memory).seed(1).build()) {
      Scenario.play(door);
    }
    assertThat(operations).isGreaterThanOrEqualTo(15);
  }

  @Test
  void whatIsReadAheadIsWhatIsReadOneByOne() {
    JdbcNetworkRepository repository =
        JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), TestDatabase.newNamespace());
    NetworkPolicy policy =
        new NetworkPolicy(Limits.jdCloud(), NetworkPolicy.DEFAULT_ELASTIC_IP_POOL);
    EniService door = Worlds.door(repository, 1);
    RandomCloud cloud = new RandomCloud(new Random(1), door);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      Optional<Operation<?>> next = cloud.next();
      if (next.isPresent()) {
        List<Lookup> lookups = policy.lookups(next.get());
        List<Object> expected = new ArrayList<>();
        try (Snapshot plain = repository.snapshot();
            Snapshot prepared = repository.snapshot()) {
          prepared.prepare(() -> lookups);
          lookups.forEach(it -> expected.add(answer(it, plain)));
          for (Lookup lookup : lookups) {
            assertThat(answer(lookup, prepared)).as("%s", lookup).isEqualTo(expected.remove(0));
            compared++;
          }
        }
        door.submit(next.get());
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  private static Object answer(Lookup lookup, NetworkView view) {
    if (lookup instanceof Lookup.Find find) {
      return view.find(find.key());
    } else if (lookup instanceof Lookup.ListOf list) {
      return view.list(list.members());
    } else if (lookup instanceof Lookup.SizeOf size) {
      return view.size(size.members());
    } else if (lookup instanceof Lookup.HolderOf holder) {
      return view.holder(holder.slot());
    }
    return view.count(new Quota(((Lookup.CountOf) lookup).counter(), 1));
  }

  /** Notes what its snapshots are told and asked, and compares both when something is stored. */
  private final class Watched extends ForwardingRepository {
    Watched(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public Snapshot snapshot() {
      told.clear();
      asked.clear();
      Snapshot origin = super.snapshot();
      return (Snapshot)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Snapshot.class},
              (proxy, method, arguments) -> {
                if (arguments != null) {
                  note(method.getName(), arguments[0]);
                }
                try {
                  return method.invoke(origin, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @SuppressWarnings("unchecked") // prepare has one parameter
    private void note(String method, Object argument) {
      if (method.equals("prepare")) {
        told.addAll(((Supplier<List<Lookup>>) argument).get());
      } else if (argument instanceof ResourceKey<?> key && method.equals("find")) {
        asked.add(new Lookup.Find(key));
      } else if (argument instanceof Members<?> members) {
        asked.add(method.equals("list") ? new Lookup.ListOf(members) : new Lookup.SizeOf(members));
      } else if (argument instanceof Slot<?> slot) {
        asked.add(new Lookup.HolderOf(slot));
      } else if (argument instanceof Quota quota) {
        asked.add(new Lookup.CountOf(quota.counter()));
      }
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      assertThat(asked).containsAll(told);
      operations += told.isEmpty() ? 0 : 1;
      return super.commit(changeSet);
    }
  }
}
