/**
 * Where it is kept in an SQL database: the repository SPI on any {@link javax.sql.DataSource}.
 *
 * <p>Begin with {@link io.eni4j.jdbc.JdbcSchema}, which installs the tables, and {@link
 * io.eni4j.jdbc.JdbcNetworkRepository}.
 */
@NullMarked
package io.eni4j.jdbc;

import org.jspecify.annotations.NullMarked;
