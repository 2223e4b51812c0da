package io.eni4j.proof.chains;

import io.eni4j.policy.Limits;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a chain is run against.
 *
 * @param store makes an empty store
 * @param belief what the model believes of the service's limits
 */
record Lab(Supplier<NetworkRepository> store, UnaryOperator<Limits> belief) {

  /** The real store, and a model that knows the limits. */
  static final Lab HONEST = new Lab(InMemoryNetworkRepository::new, limits -> limits);

  /** A lab with a store of one's own. */
  static Lab with(Supplier<NetworkRepository> store) {
    return new Lab(store, limits -> limits);
  }
}
