package io.eni4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** In what one database differs from another, as far as this room is concerned. */
interface Dialect {

  /** The folder of the migrations. */
  String folder();

  /**
   * Whether several statements, separated by semicolons, can be sent as one with one answer each,
   * so that they cost one round trip.
   */
  boolean sendsScripts();

  /** What locks a row as a foreign key does, which lets it be written; as strong if it must. */
  String lockToPointAt();

  /** What locks a row that others may rely on too; as strong as for writing if there is no such. */
  String lockToRelyOn();

  /** What locks a row that is going to be written. */
  String lockToWrite();

  /** What locks a row that is going to be deleted. */
  String lockToDelete();

  /**
   * Whether a foreign key holds its target until the commit; if not, rows that new ones point at
   * are locked beforehand.
   */
  boolean foreignKeysLock();

  /** Draws a revision for a transaction that has its id. */
  String nextRevision();

  /** Draws so many revisions, 1 or more, and tells the highest. */
  String nextRevisions(long count);

  /**
   * Asks for the revision drawn last by anybody; no row or NULL if none was, or the user may not
   * know.
   */
  String lastRevision();

  /** An expression for the revision that this transaction has drawn. */
  String drawnRevision();

  /**
   * Asks for the id of the transaction itself; ids are in the order in which they are taken. Only
   * where {@link #lowestTransaction} is.
   */
  String ownTransaction();

  /**
   * Asks, in a snapshot, for a transaction's id below which all have ended for it; null: there is
   * no such, and commits take their mark before they draw a revision.
   */
  @Nullable String lowestTransaction();

  /**
   * Readies a connection without a transaction for what its next one is for.
   *
   * @return the isolation to restore; null: nothing
   */
  @Nullable Integer enter(Connection connection, Purpose purpose) throws SQLException;

  /** What is sent in front of the first statement of a transaction; may be empty. */
  String opening(Purpose purpose);

  /** Whether an error means that others were quicker, so that nothing was stored. */
  boolean isConflict(SQLException failure);

  /** Makes a schema, where it is missing, the one that unqualified names mean; installs wait. */
  void useForInstall(Connection connection, String quotedSchema) throws SQLException;

  /** Restores what unqualified names mean, where the end of the transaction has not. */
  void leaveInstall(Connection connection, @Nullable String schemaBefore) throws SQLException;

  /** What a transaction is for. */
  enum Purpose {
    SNAPSHOT,
    COMMIT
  }
}
