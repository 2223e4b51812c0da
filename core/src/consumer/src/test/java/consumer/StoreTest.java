package consumer;

import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.testkit.NetworkRepositoryContract;

/** What an author of a store writes to have it tested. */
class StoreTest implements NetworkRepositoryContract {
  @Override
  public NetworkRepository newRepository() {
    return new InMemoryNetworkRepository();
  }
}
