package io.eni4j.text;

import static java.util.Objects.requireNonNull;

/**
 * JSON as trees of JDK values: {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code
 * Long} and {@code Boolean}.
 *
 * <p>There is no {@code null} and no fraction: what is absent is left out, and numbers are whole
 * ones of 64 bits. Lists and maps are nested at most {@value #DEPTH} deep. Both directions take
 * time in proportion to the text.
 */
public final class Json {

  /** How deep lists and maps are nested at most. */
  public static final int DEPTH = 64;

  private Json() {}

  /**
   * Writes a tree in one line without spaces, keys in the order of each map; {@link #read} gives an
   * equal tree back.
   *
   * <p>A quotation mark and a backslash are written after a backslash; control characters, halves
   * of characters, U+2028 and U+2029 as a backslash, a {@code u} and four lower-case hexadecimal
   * digits; all else as it is.
   *
   * @throws IllegalArgumentException if something else is in the tree, or if it is too deep
   */
  public static String write(Object tree) {
    return JsonWriter.write(requireNonNull(tree, "tree"));
  }

  /**
   * Reads a tree; its maps keep the order of the text, and nothing in it can be modified.
   *
   * <p>White space between the parts is passed over. A key that stands twice in one object, text
   * after the value, and whatever else is no such JSON is refused.
   *
   * @throws IllegalArgumentException if the text is no such JSON; it says where, counted in chars
   *     from 0, and why
   */
  public static Object read(String text) {
    return JsonReader.read(requireNonNull(text, "text"));
  }
}
