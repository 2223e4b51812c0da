package io.eni4j.proof.histories;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.proof.histories.Event.Change;
import io.eni4j.proof.histories.Event.Sight;
import io.eni4j.repository.RepositoryException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Writes down what happens to each object, for all threads. */
final class History {
  private final Map<String, Queue<Event>> byObject = new ConcurrentHashMap<>();
  private final AtomicInteger operations = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();

  /**
   * What an operation means to an object.
   *
   * @param object the object
   * @param change what is done to it
   * @param sight what it held before that, if it is done
   * @param argument what with
   * @param refused what a refusal for these reasons says of the object; empty: nothing
   */
  record Effect(
      String object,
      Change change,
      Sight sight,
      String argument,
      Function<Set<ViolationCode>, Optional<Sight>> refused) {}

  /**
   * Submits an operation and writes down what it means to the objects that it is about. Answers
   * empty if nothing was stored for no reason of the rules, or nobody knows.
   */
  <T> Optional<Outcome<T>> submit(EniService door, Operation<T> operation, Effect... effects) {
    long begun = System.nanoTime();
    Outcome<T> outcome;
    try {
      outcome = door.submit(operation);
    } catch (RepositoryException failure) {
      if (failure.isPossiblyStored()) {
        open.incrementAndGet();
        for (Effect of : effects) {
          add(of, new Event(of.change(), of.sight(), of.argument(), 0, begun, Event.OPEN));
        }
      }
      return Optional.empty();
    }
    long ended = System.nanoTime();
    operations.incrementAndGet();
    for (Effect of : effects) {
      if (outcome instanceof Outcome.Accepted<T> done) {
        long revision = done.revision();
        add(of, new Event(of.change(), of.sight(), of.argument(), revision, begun, ended));
      } else {
        of.refused()
            .apply(codes(outcome))
            .map(sight -> new Event(Change.NOTHING, sight, of.argument(), 0, begun, ended))
            .ifPresent(event -> add(of, event));
      }
    }
    accepted.addAndGet(outcome.isAccepted() ? 1 : 0);
    return Optional.of(outcome);
  }

  private static Set<ViolationCode> codes(Outcome<?> outcome) {
    Set<ViolationCode> codes = EnumSet.noneOf(ViolationCode.class);
    outcome.violations().stream().map(Violation::code).forEach(codes::add);
    return codes;
  }

  /** Writes down that an object is seen to hold something, or nothing, while nothing happens. */
  void seen(String object, String held) {
    long now = System.nanoTime();
    Sight sight = held.isEmpty() ? Sight.FREE : Sight.HELD_BY_ARGUMENT;
    add(object, new Event(Change.NOTHING, sight, held, 0, now, now));
  }

  private void add(Effect effect, Event event) {
    add(effect.object(), event);
  }

  private void add(String object, Event event) {
    byObject.computeIfAbsent(object, any -> new ConcurrentLinkedQueue<>()).add(event);
  }

  /**
   * The objects whose events no order explains.
   *
   * @param initially what objects held at first; nothing where it says nothing
   */
  Collection<String> unexplained(Map<String, String> initially) {
    List<String> unexplained = new ArrayList<>();
    byObject.forEach(
        (object, events) -> {
          if (!Explanation.exists(List.copyOf(events), initially.getOrDefault(object, ""))) {
            unexplained.add(object);
          }
        });
    return unexplained;
  }

  /**
   * The events whose revision is not higher than that of all that had been answered when they
   * began, whatever object these were about.
   */
  List<Event> disorder() {
    List<Event> stored =
        byObject.values().stream().flatMap(Queue::stream).filter(it -> it.revision() != 0).toList();
    List<Event> byEnd = stored.stream().sorted(Comparator.comparingLong(Event::ended)).toList();
    List<Event> disorder = new ArrayList<>();
    long highest = 0;
    int ended = 0;
    for (Event event : stored.stream().sorted(Comparator.comparingLong(Event::begun)).toList()) {
      while (byEnd.get(ended).ended() < event.begun()) {
        highest = Math.max(highest, byEnd.get(ended++).revision());
      }
      if (event.revision() <= highest) {
        disorder.add(event);
      }
    }
    return disorder;
  }

  /** Writes all of it to another process, a line for each event and one for the counts. */
  void write(PrintStream out) {
    byObject.forEach(
        (object, events) ->
            events.forEach(
                event ->
                    out.println(
                        String.join(
                            "\t",
                            object,
                            event.change().name(),
                            event.sight().name(),
                            event.argument(),
                            Long.toString(event.revision()),
                            Long.toString(event.begun()),
                            Long.toString(event.ended())))));
    out.println(
        String.join("\t", "END", operations.toString(), accepted.toString(), open.toString()));
    out.flush();
  }

  /** Adds a line that another process wrote; whether it was its last. */
  boolean read(String line) {
    String[] fields = line.split("\t", -1);
    if (fields[0].equals("END")) {
      operations.addAndGet(Integer.parseInt(fields[1]));
      accepted.addAndGet(Integer.parseInt(fields[2]));
      open.addAndGet(Integer.parseInt(fields[3]));
      return true;
    }
    add(
        fields[0],
        new Event(
            Change.valueOf(fields[1]),
            Sight.valueOf(fields[2]),
            fields[3],
            Long.parseLong(fields[4]),
            Long.parseLong(fields[5]),
            Long.parseLong(fields[6])));
    return false;
  }

  /** How many operations were answered. */
  int operations() {
    return operations.get();
  }

  /** How many of them were accepted. */
  int accepted() {
    return accepted.get();
  }

  /** How many operations have no answer and may have been done. */
  int open() {
    return open.get();
  }

  /** How many objects there are. */
  int objects() {
    return byObject.size();
  }
}
