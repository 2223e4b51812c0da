package io.eni4j.model;

/**
 * The id of an instance: {@code i-} and 10 lower-case letters or digits.
 *
 * <p>An id with another kind's prefix can be held, so that the policy can report it beside all else
 * that is wrong. Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record InstanceId(String value) implements ResourceKey<Instance>, Comparable<InstanceId> {

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public InstanceId {
    Ids.requireForm(value, ResourceKind.INSTANCE.idPrefix());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.INSTANCE;
  }

  @Override
  public int compareTo(InstanceId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
