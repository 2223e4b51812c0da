package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * The name of an availability zone, such as {@code cn-north-1a}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 lower-case letters, digits and hyphens
 */
public record Zone(String name) implements Comparable<Zone> {

  /**
   * Checks the name.
   *
   * @param name 1 to 64 lower-case letters, digits and hyphens
   * @throws IllegalArgumentException if the name has another form
   */
  public Zone {
    requireNonNull(name, "name");
    boolean good = !name.isEmpty() && name.length() <= 64;
    for (int i = 0; good && i < name.length(); i++) {
      char c = name.charAt(i);
      good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!good) {
      throw new IllegalArgumentException(
          "not a zone: "
              + Texts.quote(name)
              + "; write 1 to 64 lower-case letters, digits or hyphens, such as cn-north-1a");
    }
  }

  @Override
  public int compareTo(Zone other) {
    return name.compareTo(other.name);
  }

  /** The name of the zone. */
  @Override
  public String toString() {
    return name;
  }
}
