package io.eni4j.repository;

import io.eni4j.change.Counter;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an approved draft into the contents under one revision, which nobody sees before it is
 * published. Nothing here refuses; all has been checked.
 */
final class Commit {
  private static final Counter[] COUNTERS = Counter.values();

  private final Contents contents;
  private final Garbage garbage;
  private final long revision;

  Commit(Contents contents, Garbage garbage, long revision) {
    this.contents = contents;
    this.garbage = garbage;
    this.revision = revision;
  }

  void apply(Draft draft) {
    List<Change> changes = draft.changes();
    RecordCell[] cells = new RecordCell[changes.size()];
    for (int i = 0; i < cells.length; i++) {
      Change change = changes.get(i);
      Resource after = change.after();
      RecordCell cell = change.cell();
      cells[i] = cell == null ? contents.table(change.key().kind()).add(change.key()) : cell;
      set(cells[i], after == null ? null : new Versioned<>(after, revision));
    }
    // Only now has every record that another one points at its cell.
    for (int i = 0; i < cells.length; i++) {
      if (!changes.get(i).isTouch()) {
        link(draft, changes.get(i), cells[i]);
      }
    }
    for (Counter counter : COUNTERS) {
      if (draft.added(counter) != 0) {
        set(contents.counter(counter), contents.count(counter, Cell.NEWEST) + draft.added(counter));
      }
    }
  }

  private void link(Draft draft, Change change, RecordCell cell) {
    for (ResourceKey<?> target : change.left()) {
      leave(existing(target, draft), cell);
    }
    for (ResourceKey<?> target : change.joined()) {
      join(existing(target, draft), cell);
    }
    for (Slot<?> slot : change.vacated()) {
      vacate(slot, cell);
    }
    for (Slot<?> slot : change.filled()) {
      fill(slot, cell);
    }
    if (change.after() instanceof Subnet subnet
        && existing(subnet.vpcId(), draft) instanceof VpcCell vpcCell) {
      vpcCell.order().join(subnet.cidr(), cell);
    }
    if (change.key() instanceof PrivateIpKey privateIp && isBornOrGone(change)) {
      hold(Optional.of(privateIp.vpcId()), privateIp.address(), change.after() != null);
    }
  }

  private void join(RecordCell target, RecordCell cell) {
    ReferenceIndex index = target.index(cell.kind());
    if (index == null) {
      set(target.roster(), target.rosterAt(Cell.NEWEST).with(cell));
    } else {
      index.join(cell);
      count(target, cell.kind(), 1);
    }
  }

  private void leave(RecordCell target, RecordCell cell) {
    ReferenceIndex index = target.index(cell.kind());
    if (index == null) {
      set(target.roster(), target.rosterAt(Cell.NEWEST).without(cell));
    } else {
      index.leave();
      count(target, cell.kind(), -1);
    }
  }

  private void count(RecordCell target, ResourceKind kind, int step) {
    Cell<Integer> count = target instanceof VpcCell vpc ? vpc.count(kind) : null;
    if (count != null) {
      Integer now = count.newest();
      set(count, (now == null ? 0 : now) + step);
    }
  }

  private void vacate(Slot<?> slot, RecordCell cell) {
    Object address = Contents.address(slot);
    SlotCell holder = address == null ? null : contents.slots().get(address);
    // Another write of the same change set may have filled it already.
    if (holder != null && cell.equals(holder.newest())) {
      set(holder, null);
      if (slot instanceof Slot.ElasticIpAddress elastic) {
        hold(Optional.empty(), elastic.address(), false);
      }
    }
  }

  private void fill(Slot<?> slot, RecordCell cell) {
    Object address = Contents.address(slot);
    if (address != null) {
      set(contents.slots().computeIfAbsent(address, SlotCell::new), cell);
      if (slot instanceof Slot.ElasticIpAddress elastic) {
        hold(Optional.empty(), elastic.address(), true);
      }
    }
  }

  private void hold(Optional<? extends ResourceKey<?>> vpcId, Ipv4Address address, boolean held) {
    Object space = Contents.space(vpcId);
    AddressSet before = contents.held(space, Cell.NEWEST);
    AddressSet after = held ? before.with(address.bits()) : before.without(address.bits());
    set(contents.spaces().computeIfAbsent(space, SpaceCell::new), after.isEmpty() ? null : after);
  }

  private <V> void set(Cell<V> cell, @Nullable V value) {
    if (cell.set(revision, value)) {
      garbage.add(cell);
    }
  }

  private static RecordCell existing(ResourceKey<?> key, Draft draft) {
    RecordCell cell = draft.cell(key);
    if (cell == null) {
      throw new AssertionError(key + " was checked to exist");
    }
    return cell;
  }

  private static boolean isBornOrGone(Change change) {
    return (change.before() == null) != (change.after() == null);
  }
}
