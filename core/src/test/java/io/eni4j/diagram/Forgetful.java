package io.eni4j.diagram;

import io.eni4j.ForwardingSnapshot;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;

/** A snapshot of a store that lost all its instances, and knows nothing of it. */
final class Forgetful extends ForwardingSnapshot {
  Forgetful(Snapshot origin) {
    super(origin);
  }

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    return query.kind() == ResourceKind.INSTANCE
        ? new Page<>(List.of(), Optional.empty())
        : super.list(query);
  }
}
