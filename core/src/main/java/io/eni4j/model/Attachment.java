package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * The tie between a network interface and its instance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instanceId the instance
 * @param deviceIndex the place on the instance: 1 for the primary interface, 2 and up for secondary
 *     ones (an interface that is not attached shows 0)
 * @param autoDelete whether the interface goes when its instance is deleted
 * @param state how far the attachment has come
 */
public record Attachment(
    InstanceId instanceId, int deviceIndex, boolean autoDelete, AttachmentState state) {

  /** The device index of an instance's primary interface. */
  public static final int PRIMARY_DEVICE_INDEX = 1;

  /** The lowest device index of a secondary interface. */
  public static final int FIRST_SECONDARY_DEVICE_INDEX = 2;

  /**
   * Checks the values.
   *
   * @param instanceId the instance
   * @param deviceIndex the place on the instance: 1 for the primary interface, 2 and up for
   *     secondary ones (an interface that is not attached shows 0)
   * @param autoDelete whether the interface goes when its instance is deleted
   * @param state how far the attachment has come
   * @throws IllegalArgumentException if the device index is below 1, or the primary is not to go
   *     with its instance
   */
  public Attachment {
    requireNonNull(instanceId, "instanceId");
    requireNonNull(state, "state");
    if (deviceIndex < PRIMARY_DEVICE_INDEX) {
      throw new IllegalArgumentException(
          "deviceIndex is " + deviceIndex + "; an attached interface has 1 (primary) or more");
    }
    if (deviceIndex == PRIMARY_DEVICE_INDEX && !autoDelete) {
      throw new IllegalArgumentException(
          "autoDelete is false; the primary interface always goes with its instance");
    }
  }

  /**
   * {@return the attachment of a primary interface: at index 1, gone with its instance}
   *
   * @param instanceId the instance
   */
  public static Attachment ofPrimary(InstanceId instanceId) {
    return new Attachment(instanceId, PRIMARY_DEVICE_INDEX, true, AttachmentState.ATTACHED);
  }

  /**
   * {@return this attachment with another state}
   *
   * @param newState how far the attachment has come
   */
  public Attachment withState(AttachmentState newState) {
    return new Attachment(instanceId, deviceIndex, autoDelete, newState);
  }

  /**
   * {@return this attachment with another autoDelete}
   *
   * @param newAutoDelete whether the interface goes when its instance is deleted
   */
  public Attachment withAutoDelete(boolean newAutoDelete) {
    return new Attachment(instanceId, deviceIndex, newAutoDelete, state);
  }
}
