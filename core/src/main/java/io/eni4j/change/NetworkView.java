package io.eni4j.change;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.List;
import java.util.Optional;

/**
 * A repository as it was at one instant: all that a decision may read.
 *
 * <p>Every answer of one view belongs to the same instant. No method's cost grows with the number
 * of records kept.
 */
public interface NetworkView {

  /**
   * {@return the resource of a key with the revision of its last write; empty if there is none}
   *
   * @param <R> the kind of resource
   * @param key the key of the resource
   */
  <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key);

  /**
   * {@return the key of the resource that fills a slot; empty if the slot is vacant}
   *
   * @param <R> the kind of resource
   * @param slot the slot
   */
  <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot);

  /**
   * {@return whether nobody fills a slot} Where a space of addresses is shared with other
   * namespaces, one of these may fill it: that it is taken is all that is told of them.
   *
   * @param slot the slot
   */
  default boolean isVacant(Slot<?> slot) {
    return holder(slot).isEmpty();
  }

  /**
   * {@return the members of a list in ascending order of their keys; empty if the owner is unknown}
   *
   * @param <R> the kind of resource
   * @param members the list
   */
  <R extends Resource> List<Versioned<R>> list(Members<R> members);

  /**
   * {@return the number of members of a list; 0 if the owner is unknown}
   *
   * @param members the list
   */
  int size(Members<?> members);

  /**
   * {@return how far a counter has come; the quota's limit is what the asker wants to stay within}
   *
   * @param quota the counter, and what it shall stay within
   */
  long count(Quota quota);

  /**
   * {@return some of the resources that point at another one, in ascending order of kind, then of
   * key}
   *
   * @param key the key of the resource
   * @param atMost how many to name, 1 or more; fewer are named only if there are no more
   * @throws IllegalArgumentException if {@code atMost} is below 1
   */
  List<ResourceKey<?>> users(ResourceKey<?> key, int atMost);

  /**
   * {@return a subnet of a VPC that shares addresses with a block; empty if there is none}
   *
   * @param vpcId the VPC
   * @param cidr the block
   */
  Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr);

  /**
   * Proposes addresses that nobody holds: ascending from a starting point to the end of the range,
   * then from its beginning.
   *
   * @param range the addresses to choose from
   * @param from the starting point, within the range
   * @param atMost how many to propose, 1 or more; fewer are proposed only if there are no more
   * @return the proposals
   * @throws IllegalArgumentException if {@code from} lies outside the range, or {@code atMost} is
   *     below 1
   */
  List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost);

  /**
   * {@return this view with a change set applied, so that one operation can be decided on top of
   * another} What the change set writes has the revision {@link Versioned#PENDING}; its guards are
   * not checked.
   *
   * @param changeSet what to apply
   */
  default NetworkView after(ChangeSet changeSet) {
    return new OverlayView(this, changeSet);
  }
}
