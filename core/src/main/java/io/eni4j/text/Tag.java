package io.eni4j.text;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How values of one type are told from others, written and read.
 *
 * @param name what the text calls the type
 * @param type the type
 * @param writer makes a tree of a value
 * @param reader reads a value from the field of a name
 */
record Tag<T>(
    String name, Class<T> type, Function<T, Object> writer, BiFunction<Fields, String, T> reader) {

  /** A type whose values are told by their text. */
  static <T> Tag<T> text(String name, Class<T> type, Function<String, T> parser) {
    return new Tag<>(name, type, Object::toString, (it, field) -> it.value(field, parser));
  }

  /** A type of constants. */
  static <E extends Enum<E>> Tag<E> constant(String name, Class<E> type) {
    return new Tag<>(name, type, Enum::name, (it, field) -> it.constant(field, type));
  }

  /** A type whose values have fields. */
  static <T> Tag<T> object(
      String name, Class<T> type, Function<T, Map<String, Object>> tree, Function<Fields, T> form) {
    return new Tag<>(name, type, tree::apply, (it, field) -> it.object(field, form));
  }

  /** A value of this type as an object that names the type. */
  Map<String, Object> tree(Object value) {
    return new Tree().text("type", name).tree("value", writer.apply(type.cast(value))).build();
  }

  T read(Fields it) {
    return reader.apply(it, "value");
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
