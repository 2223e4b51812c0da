package io.eni4j.model;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A virtual machine with exactly one primary network interface, created with it and gone with it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class Instance implements Resource, WithInstance {
  Instance() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract InstanceId id();

  /** {@return the name; it need not be unique} */
  public abstract String name();

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return the type, with the limits known for it alone} */
  public abstract InstanceType type();

  /** {@return the zone that it runs in; its interfaces show it while attached} */
  public abstract Zone zone();

  /** {@return the VPC of its primary interface, and so of every other} */
  public abstract VpcId vpcId();

  /** {@return its primary interface, at device index 1} */
  public abstract NetworkInterfaceId primaryNetworkInterfaceId();

  /** {@return the status} */
  public abstract InstanceStatus status();

  /** {@return what it is busy with; empty if idle} */
  public abstract Optional<Task> task();

  /** {@return when it was created} */
  public abstract Instant createdAt();

  @Override
  public final InstanceId key() {
    return id();
  }

  /** Builds an {@link Instance}. */
  public static final class Builder extends ImmutableInstance.Builder {
    Builder() {}
  }
}
