package io.eni4j.proof.histories;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of the events of one object in which each was answered rightly, and which no
 * event leaves the time in which it was under way for. After Wing and Gong: whoever was answered
 * first is among the next, and what has been tried is remembered.
 */
final class Explanation {
  private final List<Event> events;
  private final Set<Seen> seen = new HashSet<>();

  /** What was explained so far, and what the object is then: empty text, it holds nothing. */
  private record Seen(BitSet done, String state) {}

  /** Where the search stands: how far it is, and which event it tries next. */
  private static final class Place {
    private final BitSet done;
    private final String state;
    private int next;

    Place(BitSet done, String state) {
      this.done = done;
      this.state = state;
      this.next = done.nextClearBit(0);
    }
  }

  private Explanation(List<Event> events) {
    this.events = events.stream().sorted(Comparator.comparingLong(Event::begun)).toList();
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
    places.push(new Place(new BitSet(), initially));
    while (!places.isEmpty()) {
      Place place = places.element();
      if (isExplained(place.done)) {
        return true;
      }
      Place further = step(place);
      if (further == null) {
        places.pop();
      } else if (seen.add(new Seen(further.done, further.state))) {
        places.push(further);
      }
    }
    return false;
  }

  /** The next event that can come now, done; null: there is none left to try. */
  private @Nullable Place step(Place place) {
    long firstAnswer = firstAnswer(place.done);
    while (place.next < events.size() && events.get(place.next).begun() <= firstAnswer) {
      int tried = place.next;
      place.next = place.done.nextClearBit(tried + 1);
      Optional<String> after = after(events.get(tried), place.state);
      if (after.isPresent()) {
        BitSet done = (BitSet) place.done.clone();
        done.set(tried);
        return new Place(done, after.get());
      }
    }
    return null;
  }

  private long firstAnswer(BitSet done) {
    long first = Event.OPEN;
    for (int i = done.nextClearBit(0); i < events.size(); i = done.nextClearBit(i + 1)) {
      if (events.get(i).begun() > first) {
        break;
      }
      first = Math.min(first, events.get(i).ended());
    }
    return first;
  }

  /** What the object is after an event; empty: it cannot have been answered so. */
  private static Optional<String> after(Event event, String state) {
    boolean possible =
        event.action() == Event.Action.TAKE
            ? state.isEmpty()
            : !state.isEmpty() && (event.argument().isEmpty() || event.argument().equals(state));
    if (event.isOpen()) {
      // Done or not: what was not done is left out of the order.
      return possible ? Optional.of(done(event)) : Optional.empty();
    } else if (possible != event.accepted()) {
      return Optional.empty();
    }
    return Optional.of(event.accepted() ? done(event) : state);
  }

  private static String done(Event event) {
    return event.action() == Event.Action.TAKE ? event.argument() : "";
  }

  private boolean isExplained(BitSet done) {
    for (int i = done.nextClearBit(0); i < events.size(); i = done.nextClearBit(i + 1)) {
      if (!events.get(i).isOpen()) {
        return false;
      }
    }
    return true;
  }
}
