package io.eni4j.model;

/**
 * The id of an elastic IP: {@code fip-} and 10 lower-case letters or digits.
 *
 * <p>An id with another kind's prefix can be held, so that the policy can report it beside all else
 * that is wrong. Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record ElasticIpId(String value) implements ResourceKey<ElasticIp>, Comparable<ElasticIpId> {

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public ElasticIpId {
    Ids.requireForm(value, ResourceKind.ELASTIC_IP.idPrefix());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.ELASTIC_IP;
  }

  @Override
  public int compareTo(ElasticIpId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
