package io.eni4j.text;

/** A refusal that names its field already, so that nobody around it does so again. */
final class FieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  FieldException(String message) {
    super(message);
  }

  FieldException(String message, IllegalArgumentException cause) {
    super(message, cause);
  }
}
