package io.eni4j.jdbc;

import io.eni4j.TieredContract;
import io.eni4j.model.Namespace;
import io.eni4j.repository.NetworkRepository;

/** PostgreSQL keeps the contract, also where two processes share a namespace. */
class PostgresContractTest implements TieredContract {
  @Override
  public NetworkRepository newRepository() {
    Namespace namespace = TestDatabase.newNamespace();
    return new TwoProcesses(
        JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), namespace),
        JdbcNetworkRepository.open(TestDatabase.POSTGRES.dataSource(), namespace));
  }
}
