package io.eni4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections on which one call fails, the kth of those that the database hears of: opening a
 * connection, statements and scripts, commit and rollback. For one thread at a time.
 */
final class FaultyDataSource {
  private static final Set<String> HEARD =
      Set.of(
          "getConnection",
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeBatch",
          "commit",
          "rollback");

  private final DataSource source;
  private @Nullable Fault fault;
  private @Nullable Runnable interlude;
  private boolean afterwards;
  private int left;

  FaultyDataSource(DataSource source) {
    this.source = source;
  }

  DataSource proxy() {
    return faulty(DataSource.class, source, null);
  }

  /** Plans a fault at a call from now on, 1 the next, before or after it reaches the database. */
  void plan(Fault planned, boolean after, int call) {
    fault = planned;
    afterwards = after;
    left = call;
  }

  /** Plans what others do before a call reaches the database, 1 the next. */
  void plan(Runnable others, int call) {
    interlude = others;
    left = call;
  }

  /** Whether a fault was planned and has not happened; none is planned from now on. */
  boolean isLeftOver() {
    boolean leftOver = fault != null;
    fault = null;
    return leftOver;
  }

  private <T> T faulty(Class<T> type, Object target, @Nullable Connection connection) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(target, connection, method, arguments)));
  }

  private @Nullable Object call(
      Object target, @Nullable Connection connection, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Connection on = target instanceof Connection itself ? itself : connection;
    Runnable others = interlude;
    if (others != null && HEARD.contains(method.getName()) && --left == 0) {
      interlude = null;
      others.run();
    }
    Fault due = HEARD.contains(method.getName()) && fault != null && --left == 0 ? fault : null;
    if (due != null) {
      fault = null;
      if (!afterwards) {
        throw failed(due, on);
      }
    }
    Object answer;
    try {
      answer = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (due != null) {
      throw failed(due, answer instanceof Connection opened ? opened : on);
    } else if (answer instanceof Connection opened) {
      return faulty(Connection.class, opened, opened);
    } else if (answer instanceof PreparedStatement) {
      return faulty(PreparedStatement.class, answer, on);
    }
    return answer instanceof Statement ? faulty(Statement.class, answer, on) : answer;
  }

  private static SQLException failed(Fault due, @Nullable Connection connection)
      throws SQLException {
    if (due.endsConnection() && connection != null) {
      connection.close();
    }
    return due.exception();
  }
}
