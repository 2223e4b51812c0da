package io.eni4j.jdbc;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.Namespace;
import io.eni4j.repository.RepositoryException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Says how a namespace of a database is opened.
 *
 * <p>A builder is used by one thread at a time.
 */
public final class JdbcNetworkRepositoryBuilder {
  private final DataSource dataSource;
  private final Namespace namespace;
  private SchemaName schema = SchemaName.DEFAULT;
  private Optional<String> elasticIpSpace = Optional.empty();
  private Optional<String> macSpace = Optional.empty();

  JdbcNetworkRepositoryBuilder(DataSource dataSource, Namespace namespace) {
    this.dataSource = requireNonNull(dataSource, "dataSource");
    this.namespace = requireNonNull(namespace, "namespace");
  }

  /**
   * The schema that the tables lie in; {@code eni4j} unless given.
   *
   * @param name the name of the schema
   * @return this builder
   * @throws IllegalArgumentException if it is not 1 to 63 letters, digits and underscores, or
   *     begins with a digit
   */
  public JdbcNetworkRepositoryBuilder schema(String name) {
    schema = new SchemaName(name);
    return this;
  }

  /**
   * The space in which addresses of elastic IPs are unique, shared with every namespace that names
   * it too; the namespace's own unless given. Of another namespace one learns only that an address
   * is taken.
   *
   * @param name the name of the space
   * @return this builder
   */
  public JdbcNetworkRepositoryBuilder elasticIpSpace(String name) {
    elasticIpSpace = Optional.of(name);
    return this;
  }

  /**
   * The space in which MAC addresses are unique, shared with every namespace that names it too; the
   * namespace's own unless given.
   *
   * @param name the name of the space
   * @return this builder
   */
  public JdbcNetworkRepositoryBuilder macSpace(String name) {
    macSpace = Optional.of(name);
    return this;
  }

  /**
   * {@return the repository} The namespace is made if it is new.
   *
   * @throws IllegalArgumentException if the namespace was made with other spaces, or the account,
   *     the region or a space takes more than 1,000 bytes of UTF-8 as it is stored
   * @throws RepositoryException if the database cannot be reached, or its schema is missing, older
   *     or newer
   */
  public JdbcNetworkRepository open() {
    Database database = Database.of(dataSource, schema);
    new JdbcSchema(dataSource, schema).check();
    Tenant tenant = new Tenants(database, namespace, elasticIpSpace, macSpace).open();
    return new JdbcNetworkRepository(database, tenant);
  }
}
