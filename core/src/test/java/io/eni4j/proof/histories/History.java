package io.eni4j.proof.histories;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.proof.histories.Event.Action;
import io.eni4j.repository.RepositoryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what happens to each object, for all threads. */
final class History {
  private final Map<String, Queue<Event>> byObject = new ConcurrentHashMap<>();
  private final AtomicInteger operations = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();

  /**
   * What an operation means to an object.
   *
   * @param object the object
   * @param action what is done to it
   * @param argument what with
   * @param refusal the code of a refusal that is due to this object
   */
  record Effect(String object, Action action, String argument, ViolationCode refusal) {}

  /** Submits an operation and writes down what it means to the objects that it is about. */
  void submit(EniService door, Operation<?> operation, Effect... effects) {
    long begun = System.nanoTime();
    Outcome<?> outcome;
    try {
      outcome = door.submit(operation);
    } catch (RepositoryException unknown) {
      for (Effect effect : effects) {
        add(effect, false, begun, Event.OPEN);
      }
      return;
    }
    long ended = System.nanoTime();
    operations.incrementAndGet();
    accepted.addAndGet(outcome.isAccepted() ? 1 : 0);
    List<ViolationCode> codes = outcome.violations().stream().map(Violation::code).toList();
    for (Effect effect : effects) {
      // A refusal for another reason says nothing of this object.
      if (outcome.isAccepted() || codes.contains(effect.refusal())) {
        add(effect, outcome.isAccepted(), begun, ended);
      }
    }
  }

  private void add(Effect effect, boolean isAccepted, long begun, long ended) {
    byObject
        .computeIfAbsent(effect.object(), any -> new ConcurrentLinkedQueue<>())
        .add(new Event(effect.action(), effect.argument(), isAccepted, begun, ended));
  }

  /** The objects whose events no order explains. */
  Collection<String> unexplained() {
    List<String> unexplained = new ArrayList<>();
    byObject.forEach(
        (object, events) -> {
          if (!Explanation.exists(List.copyOf(events), "")) {
            unexplained.add(object);
          }
        });
    return unexplained;
  }

  /** How many operations were answered. */
  int operations() {
    return operations.get();
  }

  /** How many of them were accepted. */
  int accepted() {
    return accepted.get();
  }

  /** How many objects there are. */
  int objects() {
    return byObject.size();
  }
}
