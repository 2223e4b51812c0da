package io.eni4j.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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
 * @param target where a move leads to; held for the interface like the place it leaves. Never there
 *     while the interface is {@link AttachmentState#ATTACHED}
 * @param reason why nobody knows whether the interface is plugged in; only in {@link
 *     AttachmentState#ERROR}
 */
public record Attachment(
    InstanceId instanceId,
    int deviceIndex,
    boolean autoDelete,
    AttachmentState state,
    Optional<Place> target,
    Optional<String> reason) {

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
   * @param target where a move leads to
   * @param reason why nobody knows whether the interface is plugged in
   * @throws IllegalArgumentException if the device index is below 1, the primary is not to go with
   *     its instance or is moved, a target is the instance itself, has the index of a primary or is
   *     that of an interface that is attached, or a reason is given in another state than error
   */
  public Attachment {
    requireNonNull(instanceId, "instanceId");
    requireNonNull(state, "state");
    requireNonNull(target, "target");
    requireNonNull(reason, "reason");
    if (deviceIndex < PRIMARY_DEVICE_INDEX) {
      throw new IllegalArgumentException(
          "deviceIndex is " + deviceIndex + "; an attached interface has 1 (primary) or more");
    }
    if (deviceIndex == PRIMARY_DEVICE_INDEX && !autoDelete) {
      throw new IllegalArgumentException(
          "autoDelete is false; the primary interface always goes with its instance");
    }
    if (target.isPresent()) {
      requireTarget(instanceId, deviceIndex, state, target.get());
    }
    if (reason.isPresent() && state != AttachmentState.ERROR) {
      throw new IllegalArgumentException(
          "reason is given and state is " + state + "; only an attachment in ERROR has one");
    }
  }

  private static void requireTarget(
      InstanceId instanceId, int deviceIndex, AttachmentState state, Place target) {
    if (deviceIndex == PRIMARY_DEVICE_INDEX
        || target.deviceIndex() == PRIMARY_DEVICE_INDEX
        || target.instanceId().equals(instanceId)
        || state == AttachmentState.ATTACHED) {
      throw new IllegalArgumentException(
          "target is %s for an interface that is %s at %s of %s; %s"
              .formatted(
                  target,
                  state,
                  deviceIndex,
                  instanceId,
                  "a secondary one that is being moved has one, on another instance, 2 or more"));
    }
  }

  /**
   * An attachment that is not part of a move.
   *
   * @param instanceId the instance
   * @param deviceIndex the place on the instance, 1 or more
   * @param autoDelete whether the interface goes when its instance is deleted
   * @param state how far the attachment has come
   * @throws IllegalArgumentException if the device index is below 1, or the primary is not to go
   *     with its instance
   */
  public Attachment(
      InstanceId instanceId, int deviceIndex, boolean autoDelete, AttachmentState state) {
    this(instanceId, deviceIndex, autoDelete, state, Optional.empty(), Optional.empty());
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
   * {@return whether a place is this one, or the one where a move leads to}
   *
   * @param other the instance
   * @param index the device index
   */
  public boolean holds(InstanceId other, int index) {
    return (deviceIndex == index && instanceId.equals(other))
        || (target.isPresent() && target.get().equals(new Place(other, index)));
  }

  /** {@return the place on the instance} */
  public Place place() {
    return new Place(instanceId, deviceIndex);
  }

  /**
   * {@return this attachment with another state; a target is kept unless the state is attached, a
   * reason is not kept}
   *
   * @param newState how far the attachment has come
   */
  public Attachment withState(AttachmentState newState) {
    Optional<Place> kept = newState == AttachmentState.ATTACHED ? Optional.empty() : target;
    return new Attachment(instanceId, deviceIndex, autoDelete, newState, kept, Optional.empty());
  }

  /**
   * {@return this attachment in error}
   *
   * @param newReason why nobody knows whether the interface is plugged in
   */
  public Attachment inError(String newReason) {
    return new Attachment(
        instanceId, deviceIndex, autoDelete, AttachmentState.ERROR, target, Optional.of(newReason));
  }

  /**
   * {@return this attachment as that of an interface that leaves for another place}
   *
   * @param newTarget where it is going
   */
  public Attachment movingTo(Place newTarget) {
    return new Attachment(
        instanceId,
        deviceIndex,
        autoDelete,
        AttachmentState.DETACHING,
        Optional.of(newTarget),
        Optional.empty());
  }

  /**
   * {@return the attachment of an interface that has come from here to another place}
   *
   * @param place where it is
   */
  public Attachment movedTo(Place place) {
    return new Attachment(
        place.instanceId(), place.deviceIndex(), autoDelete, AttachmentState.ATTACHED);
  }

  /**
   * {@return this attachment with another autoDelete}
   *
   * @param newAutoDelete whether the interface goes when its instance is deleted
   */
  public Attachment withAutoDelete(boolean newAutoDelete) {
    return new Attachment(instanceId, deviceIndex, newAutoDelete, state, target, reason);
  }
}
