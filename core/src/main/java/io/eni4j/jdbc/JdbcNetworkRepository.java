package io.eni4j.jdbc;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settled;
import io.eni4j.model.Namespace;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.EventLog;
import io.eni4j.repository.EventPage;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.ImportTarget;
import io.eni4j.repository.Importing;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A repository in the tables that {@link JdbcSchema} installs, on PostgreSQL or H2.
 *
 * <p>Any number of processes may use one PostgreSQL at once, and any number of namespaces lie side
 * by side in it. A snapshot takes a connection with its first read, which is also its instant, and
 * gives it back when closed; so a thread that commits while it has a snapshot open needs two. The
 * data source stays the caller's: it is not closed here.
 *
 * <p>Safe for use by many threads at once.
 */
public final class JdbcNetworkRepository implements NetworkRepository, EventLog, ImportTarget {
  private static final int MOST_EVENTS = 10_000;

  /** How often a commit is tried that others stopped for a moment only, as by a deadlock. */
  private static final int ATTEMPTS = 10;

  private final Database database;
  private final Tenant tenant;
  private final TokenAnswers tokens;
  private final EventReader reader;
  private final JdbcTaskBoard taskBoard;
  private volatile boolean closed;

  JdbcNetworkRepository(Database database, Tenant tenant) {
    this.database = database;
    this.tenant = tenant;
    this.taskBoard = new JdbcTaskBoard(database, tenant.namespace(), this::requireOpen);
    this.tokens = new TokenAnswers(tenant);
    this.reader = new EventReader(database, tenant);
  }

  /**
   * Opens a namespace, which is made if it is new, with address spaces of its own.
   *
   * @param dataSource where the tables are, or shall be
   * @param namespace account and region
   * @return the repository
   * @throws IllegalArgumentException if the namespace was made with other spaces, or the account or
   *     the region takes more than 1,000 bytes of UTF-8 as it is stored
   * @throws RepositoryException if the database cannot be reached, or its schema is missing, older
   *     or newer
   */
  public static JdbcNetworkRepository open(DataSource dataSource, Namespace namespace) {
    return builder(dataSource, namespace).open();
  }

  /**
   * Starts to say how a namespace is opened.
   *
   * @param dataSource where the tables are, or shall be
   * @param namespace account and region
   * @return a builder for that namespace
   */
  public static JdbcNetworkRepositoryBuilder builder(DataSource dataSource, Namespace namespace) {
    return new JdbcNetworkRepositoryBuilder(dataSource, namespace);
  }

  @Override
  public Snapshot snapshot() {
    requireOpen();
    return new JdbcSnapshot(database, tenant);
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    requireNonNull(changeSet, "changeSet");
    for (int attempt = 1; ; attempt++) {
      requireOpen();
      Optional<CommitResult> result = attempt(changeSet);
      if (result.isPresent()) {
        return result.get();
      }
      try (JdbcSnapshot now = new JdbcSnapshot(database, tenant)) {
        // The first question meets an import that goes on.
        now.revision();
        result = changeSet.settlement().flatMap(it -> tokens.refusal(it, now));
        if (result.isPresent()) {
          return result.get();
        }
        Optional<Guard> reason = new Reason(now, changeSet).find();
        if (reason.isEmpty() && attempt == ATTEMPTS) {
          reason = Optional.of(anyGuard(changeSet));
        }
        if (reason.isPresent()) {
          return new CommitResult.Stale(reason.get());
        }
      }
    }
  }

  /** One try; empty: the database refused, and a look at it may tell why. */
  private Optional<CommitResult> attempt(ChangeSet changeSet) {
    boolean inDoubt = false;
    try (Lease lease = Lease.toCommit(database)) {
      Dialect dialect = database.dialect();
      Locks locks = new Locks(dialect, tenant, changeSet);
      locks.taken(lease.run(locks.steps()));
      if (locks.isTokenRefused()) {
        return Optional.empty();
      } else if (!locks.hold()) {
        return locks.firstBroken().map(CommitResult.Stale::new);
      }
      Writes writes = new Writes(dialect, tenant, changeSet, locks);
      List<Reply> answers = lease.run(writes.steps());
      if (!writes.fit(answers)) {
        return Optional.empty();
      }
      inDoubt = true;
      lease.commit();
      return Optional.of(
          new CommitResult.Committed(
              writes.revision(answers),
              changeSet.cause().isPresent() ? locks.formerRevisions() : Map.of()));
    } catch (SQLException e) {
      if (database.dialect().isConflict(e)) {
        return Optional.empty();
      }
      throw new RepositoryException(
          "the database does not commit: " + Database.told(e), inDoubt, e);
    }
  }

  /** What stands for a conflict that came again and again and never left a trace. */
  private static Guard anyGuard(ChangeSet changeSet) {
    if (!changeSet.guards().isEmpty()) {
      return changeSet.guards().get(0);
    } else if (!changeSet.writes().isEmpty()) {
      return new Guard.Unchanged(changeSet.writes().get(0).key(), 0);
    }
    throw new RepositoryException(
        "the database refuses an empty change set; see whether the tables are whole", false, null);
  }

  @Override
  public Optional<Settled> answer(IdempotencyToken token) {
    requireNonNull(token, "token");
    requireOpen();
    try (JdbcSnapshot now = new JdbcSnapshot(database, tenant)) {
      return now.ask(tokens.find(token), TokenAnswers::read);
    }
  }

  @Override
  public int expire(Expiry expiry) {
    requireNonNull(expiry, "expiry");
    requireOpen();
    try (Lease lease = Lease.toCommit(database)) {
      int forgotten = 0;
      List<Reply> any = lease.run(List.of(tokens.anyOld(expiry.settledBefore())));
      if (any.get(0).count() > 0) {
        // Marks first: a commit that holds one has all that it needs, and ends.
        List<Reply> replies =
            lease.run(
                List.of(
                    tokens.raise(expiry.settledBefore(), expiry.floor()),
                    tokens.forget(expiry.settledBefore(), expiry.atMost())));
        forgotten = replies.get(1).count();
      }
      forgetEvents(lease, expiry);
      lease.commit();
      return forgotten;
    } catch (SQLException e) {
      if (database.dialect().isConflict(e)) {
        // Another process forgets the same just now.
        return 0;
      }
      throw Database.failed("outcomes of tokens cannot be forgotten", e);
    }
  }

  private void forgetEvents(Lease lease, Expiry expiry) throws SQLException {
    Events events = new Events(tenant);
    Reply last = lease.run(List.of(events.lastOld(expiry.settledBefore(), expiry.atMost()))).get(0);
    if (last.first().get(0) != null) {
      lease.run(events.forget(last.number(0)));
    }
  }

  @Override
  public boolean keepsEvents() {
    return true;
  }

  @Override
  public Optional<TaskBoard> taskBoard() {
    return Optional.of(taskBoard);
  }

  /**
   * {@inheritDoc}
   *
   * <p>On PostgreSQL an event is answered once every transaction of the whole cluster that was
   * begun before the reading has ended: a long one that writes, in whatever database, delays all
   * readers. On H2 a reading waits for commits that are under way, and they for it, and its user
   * needs the right to update.
   *
   * <p>Services of a library before version 4 of the tables keep no events; end them before anybody
   * reads.
   */
  @Override
  public EventPage events(long after, int atMost) {
    if (after < 0 || atMost < 1 || atMost > MOST_EVENTS) {
      throw new IllegalArgumentException(
          "after is %d and atMost %d; give a position that was answered, or 0, and 1 to %d"
              .formatted(after, atMost, MOST_EVENTS));
    }
    return reading(() -> reader.read(after, atMost));
  }

  @Override
  public long eventPosition() {
    return reading(reader::position);
  }

  private interface Reading<T> {
    T read() throws SQLException;
  }

  private <T> T reading(Reading<T> reading) {
    for (int attempt = 1; ; attempt++) {
      requireOpen();
      try {
        return reading.read();
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !database.dialect().isConflict(e)) {
          throw Database.failed("events cannot be read", e);
        }
      }
    }
  }

  @Override
  public Importing beginImport(long aboveRevision) {
    requireOpen();
    return JdbcImport.begin(database, tenant, aboveRevision);
  }

  @Override
  public void abandonImport() {
    requireOpen();
    try {
      ImportMarks.abandon(database, tenant, false);
    } catch (SQLException e) {
      throw Database.failed("the import cannot be abandoned", e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new RepositoryException("the repository is closed; open another", false, null);
    }
  }
}
