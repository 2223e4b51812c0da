package io.eni4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is sent to a database and waited for: statements or scripts, and commits; and keeps
 * the text of each statement.
 */
final class CountingDataSource {
  private static final Set<String> ROUND_TRIPS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

  private final DataSource source;
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final Set<String> statements = ConcurrentHashMap.newKeySet();

  CountingDataSource(DataSource source) {
    this.source = source;
  }

  DataSource proxy() {
    return counting(DataSource.class, source);
  }

  /** How many round trips there were since the last question. */
  int roundTrips() {
    return roundTrips.getAndSet(0);
  }

  /** The texts of all statements so far, each once, without what is bound to their parameters. */
  Set<String> statements() {
    return Set.copyOf(statements);
  }

  private <T> T counting(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(target, method, arguments)));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (ROUND_TRIPS.contains(method.getName())) {
      roundTrips.incrementAndGet();
    }
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
      statements.add(sql);
    }
    try {
      Object answer = method.invoke(target, arguments);
      if (answer instanceof Connection) {
        return counting(Connection.class, answer);
      } else if (answer instanceof PreparedStatement) {
        return counting(PreparedStatement.class, answer);
      }
      return answer instanceof Statement ? counting(Statement.class, answer) : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
