package io.eni4j.model;

/**
 * The id of a network interface: {@code port-} and 10 lower-case letters or digits.
 *
 * <p>An id with another kind's prefix can be held, so that the policy can report it beside all else
 * that is wrong. Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record NetworkInterfaceId(String value)
    implements ResourceKey<NetworkInterface>, Comparable<NetworkInterfaceId> {

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public NetworkInterfaceId {
    Ids.requireForm(value, ResourceKind.NETWORK_INTERFACE.idPrefix());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.NETWORK_INTERFACE;
  }

  @Override
  public int compareTo(NetworkInterfaceId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
