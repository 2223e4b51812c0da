package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

/**
 * The interface limit of an instance type or of a family of types; it wins over the table by vCPUs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the type, or the beginning of the names of a family followed by {@code
 *     *}, such as {@code t.*}
 * @param interfaces how many network interfaces an instance may have, the primary included
 */
public record TypeLimit(String name, int interfaces) {

  /**
   * Checks the values.
   *
   * @param name the name of the type, or the beginning of the names of a family followed by {@code
   *     *}, such as {@code t.*}
   * @param interfaces how many network interfaces an instance may have, the primary included
   * @throws IllegalArgumentException if the limit is below 1
   */
  public TypeLimit {
    requireNonNull(name, "name");
    if (interfaces < 1) {
      throw new IllegalArgumentException(
          "interfaces is " + interfaces + "; it counts the primary, so it is at least 1");
    }
  }

  /**
   * {@return whether the limit is for the type of that name}
   *
   * @param typeName the name of the type, such as {@code g.n2.large}
   */
  public boolean covers(String typeName) {
    return name.endsWith("*")
        ? typeName.startsWith(name.substring(0, name.length() - 1))
        : typeName.equals(name);
  }
}
