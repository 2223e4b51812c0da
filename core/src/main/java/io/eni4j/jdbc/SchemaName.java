package io.eni4j.jdbc;

import static java.util.Objects.requireNonNull;

import io.eni4j.text.Shown;
import java.util.regex.Pattern;

/**
 * The name of the schema that the tables lie in.
 *
 * @param value 1 to 63 letters, digits and underscores, no digit first
 */
record SchemaName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  /** The schema used unless another is named. */
  static final SchemaName DEFAULT = new SchemaName("eni4j");

  SchemaName {
    requireNonNull(value, "schema");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "schema is "
              + Shown.of(value)
              + "; write 1 to 63 letters, digits or underscores, no digit first, such as eni4j");
    }
  }

  String quoted() {
    return '"' + value + '"';
  }
}
