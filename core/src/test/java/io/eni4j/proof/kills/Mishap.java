package io.eni4j.proof.kills;

/** What can happen to clients and their database. */
enum Mishap {
  /** SIGKILL to every process of the database, which starts again. */
  DATABASE_KILLED("kills of the database"),
  /** SIGKILL to a process of clients; another one goes on with what they own. */
  CLIENTS_KILLED("kills of clients"),
  /** A process of clients stops for a while, whatever it holds. */
  CLIENTS_FROZEN("freezes of clients"),
  /** The database ends about half of its connections. */
  CONNECTIONS_LOST("losses of connections"),
  /** The database cancels every statement that runs. */
  STATEMENTS_CANCELLED("cancellations of statements");

  private final String plural;

  Mishap(String plural) {
    this.plural = plural;
  }

  /** What several of them are called. */
  String plural() {
    return plural;
  }
}
