package io.eni4j.contract;

import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.testkit.NetworkRepositoryContract;
import java.util.function.Function;

/** The contract on stores in memory that have a fault. */
abstract class FaultyContract implements NetworkRepositoryContract {
  private final Function<NetworkRepository, NetworkRepository> fault;

  FaultyContract(Function<NetworkRepository, NetworkRepository> fault) {
    this.fault = fault;
  }

  @Override
  public final NetworkRepository newRepository() {
    return fault.apply(new InMemoryNetworkRepository());
  }
}
