package io.eni4j.proof.chains;

import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.repository.Filter;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the store holds, read through its listings. */
final class Stored {
  private static final List<Query<? extends Resource>> QUERIES =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  private Stored() {}

  /** Claims that the listings name the model's records, in the order of their keys. */
  static void isWhatTheModelSays(Snapshot snapshot, World world) {
    for (Query<? extends Resource> query : QUERIES) {
      List<Resource> expected = List.copyOf(world.table(query.kind()).values());
      Claim.equal(
          expected, walk(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE)), query.kind(), "s");
    }
  }

  /** Every record with its revision. */
  static Map<ResourceKey<?>, Versioned<?>> dump(NetworkRepository repository) {
    Map<ResourceKey<?>, Versioned<?>> all = new LinkedHashMap<>();
    try (Snapshot snapshot = repository.snapshot()) {
      for (Query<? extends Resource> query : QUERIES) {
        for (Resource it : walk(snapshot, query.withPageSize(Query.MAX_PAGE_SIZE))) {
          all.put(it.key(), snapshot.find(it.key()).orElseThrow());
        }
      }
    }
    return all;
  }

  static Query<? extends Resource> query(ResourceKind kind) {
    return QUERIES.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }

  static List<Resource> list(Snapshot snapshot, ResourceKind kind, int pageSize, Filter filter) {
    return walk(snapshot, query(kind).withPageSize(pageSize).and(filter));
  }

  /** All pages of a query. */
  static List<Resource> walk(Snapshot snapshot, Query<? extends Resource> query) {
    List<Resource> all = new ArrayList<>();
    Page<? extends Resource> page = snapshot.list(query);
    all.addAll(page.items());
    Optional<String> next = page.next();
    while (next.isPresent()) {
      page = snapshot.list(query.after(next.get()));
      Claim.that(page.items().size() <= query.pageSize(), "page of ", page.items().size());
      all.addAll(page.items());
      next = page.next();
    }
    return all;
  }
}
