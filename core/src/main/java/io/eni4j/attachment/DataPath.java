package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A data path in memory: where interfaces are plugged in, and by whose order last. What the drivers
 * of this package work on, and what a driver of one's own can be compared with.
 *
 * <p>The last fence of every interface is kept for as long as this is, also once it is unplugged
 * and deleted: some 200 bytes each. What lives for years forgets some of them, and takes the
 * largest that it forgot for the fence of all that it does not know.
 *
 * <p>Safe for use by many threads at once.
 */
public final class DataPath {
  private record Nic(Namespace namespace, NetworkInterfaceId id) {}

  private record State(long fence, Optional<Place> place) {}

  private final Map<Nic, State> states = new HashMap<>();

  /** Nothing is plugged in, and nobody has ordered anything. */
  public DataPath() {}

  /**
   * Carries an order out, unless it is outdated; in one step.
   *
   * @param order what shall be
   * @return how it is now, or that the order is outdated
   */
  public synchronized DriverReply apply(DriverOrder order) {
    Nic nic = new Nic(order.namespace(), order.networkInterfaceId());
    State state = states.getOrDefault(nic, new State(0, Optional.empty()));
    if (order.fence() < state.fence()) {
      return new DriverReply.Outdated(state.fence());
    }
    Optional<Place> place =
        switch (order.wanted()) {
          case PLUGGED -> Optional.of(order.place());
          case UNPLUGGED -> Optional.empty();
          case AS_IT_IS -> state.place();
        };
    states.put(nic, new State(order.fence(), place));
    return new DriverReply.Now(place);
  }

  /**
   * {@return where an interface is plugged in; empty: nowhere}
   *
   * @param namespace account and region of the interface
   * @param networkInterfaceId the interface
   */
  public synchronized Optional<Place> placeOf(
      Namespace namespace, NetworkInterfaceId networkInterfaceId) {
    State state =
        states.get(
            new Nic(
                requireNonNull(namespace, "namespace"),
                requireNonNull(networkInterfaceId, "networkInterfaceId")));
    return state == null ? Optional.empty() : state.place();
  }
}
