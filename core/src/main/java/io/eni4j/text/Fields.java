package io.eni4j.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of one JSON object, read strictly: what is missing, of another type, malformed or
 * unknown is refused.
 *
 * <p>Every refusal is an {@link IllegalArgumentException} that names the field by its path, such as
 * {@code resource.rules[2].spec.cidr}, what it holds, and what to write.
 *
 * <p>A form is a function that makes a value of the fields, such as {@code fields -> new
 * PortRange(fields.integer("from"), fields.integer("to"))}; {@link #as} applies it. Not for several
 * threads at a time.
 */
public final class Fields {
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> known = new HashSet<>();

  private Fields(String path, Map<?, ?> values) {
    this.path = path;
    this.values = values;
  }

  /**
   * The fields of an object of a tree that {@link Json} reads.
   *
   * @param path what messages call the object
   * @param tree the object
   * @throws IllegalArgumentException if the tree is no object
   */
  public static Fields of(String path, Object tree) {
    requireNonNull(path, "path");
    if (requireNonNull(tree, "tree") instanceof Map<?, ?> values) {
      return new Fields(path, values);
    }
    throw new FieldException(path + " is " + Shown.of(tree) + "; write an object");
  }

  /**
   * What a form makes of each object in a list of a tree that {@link Json} reads.
   *
   * @param path what messages call the list
   * @param tree the list
   * @throws IllegalArgumentException if the tree is no list of objects that the form takes
   */
  public static <T> List<T> list(String path, Object tree, Function<Fields, T> form) {
    requireNonNull(path, "path");
    return items(path, requireNonNull(tree, "tree"), (place, item) -> of(place, item).as(form));
  }

  /**
   * What a form makes of these fields.
   *
   * @throws IllegalArgumentException if the form refuses them, or leaves a field unread
   */
  public <T> T as(Function<Fields, T> form) {
    T value;
    try {
      value = form.apply(this);
    } catch (FieldException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new FieldException(path + ": " + e.getMessage(), e);
    }
    for (Object name : values.keySet()) {
      if (!known.contains(name)) {
        throw new FieldException(
            path + " has the field " + Shown.of(name) + ", which is not known; leave it out");
      }
    }
    return value;
  }

  /** A text. */
  public String text(String name) {
    return cast(at(name), required(name), String.class, "a text");
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String name) {
    return optionalValue(name, Function.identity());
  }

  /** A text that a parser makes a value of. */
  public <T> T value(String name, Function<String, T> parser) {
    return parsed(at(name), required(name), parser);
  }

  /** A text that may be absent and that a parser makes a value of. */
  public <T> Optional<T> optionalValue(String name, Function<String, T> parser) {
    return found(name).map(value -> parsed(at(name), value, parser));
  }

  /** The name of a constant. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return value(name, text -> constantOf(type, text));
  }

  /** The name of a constant that may be absent. */
  public <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
    return optionalValue(name, text -> constantOf(type, text));
  }

  /** A whole number of 64 bits. */
  public long number(String name) {
    return number(name, required(name));
  }

  /** A whole number of 64 bits that may be absent. */
  public OptionalLong optionalNumber(String name) {
    Optional<Object> found = found(name);
    return found.isPresent() ? OptionalLong.of(number(name, found.get())) : OptionalLong.empty();
  }

  /** A whole number of 32 bits. */
  public int integer(String name) {
    return integer(name, required(name));
  }

  /** A whole number of 32 bits that may be absent. */
  public OptionalInt optionalInteger(String name) {
    Optional<Object> found = found(name);
    return found.isPresent() ? OptionalInt.of(integer(name, found.get())) : OptionalInt.empty();
  }

  /** True or false. */
  public boolean flag(String name) {
    return cast(at(name), required(name), Boolean.class, "true or false");
  }

  /** An object that a form makes a value of. */
  public <T> T object(String name, Function<Fields, T> form) {
    return of(at(name), required(name)).as(form);
  }

  /** An object that may be absent and that a form makes a value of. */
  public <T> Optional<T> optionalObject(String name, Function<Fields, T> form) {
    return found(name).map(value -> of(at(name), value).as(form));
  }

  /** A list of texts, each of which a parser makes a value of. */
  public <T> List<T> values(String name, Function<String, T> parser) {
    return items(at(name), required(name), (place, item) -> parsed(place, item, parser));
  }

  /** A list of objects, each of which a form makes a value of. */
  public <T> List<T> objects(String name, Function<Fields, T> form) {
    return list(at(name), required(name), form);
  }

  private static <T> List<T> items(
      String path, Object value, BiFunction<String, Object, T> reader) {
    List<T> read = new ArrayList<>();
    for (Object item : cast(path, value, List.class, "a list")) {
      read.add(reader.apply(path + "[" + read.size() + "]", item));
    }
    return List.copyOf(read);
  }

  private String at(String name) {
    return path + "." + name;
  }

  private Object required(String name) {
    return found(name)
        .orElseThrow(() -> new FieldException(at(name) + " is missing; write this field"));
  }

  private Optional<Object> found(String name) {
    known.add(name);
    return Optional.ofNullable(values.get(name));
  }

  private long number(String name, Object value) {
    return cast(at(name), value, Long.class, "a whole number");
  }

  private int integer(String name, Object value) {
    long number = number(name, value);
    if (number != (int) number) {
      throw new FieldException(at(name) + " is " + number + "; write a number of 32 bits");
    }
    return (int) number;
  }

  private static <T> T parsed(String place, Object value, Function<String, T> parser) {
    String text = cast(place, value, String.class, "a text");
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new FieldException(place + " is " + Shown.of(text) + ": " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E constantOf(Class<E> type, String name) {
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not known; write one of " + constants));
  }

  private static <T> T cast(String place, Object value, Class<T> type, String wanted) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw new FieldException(place + " is " + Shown.of(value) + "; write " + wanted);
  }
}
