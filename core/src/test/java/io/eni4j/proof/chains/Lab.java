package io.eni4j.proof.chains;

import io.eni4j.jdbc.TestDatabase;
import io.eni4j.policy.Limits;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a chain is run against.
 *
 * @param name how it is written in a test
 * @param store makes an empty store
 * @param twin makes an empty store that must answer and hold the same; empty: there is none
 * @param belief what the model believes of the service's limits
 */
record Lab(
    String name,
    Supplier<NetworkRepository> store,
    Optional<Supplier<NetworkRepository>> twin,
    UnaryOperator<Limits> belief) {

  /** The real store in memory, and a model that knows the limits. */
  static final Lab HONEST =
      new Lab("Lab.HONEST", InMemoryNetworkRepository::new, Optional.empty(), limits -> limits);

  /** A new namespace of a database, and a store in memory as its twin. */
  static Lab on(TestDatabase database) {
    return new Lab(
        "Lab.on(TestDatabase." + database + ")",
        database::newRepository,
        Optional.of(InMemoryNetworkRepository::new),
        limits -> limits);
  }

  /** A lab with a store of one's own. */
  static Lab with(Supplier<NetworkRepository> store) {
    return new Lab("Lab.with(…)", store, Optional.empty(), limits -> limits);
  }

  /** This lab with a twin. */
  Lab beside(Supplier<NetworkRepository> other) {
    return new Lab(name + ".beside(…)", store, Optional.of(other), belief);
  }

  /** This lab, and a model that believes something else of the limits. */
  Lab believing(UnaryOperator<Limits> other) {
    return new Lab(name + ".believing(…)", store, twin, other);
  }

  @Override
  public String toString() {
    return name;
  }
}
