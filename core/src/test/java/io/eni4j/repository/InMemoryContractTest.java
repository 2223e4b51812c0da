package io.eni4j.repository;

import io.eni4j.ForwardingRepository;
import io.eni4j.Tier;
import io.eni4j.TieredContract;
import io.eni4j.change.ChangeSet;

/** The store in memory keeps the contract, and in the end nothing that nobody can see any more. */
class InMemoryContractTest implements TieredContract {
  @Override
  public NetworkRepository newRepository() {
    return new Counted(new InMemoryNetworkRepository());
  }

  @Override
  public int effort() {
    return Tier.count(4, 100, 5_000);
  }

  /** A store whose garbage is counted before it is closed. */
  private static final class Counted extends ForwardingRepository {
    private final InMemoryNetworkRepository store;
    private boolean closed;

    Counted(InMemoryNetworkRepository store) {
      super(store);
      this.store = store;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        // Until it has looked for garbage at least once.
        for (int i = 0; i < 64; i++) {
          store.commit(ChangeSet.of());
        }
        Census.of(store).assertNothingButTheNewest(store);
      }
      super.close();
    }
  }
}
