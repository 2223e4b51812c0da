package io.eni4j.model;

/**
 * The id of a subnet: {@code subnet-} and 10 lower-case letters or digits.
 *
 * <p>An id with another kind's prefix can be held, so that the policy can report it beside all else
 * that is wrong. Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record SubnetId(String value) implements ResourceKey<Subnet>, Comparable<SubnetId> {

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public SubnetId {
    Ids.requireForm(value, ResourceKind.SUBNET.idPrefix());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.SUBNET;
  }

  @Override
  public int compareTo(SubnetId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
