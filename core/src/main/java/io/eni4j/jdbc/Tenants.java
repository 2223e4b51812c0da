package io.eni4j.jdbc;

import io.eni4j.change.Counter;
import io.eni4j.model.Namespace;
import io.eni4j.repository.RepositoryException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds a namespace in the database, or makes it with its counters, marks and spaces. */
final class Tenants {
  private static final int ATTEMPTS = 10;

  /** Two such names fit an entry of an index of PostgreSQL, which takes 2,704 bytes. */
  private static final int MOST_BYTES = 1_000;

  private static final String FIND =
      """
      SELECT n.id, n.elastic_ip_space_id, n.mac_space_id, n.page_token_key,
        e.name AS elastic_ip_space, m.name AS mac_space
      FROM eni.namespace n
      JOIN eni.space e ON e.id = n.elastic_ip_space_id
      JOIN eni.space m ON m.id = n.mac_space_id
      WHERE n.account = ? AND n.region = ?""";

  private final Database database;
  private final Namespace namespace;
  private final String account;
  private final String region;
  private final @Nullable String elasticIpSpace;
  private final @Nullable String macSpace;

  Tenants(
      Database database,
      Namespace namespace,
      Optional<String> elasticIpSpace,
      Optional<String> macSpace) {
    this.database = database;
    this.namespace = namespace;
    this.account = stored("account", namespace.account());
    this.region = stored("region", namespace.region());
    this.elasticIpSpace = elasticIpSpace.map(it -> stored("elasticIpSpace", it)).orElse(null);
    this.macSpace = macSpace.map(it -> stored("macSpace", it)).orElse(null);
  }

  private static String stored(String argument, String name) {
    String stored = StoredText.stored(name);
    int bytes = stored.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "%s has %d bytes as it is stored, in UTF-8; name it in %d at most"
              .formatted(argument, bytes, MOST_BYTES));
    }
    return stored;
  }

  /**
   * A namespace that is there, with the spaces that it was made with.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Tenant made(Database database, Namespace namespace) {
    Tenants tenants = new Tenants(database, namespace, Optional.empty(), Optional.empty());
    try (Lease lease = Lease.toCommit(database)) {
      Optional<Tenant> found = lease.query(tenants.find(), tenants::found);
      lease.commit();
      return found.orElseThrow(
          () ->
              new IllegalArgumentException(
                  "namespace is "
                      + namespace
                      + "; there is none such; give one that inFlight tells"));
    } catch (SQLException e) {
      throw tenants.failed(e);
    }
  }

  Tenant open() {
    SQLException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Lease lease = Lease.toCommit(database)) {
        Optional<Tenant> known = lease.query(find(), this::read);
        Tenant tenant = known.isPresent() ? known.get() : make(lease);
        lease.commit();
        return tenant;
      } catch (SQLException e) {
        // Somebody else may be making the same namespace or space.
        if (!database.dialect().isConflict(e)) {
          throw failed(e);
        }
        last = e;
      }
    }
    throw failed(Objects.requireNonNull(last));
  }

  private RepositoryException failed(SQLException cause) {
    return Database.failed(namespace + " cannot be opened", cause);
  }

  private Step find() {
    return Step.of(FIND, account, region);
  }

  private Optional<Tenant> read(ResultSet rows) throws SQLException {
    Optional<Tenant> found = found(rows);
    if (found.isPresent()) {
      requireSame("elastic IP", rows.getString("elastic_ip_space"), elasticIpSpace);
      requireSame("MAC", rows.getString("mac_space"), macSpace);
    }
    return found;
  }

  private Optional<Tenant> found(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tenant(
            namespace,
            rows.getInt("id"),
            rows.getLong("elastic_ip_space_id"),
            rows.getLong("mac_space_id"),
            rows.getString("page_token_key"),
            null));
  }

  private void requireSame(String what, @Nullable String made, @Nullable String asked) {
    if (!Objects.equals(made, asked)) {
      throw new IllegalArgumentException(
          "%s was made with %s and is opened with %s; a namespace keeps its %s space"
              .formatted(namespace, shown(made), shown(asked), what));
    }
  }

  private static String shown(@Nullable String space) {
    return space == null ? "a space of its own" : "the space \"" + StoredText.read(space) + '"';
  }

  private Tenant make(Lease lease) throws SQLException {
    long elastic = space(lease, "ELASTIC_IP", elasticIpSpace);
    long mac = space(lease, "MAC", macSpace);
    String tokenKey = UUID.randomUUID().toString();
    int id =
        (int)
            lease.insert(
                Step.of(
                    """
                    INSERT INTO eni.namespace
                      (account, region, elastic_ip_space_id, mac_space_id, page_token_key)
                    VALUES (?, ?, ?, ?, ?)""",
                    account,
                    region,
                    elastic,
                    mac,
                    tokenKey));
    List<Step> steps = new ArrayList<>();
    for (int stripe = 0; stripe < Writes.MARKS; stripe++) {
      steps.add(
          Step.of(
              "INSERT INTO eni.revision_mark (namespace_id, stripe, revision) VALUES (?, ?, 0)",
              id,
              stripe));
    }
    for (Counter counter : Counter.values()) {
      steps.add(Step.of("INSERT INTO eni.counter VALUES (?, ?, 0)", id, counter.name()));
    }
    lease.run(steps);
    return new Tenant(namespace, id, elastic, mac, tokenKey, null);
  }

  private static long space(Lease lease, String purpose, @Nullable String name)
      throws SQLException {
    if (name != null) {
      Optional<Long> known =
          lease.query(
              Step.of("SELECT id FROM eni.space WHERE purpose = ? AND name = ?", purpose, name),
              rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
      if (known.isPresent()) {
        return known.get();
      }
    }
    return lease.insert(
        Step.of("INSERT INTO eni.space (purpose, name) VALUES (?, ?)", purpose, name));
  }
}
