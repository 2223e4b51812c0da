package io.eni4j.repository;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import java.util.ArrayList;
import java.util.List;

/** An import into a store in memory, which nobody shares. */
final class InMemoryImport implements Importing {
  private final InMemoryNetworkRepository store;

  InMemoryImport(InMemoryNetworkRepository store) {
    this.store = store;
  }

  @Override
  public List<Slot<?>> add(List<Resource> resources) {
    List<Write> writes = new ArrayList<>();
    resources.forEach(it -> writes.add(new Write.Insert(it)));
    if (store.commit(new ChangeSet(writes, List.of()), this) instanceof CommitResult.Stale stale) {
      throw new IllegalArgumentException(
          "the resources do not fit together: " + stale.reason() + " does not hold");
    }
    return List.of();
  }

  @Override
  public void finish() {
    store.endImport(this, true);
  }

  @Override
  public void close() {
    store.endImport(this, false);
  }
}
