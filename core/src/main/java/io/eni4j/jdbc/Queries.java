package io.eni4j.jdbc;

/** What asks the database, in one transaction. */
interface Queries {
  <T> T ask(Step step, Lease.Rows<T> rows);
}
