package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * Where a network interface is plugged in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 * @param deviceIndex the place on the instance, 1 or more
 */
public record Place(InstanceId instanceId, int deviceIndex) {

  /**
   * Checks the values.
   *
   * @param instanceId the instance
   * @param deviceIndex the place on the instance, 1 or more
   * @throws IllegalArgumentException if the device index is below 1
   */
  public Place {
    requireNonNull(instanceId, "instanceId");
    if (deviceIndex < 1) {
      throw new IllegalArgumentException(
          "deviceIndex is " + deviceIndex + "; a place on an instance is 1 or more");
    }
  }
}
