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
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contents at one revision, for as long as it stays open. */
final class InMemorySnapshot implements Snapshot {
  private static final ResourceKind[] KINDS = ResourceKind.values();

  private final Contents contents;
  private final PageTokens tokens;
  private final OpenSnapshots.Place place;
  private final long revision;
  private boolean closed;

  InMemorySnapshot(Contents contents, PageTokens tokens, OpenSnapshots.Place place) {
    this.contents = contents;
    this.tokens = tokens;
    this.place = place;
    this.revision = place.revision();
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  @SuppressWarnings("unchecked") // a record is kept under its own key
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    requireOpen();
    RecordCell cell = contents.cell(key);
    return cell == null ? Optional.empty() : Optional.ofNullable((Versioned<R>) cell.at(revision));
  }

  @Override
  @SuppressWarnings("unchecked") // a slot is filled by records of its own kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    requireOpen();
    RecordCell holder = contents.holder(slot, revision);
    return holder == null ? Optional.empty() : Optional.of((ResourceKey<R>) holder.key());
  }

  @Override
  @SuppressWarnings("unchecked") // a list has members of its own kind
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    requireOpen();
    RecordCell owner = contents.cell(members.owner());
    if (owner == null) {
      return List.of();
    }
    ReferenceIndex index = owner.index(members.kind());
    List<?> listed =
        index == null
            ? owner.rosterAt(revision).list(members.kind(), revision)
            : index.list(members.owner(), revision);
    return (List<Versioned<R>>) listed;
  }

  @Override
  public int size(Members<?> members) {
    requireOpen();
    RecordCell owner = contents.cell(members.owner());
    if (owner instanceof VpcCell vpc) {
      Cell<Integer> cell = vpc.count(members.kind());
      Integer count = cell == null ? null : cell.at(revision);
      return count == null ? 0 : count;
    }
    return owner == null ? 0 : owner.rosterAt(revision).size(members.kind());
  }

  @Override
  public long count(Quota quota) {
    requireOpen();
    return contents.count(quota.counter(), revision);
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    requireOpen();
    requirePositive(atMost);
    List<ResourceKey<?>> users = new ArrayList<>();
    RecordCell target = contents.cell(key);
    if (target != null) {
      for (ResourceKind kind : KINDS) {
        ReferenceIndex index = target.index(kind);
        if (index != null) {
          index.users(key, revision, atMost, users);
        }
      }
      Roster roster = target.rosterAt(revision);
      for (int i = 0; i < roster.size() && users.size() < atMost; i++) {
        users.add(roster.get(i).key());
      }
    }
    return Collections.unmodifiableList(users);
  }

  @Override
  @SuppressWarnings("unchecked") // only subnets are kept in the order of blocks
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    requireOpen();
    @Nullable Versioned<?> found =
        contents.cell(vpcId) instanceof VpcCell vpc
            ? vpc.order().overlapping(vpcId, cidr, revision)
            : null;
    return Optional.ofNullable((Versioned<Subnet>) found);
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    requireOpen();
    requirePositive(atMost);
    if (!range.contains(from)) {
      throw new IllegalArgumentException(
          "from is " + from + "; start between " + range.first() + " and " + range.last());
    }
    AddressSet held = contents.held(Contents.space(range.vpcId()), revision);
    List<Ipv4Address> free = new ArrayList<>();
    propose(held, from.toLong(), range.last().toLong(), atMost, free);
    propose(held, range.first().toLong(), from.toLong() - 1, atMost, free);
    return Collections.unmodifiableList(free);
  }

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    requireOpen();
    return new Listing(contents, tokens, revision).page(query);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      place.leave();
    }
  }

  private static void propose(
      AddressSet held, long first, long last, int atMost, List<Ipv4Address> free) {
    long next = held.lowestFree(first, last);
    while (next >= 0 && free.size() < atMost) {
      free.add(new Ipv4Address((int) next));
      next = held.lowestFree(next + 1, last);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the snapshot is closed; open another");
    }
  }

  private static void requirePositive(int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost is " + atMost + "; ask for 1 or more");
    }
  }
}
