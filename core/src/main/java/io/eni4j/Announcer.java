package io.eni4j;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Event;
import io.eni4j.change.Write;
import io.eni4j.model.Namespace;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Tells listeners what the commits of one service stored, by ascending revision.
 *
 * <p>A commit that was begun after another one's answer has a higher revision; so an answer can be
 * told once all commits that were begun before it have theirs.
 */
final class Announcer {
  private final Optional<Namespace> namespace;
  private final List<Mailbox> mailboxes;
  private final TreeSet<Long> open = new TreeSet<>();
  private final PriorityQueue<Answered> answered =
      new PriorityQueue<>(Comparator.comparingLong(Answered::revision));
  private long begun;

  /**
   * Who tells what is stored in one namespace.
   *
   * @param namespace its name, if it has one
   * @param mailboxes of all listeners
   */
  Announcer(Optional<Namespace> namespace, List<Mailbox> mailboxes) {
    this.namespace = namespace;
    this.mailboxes = List.copyOf(mailboxes);
  }

  /** What a commit stored, and the last commit that was begun before its answer. */
  private record Answered(long revision, List<Event> events, long lastBegun) {}

  boolean isListenedTo() {
    return !mailboxes.isEmpty();
  }

  /** Commits, and tells it if it is stored. */
  CommitResult commit(ChangeSet changeSet, NetworkRepository repository) {
    if (mailboxes.isEmpty()) {
      return repository.commit(changeSet);
    }
    long number = begin();
    List<Event> events = List.of();
    try {
      CommitResult result = repository.commit(changeSet);
      if (result instanceof CommitResult.Committed committed) {
        events = events(changeSet, committed);
      }
      return result;
    } finally {
      end(number, events).forEach(Mailbox::tell);
    }
  }

  private List<Event> events(ChangeSet changeSet, CommitResult.Committed committed) {
    List<Event> events = new ArrayList<>();
    for (Write write : changeSet.writes()) {
      events.add(
          Event.of(namespace, changeSet, write, committed.formerRevisions(), committed.revision()));
    }
    return events;
  }

  private synchronized long begin() {
    begun++;
    open.add(begun);
    return begun;
  }

  /** Ends a commit; answers whose listeners have to be told something now. */
  private synchronized List<Mailbox> end(long number, List<Event> events) {
    open.remove(number);
    if (!events.isEmpty()) {
      answered.add(new Answered(events.get(0).revision(), events, begun));
    }
    List<Mailbox> started = new ArrayList<>();
    Answered first = answered.peek();
    while (first != null && (open.isEmpty() || open.first() > first.lastBegun())) {
      answered.remove();
      for (Mailbox mailbox : mailboxes) {
        if (mailbox.put(first.events())) {
          started.add(mailbox);
        }
      }
      first = answered.peek();
    }
    return started;
  }

  void close() {
    mailboxes.forEach(Mailbox::close);
  }
}
