/**
 * How the elastic network interfaces of a cloud behave.
 *
 * <p>Begin with {@link io.eni4j.EniService}.
 */
module io.eni4j {
  requires static org.jspecify;
  requires org.slf4j;
  requires transitive java.sql;

  exports io.eni4j;
  exports io.eni4j.attachment;
  exports io.eni4j.change;
  exports io.eni4j.diagram;
  exports io.eni4j.jdbc;
  exports io.eni4j.model;
  exports io.eni4j.operation;
  exports io.eni4j.policy;
  exports io.eni4j.repository;
  exports io.eni4j.testing;
}
