package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The records of one kind that point at one other record, in the order of their keys.
 *
 * <p>Holds every record that did so in some version still kept; whether it does at a revision is
 * for the reader to see from the record itself.
 */
final class ReferenceIndex {
  private final ConcurrentSkipListMap<ResourceKey<?>, RecordCell> candidates =
      new ConcurrentSkipListMap<>();
  // Written under the commit lock; others read it only to guess which index is the narrowest.
  private int live;

  ConcurrentSkipListMap<ResourceKey<?>, RecordCell> candidates() {
    return candidates;
  }

  /** How many records point there now. */
  int live() {
    return live;
  }

  /** A record points there from now on. */
  void join(RecordCell cell) {
    candidates.put(cell.key(), cell);
    live++;
  }

  /** A record points there no longer, though snapshots may still see that it did. */
  void leave() {
    live--;
  }

  /** No version of the record that is still kept points there. */
  void forget(RecordCell cell) {
    candidates.remove(cell.key(), cell);
  }

  /** The records that pointed at the target at a revision. */
  List<Versioned<?>> list(ResourceKey<?> target, long revision) {
    List<Versioned<?>> listed = new ArrayList<>();
    for (RecordCell candidate : candidates.values()) {
      Versioned<?> versioned = candidate.at(revision);
      if (versioned != null && References.pointsAt(versioned.value(), target)) {
        listed.add(versioned);
      }
    }
    return Collections.unmodifiableList(listed);
  }

  /** Adds keys of records that pointed at the target at a revision, until there are enough. */
  void users(ResourceKey<?> target, long revision, int enough, List<ResourceKey<?>> users) {
    Iterator<RecordCell> rest = candidates.values().iterator();
    while (users.size() < enough && rest.hasNext()) {
      RecordCell candidate = rest.next();
      Resource resource = candidate.valueAt(revision);
      if (resource != null && References.pointsAt(resource, target)) {
        users.add(candidate.key());
      }
    }
  }
}
