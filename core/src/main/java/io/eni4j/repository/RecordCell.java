package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import org.jspecify.annotations.Nullable;

/** A record with its history, and the few records that point at it. */
class RecordCell extends Cell<Versioned<?>> implements Comparable<RecordCell> {
  private final ResourceKey<?> key;
  private volatile @Nullable Cell<Roster> roster;

  RecordCell(ResourceKey<?> key) {
    this.key = key;
  }

  final ResourceKey<?> key() {
    return key;
  }

  final ResourceKind kind() {
    return key.kind();
  }

  /** The record at a revision; null if there was none. */
  final @Nullable Resource valueAt(long revision) {
    Versioned<?> versioned = at(revision);
    return versioned == null ? null : versioned.value();
  }

  /** The records that pointed at this one at a revision, where they are kept in a roster. */
  final Roster rosterAt(long revision) {
    Cell<Roster> cell = roster;
    Roster there = cell == null ? null : cell.at(revision);
    return there == null ? Roster.EMPTY : there;
  }

  /** The roster with its history, made now if there is none. */
  final Cell<Roster> roster() {
    Cell<Roster> cell = roster;
    if (cell == null) {
      cell = new Cell<>();
      roster = cell;
    }
    return cell;
  }

  /** The index of records of a kind that point at this one; null: they are in the roster. */
  @Nullable ReferenceIndex index(ResourceKind referrers) {
    return null;
  }

  /** How many records point at this one now; only for whoever holds the commit lock. */
  int referrers() {
    return rosterAt(NEWEST).size();
  }

  @Override
  void forgotten(Contents contents, Versioned<?> gone) {
    for (ResourceKey<?> target : Change.targets(gone.value())) {
      if (isIndexed(target) && !everPointsAt(target)) {
        RecordCell cell = contents.cell(target);
        ReferenceIndex index = cell == null ? null : cell.index(kind());
        if (index != null) {
          index.forget(this);
        }
      }
    }
  }

  @Override
  final void vanished(Contents contents) {
    contents.table(kind()).remove(this);
  }

  private static boolean isIndexed(ResourceKey<?> target) {
    return switch (target.kind()) {
      case VPC, SUBNET, SECURITY_GROUP -> true;
      case INSTANCE, NETWORK_INTERFACE, PRIVATE_IP, ELASTIC_IP -> false;
    };
  }

  private boolean everPointsAt(ResourceKey<?> target) {
    for (Version<Versioned<?>> v = head(); v != null; v = v.previous) {
      Versioned<?> versioned = v.value;
      if (versioned != null && References.pointsAt(versioned.value(), target)) {
        return true;
      }
    }
    return false;
  }

  /** Orders by kind, then by key. */
  @Override
  public final int compareTo(RecordCell other) {
    int byKind = kind().compareTo(other.kind());
    return byKind != 0 ? byKind : compare(key, other.key);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return key.hashCode();
  }

  /** Compares two keys of one kind. */
  @SuppressWarnings("unchecked") // the keys of one kind are of one class, comparable with itself
  static int compare(ResourceKey<?> left, ResourceKey<?> right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
