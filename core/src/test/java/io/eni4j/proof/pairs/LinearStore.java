package io.eni4j.proof.pairs;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.PrivateIp;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Small commits and reads of one store, whose answers tell in which order they took effect. */
@Param(name = "number", gen = IntGen.class, conf = "0:1")
@Param(name = "revision", gen = IntGen.class, conf = "1:4")
public abstract class LinearStore {
  private static final Slot.DeviceIndex PLACE = new Slot.DeviceIndex(LinearStage.INSTANCE, 2);
  private static final Write TOUCH = new Write.Touch(LinearStage.INSTANCE);

  private final NetworkRepository store;

  LinearStore(NetworkRepository store) {
    this.store = store;
    store.commit(LinearStage.FIRST);
  }

  /** The store in memory. */
  public static final class InMemory extends LinearStore {
    /** A new one. */
    public InMemory() {
      super(new InMemoryNetworkRepository());
    }
  }

  /** What a store must answer. */
  public static final class Plain extends LinearStore {
    /** A new one. */
    public Plain() {
      super(WorldRepository.plain());
    }
  }

  /** A store that looks first and writes later. */
  public static final class CheckThenAct extends LinearStore {
    /** A new one. */
    public CheckThenAct() {
      super(WorldRepository.checkingThenActing(Thread::yield));
    }
  }

  /** Attaches an interface at the one place. */
  @Operation(params = "number")
  public final String attach(int number) {
    return commit(
        List.of(new Write.Update(LinearStage.ATTACHED.get(number)), TOUCH),
        List.of(new Guard.Vacant(PLACE)));
  }

  /** Detaches an interface, wherever it is. */
  @Operation(params = "number")
  public final String detach(int number) {
    return commit(List.of(new Write.Update(LinearStage.DETACHED.get(number)), TOUCH), List.of());
  }

  /** Assigns the one address. */
  @Operation(params = "number")
  public final String assign(int number) {
    PrivateIp held = LinearStage.HELD.get(number);
    return commit(
        List.of(new Write.Insert(held), new Write.Touch(held.networkInterfaceId())),
        List.of(new Guard.Absent(held.key())));
  }

  /** Unassigns the one address, whoever holds it. */
  @Operation
  public final String unassign() {
    return commit(List.of(new Write.Delete(LinearStage.ADDRESS)), List.of());
  }

  /** Allocates an elastic IP as long as there is none. */
  @Operation(params = "number")
  public final String allocate(int number) {
    ElasticIp elasticIp = LinearStage.ELASTIC_IPS.get(number);
    return commit(
        List.of(new Write.Insert(elasticIp)),
        List.of(
            new Guard.Absent(elasticIp.id()), new Guard.Below(new Quota(Counter.ELASTIC_IPS, 1))));
  }

  /** Touches the instance if it still is at a revision. */
  @Operation(params = "revision")
  public final String touch(int revision) {
    return commit(List.of(TOUCH), List.of(new Guard.Unchanged(LinearStage.INSTANCE, revision)));
  }

  /** All that the others can change, as of one instant. */
  @Operation
  public final String read() {
    try (Snapshot snapshot = store.snapshot()) {
      return List.of(
              snapshot.revision(),
              snapshot.find(LinearStage.INSTANCE).orElseThrow().revision(),
              snapshot.holder(PLACE),
              snapshot.size(new Members.InterfacesOf(LinearStage.INSTANCE)),
              snapshot.list(new Members.PrivateIpsOf(LinearStage.DETACHED.get(0).id())).size(),
              snapshot.find(LinearStage.ADDRESS).map(it -> it.value().networkInterfaceId()),
              snapshot.count(new Quota(Counter.ELASTIC_IPS, 0)))
          .toString();
    }
  }

  /** Stale is stale whatever the reason: more than one guard may not hold. */
  private String commit(List<Write> writes, List<Guard> guards) {
    return store.commit(new ChangeSet(writes, guards)) instanceof CommitResult.Committed committed
        ? "at " + committed.revision()
        : "stale";
  }
}
