package io.eni4j.repository;

import java.util.Arrays;

/**
 * The newest revision, and those that open snapshots see. Opening and closing take no lock and
 * hardly ever meet another thread.
 *
 * <p>A snapshot first claims a place with the revision it means to see, then looks at the floor. A
 * look at the open snapshots first raises the floor, then reads the places. So either the look
 * finds the snapshot, or the snapshot finds the floor above its revision and takes a newer one.
 */
final class OpenSnapshots {
  private final OpenPlaces first = new OpenPlaces();
  private volatile long published;
  private volatile long floor;

  /** Where an open snapshot stands. */
  record Place(OpenPlaces places, int index) {
    /** The revision that the snapshot sees. */
    long revision() {
      return places.get(index);
    }

    /** Gives the place back; once only. */
    void leave() {
      places.set(index, OpenPlaces.FREE);
    }
  }

  /** The newest revision; it never goes back. */
  long published() {
    return published;
  }

  /** Lets snapshots opened from now on see a revision; one caller at a time. */
  void publish(long revision) {
    published = revision;
  }

  /** Claims a place for a snapshot of the newest revision. */
  Place open() {
    return confirm(claim(published));
  }

  /** The place, moved on to the newest revision if a look may have missed it. */
  Place confirm(Place place) {
    while (place.revision() < floor) {
      place.places().set(place.index(), published);
    }
    return place;
  }

  /** Tells which revisions are seen; one caller at a time. */
  Horizon look() {
    long from = published;
    floor = from;
    long[] open = new long[16];
    int count = 0;
    for (OpenPlaces places = first; places != null; places = places.next()) {
      for (int i = 0; i < places.size(); i++) {
        long revision = places.get(i);
        if (revision != OpenPlaces.FREE) {
          open = count < open.length ? open : Arrays.copyOf(open, 2 * count);
          open[count++] = revision;
        }
      }
    }
    return new Horizon(from, Arrays.copyOf(open, count));
  }

  /** How many places a look reads. */
  int capacity() {
    int capacity = 0;
    for (OpenPlaces places = first; places != null; places = places.next()) {
      capacity += places.size();
    }
    return capacity;
  }

  /** Claims a place for a revision, which may be behind the floor by then. */
  Place claim(long revision) {
    OpenPlaces places = first;
    while (true) {
      int index = places.claim(revision);
      if (index >= 0) {
        return new Place(places, index);
      }
      places = places.more();
    }
  }
}
