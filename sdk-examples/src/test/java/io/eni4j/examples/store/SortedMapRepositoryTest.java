package io.eni4j.examples.store;

import io.eni4j.repository.NetworkRepository;
import io.eni4j.testkit.NetworkRepositoryContract;

/** The store by hand keeps the contract of all stores. */
class SortedMapRepositoryTest implements NetworkRepositoryContract {
  @Override
  public NetworkRepository newRepository() {
    return new SortedMapRepository();
  }
}
