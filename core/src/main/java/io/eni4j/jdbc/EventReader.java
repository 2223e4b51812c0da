package io.eni4j.jdbc;

import io.eni4j.change.Event;
import io.eni4j.repository.EventPage;
import io.eni4j.repository.ForgottenEventsException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads events up to the highest revision below which nothing can come any more.
 *
 * <p>Where transactions have ids in the order in which they were begun, and each takes its own
 * before it draws a revision: a reader notes the last revision drawn and then takes an id itself.
 * Once every transaction with a lower id has ended, every revision up to the noted one is decided.
 * Elsewhere a reader waits until no commit of the namespace holds a mark, which each takes before
 * it draws.
 */
final class EventReader {
  /** A revision, and the transaction that was begun after it had been drawn. */
  private record Note(long revision, long transaction) {}

  private static final int MOST_NOTES = 64;

  private static final String TAKE_ALL_MARKS =
      "UPDATE eni.revision_mark SET revision = revision WHERE namespace_id = ?";

  private static final String LATEST =
      "SELECT MAX(revision) FROM eni.revision_mark WHERE namespace_id = ?";

  private final Database database;
  private final Tenant tenant;
  private final Events events;
  private final Deque<Note> notes = new ArrayDeque<>();

  /** Up to which revision all was decided in a snapshot that has been taken. */
  private long decided;

  EventReader(Database database, Tenant tenant) {
    this.database = database;
    this.tenant = tenant;
    this.events = new Events(tenant);
  }

  /** The events after a position, and where to go on. */
  EventPage read(long after, int atMost) throws SQLException {
    return reading(
        (upTo, floor, queries) -> {
          if (after < floor) {
            throw new ForgottenEventsException(after, floor);
          }
          List<Event> found = queries.ask(events.after(after, upTo, atMost), events::read);
          boolean all = found.size() < atMost;
          return new EventPage(
              found, all ? Math.max(after, upTo) : found.get(found.size() - 1).revision());
        });
  }

  /** The highest position that is reached. */
  long position() throws SQLException {
    return reading((upTo, floor, queries) -> Math.max(upTo, floor));
  }

  /** What is done once it is known up to which revision all is decided, and from which all kept. */
  private interface Reading<T> {
    T read(long upTo, long floor, Asking queries) throws SQLException;
  }

  /** One transaction to be asked. */
  private interface Asking {
    <T> T ask(Step step, Lease.Rows<T> rows) throws SQLException;
  }

  private <T> T reading(Reading<T> reading) throws SQLException {
    String lowest = database.dialect().lowestTransaction();
    if (lowest != null) {
      note();
      // Another thread may find more decided meanwhile than this snapshot is going to show.
      long known = known();
      try (JdbcSnapshot now = new JdbcSnapshot(database, tenant)) {
        long upTo = Math.max(known, decided(now.ask(Step.of(lowest), EventReader::number)));
        return reading.read(upTo, now.ask(events.floor(), EventReader::number), now::ask);
      }
    }
    try (Lease lease = Lease.toCommit(database)) {
      lease.run(List.of(Step.of(TAKE_ALL_MARKS, tenant.id())));
      long upTo = lease.query(Step.of(LATEST, tenant.id()), EventReader::number);
      return reading.read(upTo, lease.query(events.floor(), EventReader::number), lease::query);
    }
  }

  private void note() throws SQLException {
    Dialect dialect = database.dialect();
    try (Lease lease = Lease.toCommit(database)) {
      // In this order.
      List<Reply> replies =
          lease.run(List.of(Step.of(dialect.lastRevision()), Step.of(dialect.ownTransaction())));
      lease.commit();
      boolean known = replies.get(0).count() > 0 && replies.get(0).first().get(0) != null;
      Note note = new Note(known ? replies.get(0).number(0) : 0, replies.get(1).number(0));
      synchronized (notes) {
        notes.add(note);
      }
    }
  }

  private long known() {
    synchronized (notes) {
      return decided;
    }
  }

  /**
   * The highest of the waiting notes' revisions that is decided in a snapshot, 0 if none is.
   *
   * @param lowestTransaction the lowest id of what has not ended in that snapshot
   */
  private long decided(long lowestTransaction) {
    synchronized (notes) {
      long highest = 0;
      for (Note note : notes) {
        if (note.transaction() < lowestTransaction) {
          highest = Math.max(highest, note.revision());
        }
      }
      notes.removeIf(note -> note.transaction() < lowestTransaction);
      decided = Math.max(decided, highest);
      // Of those that wait the oldest is decided first, and the newest says most.
      while (notes.size() > MOST_NOTES) {
        notes.remove(secondOldest());
      }
      return highest;
    }
  }

  private Note secondOldest() {
    var all = notes.iterator();
    all.next();
    return all.next();
  }

  private static Long number(ResultSet rows) throws SQLException {
    return rows.next() ? rows.getLong(1) : 0L;
  }
}
