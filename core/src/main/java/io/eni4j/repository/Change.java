package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change set does to one key, beside what is stored under it. */
final class Change {
  private final Write write;
  private final @Nullable RecordCell cell;
  private final @Nullable Versioned<?> stored;
  private final @Nullable Resource before;
  private final @Nullable Resource after;
  private final List<ResourceKey<?>> joined;
  private final List<ResourceKey<?>> left;
  private final List<Slot<?>> filled;
  private final List<Slot<?>> vacated;

  /** Finds what a write would do to the newest state. */
  Change(Write write, Contents contents) {
    this.write = write;
    this.cell = contents.cell(write.key());
    this.stored = cell == null ? null : cell.newest();
    this.before = stored == null ? null : stored.value();
    this.after = after(write, before);
    if (isTouch()) {
      this.joined = List.of();
      this.left = List.of();
      this.filled = List.of();
      this.vacated = List.of();
    } else {
      List<ResourceKey<?>> former = before == null ? List.of() : targets(before);
      List<ResourceKey<?>> latter = after == null ? List.of() : targets(after);
      this.joined = without(latter, former);
      this.left = without(former, latter);
      boolean same = sameSlots(before, after);
      List<Slot<?>> from = same || before == null ? List.of() : Slot.filledBy(before);
      List<Slot<?>> to = same || after == null ? List.of() : Slot.filledBy(after);
      this.filled = without(to, from);
      this.vacated = without(from, to);
    }
  }

  /** Whether the state is still what the change was worked out from; under the commit lock. */
  @SuppressWarnings("ReferenceEquality") // whether nobody wrote, not whether all is alike
  boolean isCurrent(Contents contents) {
    if (cell == null || stored == null) {
      RecordCell now = contents.cell(key());
      return now == cell && (now == null || now.newest() == null);
    }
    return cell.newest() == stored;
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
    return filled;
  }

  /** The slots that the resource fills and shall no longer. */
  List<Slot<?>> vacated() {
    return vacated;
  }

  /** Whether the resource fills a slot after the change. */
  boolean fillsAfter(Slot<?> slot) {
    return after != null && Slot.filledBy(after).contains(slot);
  }

  private static boolean sameSlots(@Nullable Resource before, @Nullable Resource after) {
    return before instanceof NetworkInterface former
        && after instanceof NetworkInterface latter
        && former.macAddress().equals(latter.macAddress())
        && samePlaces(former.attachment(), latter.attachment());
  }

  private static boolean samePlaces(Optional<Attachment> one, Optional<Attachment> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return one.get().deviceIndex() == other.get().deviceIndex()
        && one.get().instanceId().equals(other.get().instanceId())
        && one.get().target().equals(other.get().target());
  }

  private static @Nullable Resource after(Write write, @Nullable Resource before) {
    if (write instanceof Write.Insert insert) {
      return insert.value();
    } else if (write instanceof Write.Update update) {
      return update.value();
    }
    return write instanceof Write.Touch ? before : null;
  }

  private static <T> List<T> without(List<T> these, List<T> those) {
    if (those.isEmpty()) {
      return these;
    }
    List<T> rest = List.of();
    for (T one : these) {
      if (!those.contains(one)) {
        rest = rest.isEmpty() ? new ArrayList<>(4) : rest;
        rest.add(one);
      }
    }
    return rest;
  }
}
