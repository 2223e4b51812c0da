package io.eni4j.jdbc;

import io.eni4j.TieredContract;
import io.eni4j.repository.NetworkRepository;

/** An H2 file keeps the contract. */
class H2ContractTest implements TieredContract {
  @Override
  public NetworkRepository newRepository() {
    return TestDatabase.H2.newRepository();
  }
}
