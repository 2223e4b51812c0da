package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A hypervisor in memory: how instances are, and by whose order last. What the drivers of instances
 * of this package work on, and what a driver of one's own can be compared with.
 *
 * <p>An instance that is ordered to be is there from then on, whether it was before or not. The
 * last fence of every instance is kept for as long as this is, as in a {@link DataPath}.
 *
 * <p>Safe for use by many threads at once.
 */
public final class Hypervisor {
  private record Key(Namespace namespace, InstanceId id) {}

  private record State(long fence, Optional<VirtualMachine> machine) {}

  private final Map<Key, State> states = new HashMap<>();

  /** There are no instances, and nobody has ordered anything. */
  public Hypervisor() {}

  /**
   * Carries an order out, unless it is outdated; in one step.
   *
   * @param order what shall be
   * @return how it is now, or that the order is outdated
   */
  public synchronized InstanceReply apply(InstanceOrder order) {
    Key key = new Key(order.namespace(), order.instanceId());
    State state = states.getOrDefault(key, new State(0, Optional.empty()));
    if (order.fence() < state.fence()) {
      return new InstanceReply.Outdated(state.fence());
    }
    Optional<VirtualMachine> machine =
        order.isMetBy(state.machine()) ? state.machine() : made(order, state.machine());
    states.put(key, new State(order.fence(), machine));
    return new InstanceReply.Now(machine);
  }

  private static Optional<VirtualMachine> made(
      InstanceOrder order, Optional<VirtualMachine> before) {
    return switch (order.wanted()) {
      case RUNNING, BOOTED -> Optional.of(new VirtualMachine(true, order.type(), order.fence()));
      case STOPPED -> {
        long bootedBy = before.map(VirtualMachine::bootedBy).orElse(0L);
        yield Optional.of(new VirtualMachine(false, order.type(), bootedBy));
      }
      case GONE -> Optional.empty();
      case AS_IT_IS -> before;
    };
  }

  /**
   * {@return how an instance is; empty: there is none}
   *
   * @param namespace account and region of the instance
   * @param instanceId the instance
   */
  public synchronized Optional<VirtualMachine> machineOf(
      Namespace namespace, InstanceId instanceId) {
    State state =
        states.get(
            new Key(
                requireNonNull(namespace, "namespace"), requireNonNull(instanceId, "instanceId")));
    return state == null ? Optional.empty() : state.machine();
  }
}
