package io.eni4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what is sent to a database and waited for: statements or scripts, and commits. */
final class CountingDataSource {
  private static final Set<String> ROUND_TRIPS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

  private final DataSource source;
  private final AtomicInteger roundTrips = new AtomicInteger();

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
    try {
      Object answer = method.invoke(target, arguments);
      if (answer instanceof Connection) {
        return counting(Connection.class, answer);
      }
      return answer instanceof PreparedStatement
          ? counting(PreparedStatement.class, answer)
          : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
