package io.eni4j;

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
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;

/** A snapshot that asks another one; what differs is overridden. */
public abstract class ForwardingSnapshot implements Snapshot {
  private final Snapshot origin;

  protected ForwardingSnapshot(Snapshot origin) {
    this.origin = origin;
  }

  @Override
  public long revision() {
    return origin.revision();
  }

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    return origin.list(query);
  }

  @Override
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return origin.find(key);
  }

  @Override
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    return origin.holder(slot);
  }

  @Override
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    return origin.list(members);
  }

  @Override
  public int size(Members<?> members) {
    return origin.size(members);
  }

  @Override
  public long count(Quota quota) {
    return origin.count(quota);
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    return origin.users(key, atMost);
  }

  @Override
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    return origin.overlapping(vpcId, cidr);
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    return origin.free(range, from, atMost);
  }

  @Override
  public void close() {
    origin.close();
  }
}
