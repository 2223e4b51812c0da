package io.eni4j.proof.histories;

/**
 * One operation as one object saw it.
 *
 * @param change what it did to the object; what it would have done, if it was never answered
 * @param sight what its answer says of what the object held just before
 * @param argument what with, such as the instance to attach to; empty if nothing
 * @param revision the revision that it is stored under; 0: nothing is, or it is not known
 * @param begun when it was asked for
 * @param ended when it was answered; {@link #OPEN}: never, and it may have been done or not
 */
record Event(Change change, Sight sight, String argument, long revision, long begun, long ended) {
  static final long OPEN = Long.MAX_VALUE;

  /** What can be done to an object that holds one thing or nothing. */
  enum Change {
    /** Gives it the argument. */
    TAKE,
    /** Takes away what it has. */
    LEAVE,
    /** Leaves it as it is. */
    NOTHING
  }

  /** What an answer says of an object. */
  enum Sight {
    /** It held nothing. */
    FREE,
    /** It held something. */
    HELD,
    /** It held the argument. */
    HELD_BY_ARGUMENT,
    /** It held something else than the argument. */
    HELD_BY_ANOTHER,
    /** It held nothing, or something else than the argument. */
    NOT_HELD_BY_ARGUMENT,
    /** An answer that no object could give. */
    IMPOSSIBLE;

    boolean isOf(String held, String argument) {
      return switch (this) {
        case FREE -> held.isEmpty();
        case HELD -> !held.isEmpty();
        case HELD_BY_ARGUMENT -> held.equals(argument);
        case HELD_BY_ANOTHER -> !held.isEmpty() && !held.equals(argument);
        case NOT_HELD_BY_ARGUMENT -> !held.equals(argument);
        case IMPOSSIBLE -> false;
      };
    }
  }

  boolean isOpen() {
    return ended == OPEN;
  }

  /** What an object holds after the event. */
  String after(String held) {
    return switch (change) {
      case TAKE -> argument;
      case LEAVE -> "";
      case NOTHING -> held;
    };
  }
}
