package io.eni4j.testkit;

import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.List;

/** The contract's naive store, for tests of this module in other packages, with any records. */
public final class SharedNaiveStore extends NaiveStore {
  /** Puts records as they are, whether they fit or not. */
  public SharedNaiveStore plant(Resource... values) {
    for (Resource value : values) {
      records.put(value.key(), new Versioned<>(value, ++revision));
    }
    return this;
  }

  /** Removes records, whoever points at them. */
  public SharedNaiveStore drop(ResourceKey<?>... keys) {
    List.of(keys).forEach(records::remove);
    return this;
  }
}
