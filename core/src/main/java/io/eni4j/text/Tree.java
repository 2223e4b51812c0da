package io.eni4j.text;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Builds one JSON object, field by field, in order; {@link Fields} reads it back.
 *
 * <p>An optional value that is empty is left out. A name given again gets the new value in the old
 * place. Not for several threads at a time.
 */
public final class Tree {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** An object without fields. */
  public Tree() {}

  /** A field with the text of a value, as its {@code toString} gives it. */
  public Tree text(String name, Object value) {
    return tree(name, value.toString());
  }

  /** A field with the text of a value that may be absent. */
  public Tree text(String name, Optional<?> value) {
    value.ifPresent(it -> text(name, it));
    return this;
  }

  /** A field with the name of a constant. */
  public Tree constant(String name, Enum<?> value) {
    return tree(name, value.name());
  }

  /** A field with the name of a constant that may be absent. */
  public Tree constant(String name, Optional<? extends Enum<?>> value) {
    value.ifPresent(it -> constant(name, it));
    return this;
  }

  /** A field with a number. */
  public Tree number(String name, long value) {
    return tree(name, value);
  }

  /** A field with a number that may be absent. */
  public Tree number(String name, OptionalInt value) {
    value.ifPresent(it -> number(name, it));
    return this;
  }

  /** A field with a number of 64 bits that may be absent. */
  public Tree number(String name, OptionalLong value) {
    value.ifPresent(it -> number(name, it));
    return this;
  }

  /** A field that is true or false. */
  public Tree flag(String name, boolean value) {
    return tree(name, value);
  }

  /** A field with a list of the texts of values. */
  public Tree texts(String name, List<?> values) {
    return tree(name, values.stream().map(Object::toString).toList());
  }

  /** A field with a list of the texts of values that may be absent. */
  public Tree texts(String name, Optional<? extends List<?>> values) {
    values.ifPresent(it -> texts(name, it));
    return this;
  }

  /** A field with an object that is made of a value that may be absent. */
  public <T> Tree object(String name, Optional<T> value, Function<T, Map<String, Object>> maker) {
    value.ifPresent(it -> tree(name, maker.apply(it)));
    return this;
  }

  /** A field with a list of the objects that are made of values. */
  public <T> Tree objects(String name, List<T> values, Function<T, Map<String, Object>> maker) {
    return tree(name, values.stream().map(maker).toList());
  }

  /** A field with any value that {@link Json} writes. */
  public Tree tree(String name, Object value) {
    fields.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return this;
  }

  /** Leaves a field out if its value is the default, a value that {@link Json} writes. */
  Tree unless(String name, Object defaultValue) {
    fields.remove(name, defaultValue);
    return this;
  }

  /** The object as it is now, unmodifiable. */
  public Map<String, Object> build() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
