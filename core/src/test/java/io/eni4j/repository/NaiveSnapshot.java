package io.eni4j.repository;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.testkit.SharedNaiveStore;
import java.util.List;
import java.util.Optional;

/** Answers everything as a naive store's records say; for those that answer one thing otherwise. */
class NaiveSnapshot implements Snapshot {
  private final SharedNaiveStore store;

  NaiveSnapshot(SharedNaiveStore store) {
    this.store = store;
  }

  @Override
  public long revision() {
    return store.revision();
  }

  @Override
  @SuppressWarnings("unchecked") // a record is kept under its own key
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return store.find(key).map(it -> (Versioned<R>) it);
  }

  @Override
  @SuppressWarnings("unchecked") // a slot is filled by records of its own kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    return store.holder(slot).map(it -> (ResourceKey<R>) it);
  }

  @Override
  @SuppressWarnings("unchecked") // a list has members of its own kind
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    return store.list(members).stream().map(it -> (Versioned<R>) it).toList();
  }

  @Override
  public int size(Members<?> members) {
    return store.list(members).size();
  }

  @Override
  public long count(Quota quota) {
    return store.count(quota.counter());
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    return store.users(key).stream().limit(atMost).toList();
  }

  @Override
  @SuppressWarnings("unchecked") // only subnets have blocks
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    return store.overlapping(vpcId, cidr).stream().findFirst().map(it -> (Versioned<Subnet>) it);
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    return store.free(range, from, atMost);
  }

  /** A token is the number of records that went before. */
  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    List<R> all =
        store.list(query.kind(), query.filters()).stream().map(query.type()::cast).toList();
    int from = query.token().map(Integer::parseInt).orElse(0);
    int to = Math.min(all.size(), from + query.pageSize());
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  @Override
  public void close() {}
}
