package io.eni4j.jdbc;

import io.eni4j.model.Ipv4Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The row that a result set is at, and what values look like in one.
 *
 * @param values the result set
 */
record Row(ResultSet values) {
  String text(String column) throws SQLException {
    return StoredText.read(given(column, values.getString(column)));
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(values.getString(column)).map(StoredText::read);
  }

  int number(String column) throws SQLException {
    return values.getInt(column);
  }

  OptionalInt optionalNumber(String column) throws SQLException {
    int number = values.getInt(column);
    return values.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  boolean flag(String column) throws SQLException {
    return values.getBoolean(column);
  }

  Ipv4Address address(String column) throws SQLException {
    long address = values.getLong(column);
    if (values.wasNull()) {
      throw missing(column);
    }
    return new Ipv4Address((int) address);
  }

  <E extends Enum<E>> E name(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, given(column, values.getString(column)));
  }

  long revision() throws SQLException {
    return values.getLong("revision");
  }

  /** Reads the columns that {@link #instant(Instant)} is written to, such as created_at. */
  Instant instant(String name) throws SQLException {
    Instant micros = values.getObject(name + "_at", OffsetDateTime.class).toInstant();
    return micros.plusNanos(values.getInt(name + "_nanos"));
  }

  private static String given(String column, @Nullable String value) {
    if (value == null) {
      throw missing(column);
    }
    return value;
  }

  private static IllegalStateException missing(String column) {
    return new IllegalStateException("column " + column + " is NULL");
  }

  /** An instant in two columns: one in microseconds, {@code _at}, and {@code _nanos}, the rest. */
  static List<Object> instant(Instant instant) {
    Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
    int rest = (int) Duration.between(micros, instant).toNanos();
    return List.of(OffsetDateTime.ofInstant(micros, ZoneOffset.UTC), rest);
  }

  static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
