package io.eni4j.proof.histories;

/**
 * One operation as one object saw it.
 *
 * @param action what it was to do to the object
 * @param argument what with, such as the instance to attach to; empty if nothing
 * @param accepted whether it was done; if not, because of what the object was
 * @param begun when it was asked for
 * @param ended when it was answered; {@link #OPEN}: never, and it may have been done or not
 */
record Event(Action action, String argument, boolean accepted, long begun, long ended) {
  static final long OPEN = Long.MAX_VALUE;

  /** What can be done to an object that holds one thing or nothing. */
  enum Action {
    /** Gives it the argument; refused if it has something already. */
    TAKE,
    /**
     * Takes away what it has; refused if it has not the argument, or nothing where that is empty.
     */
    LEAVE
  }

  boolean isOpen() {
    return ended == OPEN;
  }
}
