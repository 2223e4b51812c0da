package io.eni4j.testing;

import io.eni4j.TieredContract;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;

/** A repository whose faults are not planned yet keeps the contract. */
class FaultyRepositoryContractTest implements TieredContract {
  @Override
  public NetworkRepository newRepository() {
    return new FaultyRepository(new InMemoryNetworkRepository(), new Faults(new VirtualClock(), 1));
  }
}
