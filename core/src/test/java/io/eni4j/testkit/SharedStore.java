package io.eni4j.testkit;

import io.eni4j.model.Resource;
import io.eni4j.repository.NetworkRepository;

/** The contract's short ways to write to a store, for tests of this module in other packages. */
public final class SharedStore extends StoreUnderTest {
  /** Takes a new store and puts records into it. */
  public SharedStore(NetworkRepository store, Resource... records) {
    super(store, records);
  }
}
