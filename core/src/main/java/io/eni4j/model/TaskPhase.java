package io.eni4j.model;

/** What is being done for a task just now. */
public enum TaskPhase {
  /** The interface is being unplugged where it is. */
  UNPLUGGING,
  /** The interface is being plugged in where it shall be. */
  PLUGGING,
  /** The interface could not be plugged in, and it is made sure that it is not. */
  UNPLUGGING_AGAIN,
  /** The interface could not go elsewhere, and is being plugged in where it was. */
  PLUGGING_AGAIN,
  /** The instance itself is being changed. */
  CHANGING,
  /** The instance could not be changed, and is being made what it was. */
  CHANGING_BACK
}
