package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

/**
 * What makes an operation that is submitted again the same operation: under one token it is carried
 * out once, and every further submission gets the first answer.
 *
 * <p>A token is used up by its first outcome, be it a refusal; whoever wants to try something again
 * that was refused takes a new one. Immutable and thread-safe.
 *
 * @param value 1 to 128 visible characters of ASCII, such as a UUID
 */
public record IdempotencyToken(String value) {

  /** What the tokens that a service makes for itself begin with; callers cannot use it. */
  public static final String RESERVED_PREFIX = "eni4j:";

  private static final int MOST_CHARACTERS = 128;

  /**
   * Checks the form.
   *
   * @param value 1 to 128 visible characters of ASCII, such as a UUID
   * @throws IllegalArgumentException if the text is empty or longer, or has a space or any other
   *     character outside {@code !} to {@code ~}
   */
  public IdempotencyToken {
    requireNonNull(value, "token");
    if (value.isEmpty() || value.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "token has "
              + value.length()
              + " characters; write 1 to "
              + MOST_CHARACTERS
              + ", such as a UUID");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '!' || c > '~') {
        throw new IllegalArgumentException(
            "token has the character \\u%04x at position %d; write visible characters of ASCII, %s"
                .formatted((int) c, i, "such as a UUID"));
      }
    }
  }

  /** {@return whether a service made it for itself} */
  public boolean isReserved() {
    return value.startsWith(RESERVED_PREFIX);
  }

  /** The text of the token. */
  @Override
  public String toString() {
    return value;
  }
}
