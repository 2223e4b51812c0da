package io.eni4j.model;

import java.util.Locale;

/** The statuses of an instance, as JD Cloud's API names them. */
public enum InstanceStatus {
  /** Being created. */
  PENDING,
  /** Being started. */
  STARTING,
  /** In operation. */
  RUNNING,
  /** Being stopped. */
  STOPPING,
  /** Not in operation. */
  STOPPED,
  /** Being restarted. */
  REBOOTING,
  /** Its system disk is being made anew; set by an operator, no operation here rebuilds. */
  REBUILDING,
  /** Its type is being changed. */
  RESIZING,
  /** Being deleted. */
  DELETING,
  /** Broken; it can only be deleted. */
  ERROR;

  /**
   * {@return whether an instance stays in this status until somebody acts: running, stopped, error}
   */
  public boolean isStable() {
    return this == RUNNING || this == STOPPED || this == ERROR;
  }

  /** {@return the name that the API uses, such as {@code running}} */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
