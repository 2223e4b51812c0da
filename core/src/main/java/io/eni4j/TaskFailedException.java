package io.eni4j;

import io.eni4j.model.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation was accepted, and the task that it began has failed: a driver could not do what was
 * asked for, or gave no answer in time. What the operation was about is as it was before, or, where
 * nobody could say how it is, in error. Ask for it again, under a new token.
 */
public final class TaskFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it failed. */
  private final String reason;

  /** What the operation was about, as it was left. */
  private final transient List<Resource> resources;

  TaskFailedException(String operation, String reason, List<Resource> resources) {
    super(operation + " failed: " + reason);
    this.reason = reason;
    this.resources = List.copyOf(resources);
  }

  /** {@return why it failed} */
  public String reason() {
    return reason;
  }

  /** {@return what the operation was about, as it was left; none after serialization} */
  public List<Resource> resources() {
    return resources == null ? new ArrayList<>() : resources;
  }
}
