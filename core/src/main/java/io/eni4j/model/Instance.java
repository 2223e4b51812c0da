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

  /** Starts an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The id. */
  public abstract InstanceId id();

  /** The name; it need not be unique. */
  public abstract String name();

  /** The description; empty if none was given. */
  @Value.Default
  public String description() {
    return "";
  }

  /** The type, with the limits known for it alone. */
  public abstract InstanceType type();

  /** The zone that it runs in; its interfaces show it while attached. */
  public abstract Zone zone();

  /** The VPC of its primary interface, and so of every other. */
  public abstract VpcId vpcId();

  /** Its primary interface, at device index 1. */
  public abstract NetworkInterfaceId primaryNetworkInterfaceId();

  /** The status. */
  public abstract InstanceStatus status();

  /** What it is busy with; empty if idle. */
  public abstract Optional<InstanceTask> task();

  /** When it was created. */
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
