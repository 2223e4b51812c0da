package io.eni4j.jdbc;

import io.eni4j.EniService;
import io.eni4j.model.Resource;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a store keeps, without revisions. */
final class Everything {
  private static final List<Query<? extends Resource>> QUERIES =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  private Everything() {}

  static List<Resource> in(EniService door) {
    try (Snapshot snapshot = door.snapshot()) {
      return in(snapshot);
    }
  }

  static List<Resource> in(Snapshot snapshot) {
    List<Resource> all = new ArrayList<>();
    QUERIES.forEach(query -> walk(snapshot, query.withPageSize(7), all));
    return all;
  }

  private static <R extends Resource> void walk(
      Snapshot snapshot, Query<R> query, List<Resource> all) {
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
  }
}
