package io.eni4j.repository;

import io.eni4j.change.Versioned;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The few records that point at another one, in ascending order of kind, then of key.
 *
 * <p>Immutable: a change makes a new roster.
 */
final class Roster {
  static final Roster EMPTY = new Roster(new RecordCell[0]);

  private final RecordCell[] members;

  private Roster(RecordCell[] members) {
    this.members = members;
  }

  int size() {
    return members.length;
  }

  /** How many members are of a kind. */
  int size(ResourceKind kind) {
    int size = 0;
    for (RecordCell member : members) {
      if (member.kind() == kind) {
        size++;
      }
    }
    return size;
  }

  RecordCell get(int index) {
    return members[index];
  }

  /** This roster with one more member. */
  Roster with(RecordCell cell) {
    int at = Arrays.binarySearch(members, cell);
    if (at >= 0) {
      return this;
    }
    int gap = -at - 1;
    RecordCell[] more = new RecordCell[members.length + 1];
    System.arraycopy(members, 0, more, 0, gap);
    more[gap] = cell;
    System.arraycopy(members, gap, more, gap + 1, members.length - gap);
    return new Roster(more);
  }

  /** This roster with one member fewer. */
  Roster without(RecordCell cell) {
    int at = Arrays.binarySearch(members, cell);
    if (at < 0) {
      return this;
    }
    if (members.length == 1) {
      return EMPTY;
    }
    RecordCell[] fewer = new RecordCell[members.length - 1];
    System.arraycopy(members, 0, fewer, 0, at);
    System.arraycopy(members, at + 1, fewer, at, fewer.length - at);
    return new Roster(fewer);
  }

  /** The members of a kind, as they were at a revision. */
  List<Versioned<?>> list(ResourceKind kind, long revision) {
    List<Versioned<?>> listed = new ArrayList<>(members.length);
    for (RecordCell member : members) {
      Versioned<?> versioned = member.kind() == kind ? member.at(revision) : null;
      if (versioned != null) {
        listed.add(versioned);
      }
    }
    return Collections.unmodifiableList(listed);
  }
}
