package io.eni4j.proof.histories;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of the events of one object in which each was answered rightly, which no event
 * leaves the time in which it was under way for, and in which revisions grow. After Wing and Gong:
 * whoever was answered first is among the next, and what has been tried is remembered.
 */
final class Explanation {
  /** First those that were answered, in the order in which they began; then the open ones. */
  private final List<Event> events;

  private final int answered;
  private final int[] turns;
  private final Set<Seen> seen = new HashSet<>();

  /**
   * What was explained so far, and what the object holds then.
   *
   * @param from the first answered event that was not
   * @param beyond those after it that were, counted from the one after it; open ones at their end
   */
  private record Seen(int from, BitSet beyond, String held) {}

  /** Where the search stands: how far it is, and which event it tries next. */
  private static final class Place {
    private final Seen now;
    private final int turn;
    private int next;

    Place(Seen now, int turn) {
      this.now = now;
      this.turn = turn;
      this.next = now.from();
    }
  }

  private Explanation(List<Event> all) {
    Comparator<Event> byBegin = Comparator.comparingLong(Event::begun);
    events =
        all.stream().sorted(Comparator.comparing(Event::isOpen).thenComparing(byBegin)).toList();
    answered = (int) all.stream().filter(it -> !it.isOpen()).count();
    turns = turns();
  }

  /** The place of each event among those with a revision; -1 for those without. */
  private int[] turns() {
    long[] revisions =
        events.stream().mapToLong(Event::revision).filter(it -> it != 0).sorted().toArray();
    return events.stream()
        .mapToInt(it -> it.revision() == 0 ? -1 : Arrays.binarySearch(revisions, it.revision()))
        .toArray();
  }

  /**
   * Whether one order explains all events.
   *
   * @param events of one object, in any order
   * @param initially what the object held at first; empty: nothing
   */
  static boolean exists(List<Event> events, String initially) {
    return new Explanation(events).search(initially);
  }

  private boolean search(String initially) {
    Deque<Place> places = new ArrayDeque<>();
    places.push(new Place(new Seen(0, new BitSet(), initially), 0));
    while (!places.isEmpty()) {
      Place place = places.element();
      if (place.now.from() == answered) {
        // Open ones that are left were not done.
        return true;
      }
      Place further = step(place);
      if (further == null) {
        places.pop();
      } else if (seen.add(further.now)) {
        places.push(further);
      }
    }
    return false;
  }

  /** The next event that can come now, done; null: there is none left to try. */
  private @Nullable Place step(Place place) {
    long firstAnswer = firstAnswer(place.now);
    while (place.next < events.size()) {
      int tried = place.next++;
      Event event = events.get(tried);
      if (event.begun() > firstAnswer) {
        // Nor do those after it come next; the open ones may.
        place.next = Math.max(place.next, tried < answered ? answered : events.size());
      } else if (!isDone(place.now, tried)
          && event.sight().isOf(place.now.held(), event.argument())
          && (turns[tried] < 0 || turns[tried] == place.turn)) {
        return new Place(
            with(place.now, tried, event.after(place.now.held())),
            turns[tried] < 0 ? place.turn : place.turn + 1);
      }
    }
    return null;
  }

  private long firstAnswer(Seen now) {
    long first = Event.OPEN;
    for (int i = now.from(); i < answered && events.get(i).begun() <= first; i++) {
      if (!isDone(now, i)) {
        first = Math.min(first, events.get(i).ended());
      }
    }
    return first;
  }

  private static boolean isDone(Seen now, int event) {
    return event < now.from() || (event > now.from() && now.beyond().get(event - now.from() - 1));
  }

  /** The same with one event more. */
  private Seen with(Seen now, int event, String held) {
    BitSet beyond = (BitSet) now.beyond().clone();
    if (event != now.from()) {
      beyond.set(event - now.from() - 1);
      return new Seen(now.from(), beyond, held);
    }
    // Open events come after all answered ones, so they do not stand for answered ones here.
    int further = Math.min(beyond.nextClearBit(0), answered - now.from() - 1);
    return new Seen(
        now.from() + 1 + further,
        beyond.get(further + 1, Math.max(further + 1, beyond.length())),
        held);
  }
}
