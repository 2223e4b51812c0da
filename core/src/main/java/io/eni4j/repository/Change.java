package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change set does to one key, beside what is stored under it. */
final class Change {
  private final Write write;
  private final @Nullable RecordCell cell;
  private final @Nullable Resource before;
  private final @Nullable Resource after;
  private final List<ResourceKey<?>> joined;
  private final List<ResourceKey<?>> left;

  private Change(Write write, @Nullable RecordCell cell, @Nullable Resource before) {
    this.write = write;
    this.cell = cell;
    this.before = before;
    this.after = after(write, before);
    if (isTouch() || (before == null && after == null)) {
      this.joined = List.of();
      this.left = List.of();
    } else {
      List<ResourceKey<?>> former = before == null ? List.of() : targets(before);
      List<ResourceKey<?>> latter = after == null ? List.of() : targets(after);
      this.joined = without(latter, former);
      this.left = without(former, latter);
    }
  }

  /** What a write would do to the newest state. */
  static Change of(Write write, Contents contents) {
    RecordCell cell = contents.cell(write.key());
    return new Change(write, cell, cell == null ? null : cell.valueAt(Cell.NEWEST));
  }

  /** What a resource points at. */
  static List<ResourceKey<?>> targets(Resource resource) {
    List<ResourceKey<?>> targets = new ArrayList<>(6);
    References.forEach(resource, targets::add);
    return targets;
  }

  ResourceKey<?> key() {
    return write.key();
  }

  /** Where the record is kept; null if its key is new. */
  @Nullable RecordCell cell() {
    return cell;
  }

  /** The resource as it is; null if there is none. */
  @Nullable Resource before() {
    return before;
  }

  /** The resource as it shall be; null: there shall be none. */
  @Nullable Resource after() {
    return after;
  }

  /** Whether the resource only gets a new revision. */
  boolean isTouch() {
    return write instanceof Write.Touch;
  }

  boolean isInsert() {
    return write instanceof Write.Insert;
  }

  /** What the resource shall point at and does not now. */
  List<ResourceKey<?>> joined() {
    return joined;
  }

  /** What the resource points at and shall no longer. */
  List<ResourceKey<?>> left() {
    return left;
  }

  /** The slots that the resource shall fill and does not now. */
  List<Slot<?>> filled() {
    if (isTouch() || after == null || sameSlots()) {
      return List.of();
    }
    List<Slot<?>> filled = Slot.filledBy(after);
    if (before != null) {
      filled.removeAll(Slot.filledBy(before));
    }
    return filled;
  }

  /** The slots that the resource fills and shall no longer. */
  List<Slot<?>> vacated() {
    if (isTouch() || before == null || sameSlots()) {
      return List.of();
    }
    List<Slot<?>> vacated = Slot.filledBy(before);
    if (after != null) {
      vacated.removeAll(Slot.filledBy(after));
    }
    return vacated;
  }

  /** Whether the resource fills a slot after the change. */
  boolean fillsAfter(Slot<?> slot) {
    return after != null && Slot.filledBy(after).contains(slot);
  }

  private boolean sameSlots() {
    return before instanceof NetworkInterface former
        && after instanceof NetworkInterface latter
        && former.macAddress().equals(latter.macAddress())
        && former.deviceIndex() == latter.deviceIndex()
        && former.instanceId().equals(latter.instanceId());
  }

  private static @Nullable Resource after(Write write, @Nullable Resource before) {
    if (write instanceof Write.Insert insert) {
      return insert.value();
    } else if (write instanceof Write.Update update) {
      return update.value();
    }
    return write instanceof Write.Touch ? before : null;
  }

  private static List<ResourceKey<?>> without(
      List<ResourceKey<?>> keys, List<ResourceKey<?>> others) {
    List<ResourceKey<?>> rest = List.of();
    for (ResourceKey<?> key : keys) {
      if (!others.contains(key)) {
        rest = rest.isEmpty() ? new ArrayList<>(keys.size()) : rest;
        rest.add(key);
      }
    }
    return rest;
  }
}
