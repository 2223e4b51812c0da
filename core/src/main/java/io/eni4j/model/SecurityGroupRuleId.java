package io.eni4j.model;

/**
 * The id of a rule within its security group: {@code sgr-} and 10 lower-case letters or digits.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text of the id
 */
public record SecurityGroupRuleId(String value) implements Comparable<SecurityGroupRuleId> {

  /** What the ids of rules begin with. */
  public static final String PREFIX = "sgr-";

  /**
   * Checks the form.
   *
   * @param value the text of the id
   * @throws IllegalArgumentException if the text is not a prefix of lower-case letters, a hyphen
   *     and 10 lower-case letters or digits
   */
  public SecurityGroupRuleId {
    Ids.requireForm(value, PREFIX);
  }

  @Override
  public int compareTo(SecurityGroupRuleId other) {
    return value.compareTo(other.value);
  }

  /** The text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
