package io.eni4j.model;

/**
 * The id of a VPC: {@code vpc-} and 10 lower-case letters or digits.
 *
 * <p>An id with another kind's prefix can be held, so that the policy can report it beside all else
 * that is wrong. Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record VpcId(String value) implements ResourceKey<Vpc>, Comparable<VpcId> {

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public VpcId {
    Ids.requireForm(value, ResourceKind.VPC.idPrefix());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC;
  }

  @Override
  public int compareTo(VpcId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
