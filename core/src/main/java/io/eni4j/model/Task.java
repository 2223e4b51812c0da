package io.eni4j.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What an instance is busy with, and how far it has come. It is there from the commit that accepts
 * an operation to the one that settles it.
 *
 * <p>Whoever writes a task gives its instance a new revision; that of the last write is the fence
 * under which drivers are told what shall be. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Task implements WithTask {
  Task() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, such as {@code task-0123456789}} */
  public abstract String id();

  /** {@return what is being done} */
  public abstract TaskKind kind();

  /** {@return what is being done for it just now} */
  public abstract TaskPhase phase();

  /** {@return the instance that it was begun on; for a move the one that is left} */
  public abstract InstanceId instanceId();

  /** {@return the other instance of a move, which has the same task; empty: there is none} */
  public abstract Optional<InstanceId> otherInstanceId();

  /** {@return the network interface that it is about; empty: it is about the whole instance} */
  public abstract Optional<NetworkInterfaceId> networkInterfaceId();

  /** {@return whether a move that fails puts the interface back where it was} */
  @Value.Default
  public boolean putsBack() {
    return true;
  }

  /** {@return the type that the instance gets; empty: it keeps its own} */
  public abstract Optional<InstanceType> newType();

  /** {@return the status that the instance had before; empty: it does not change} */
  public abstract Optional<InstanceStatus> formerStatus();

  /**
   * {@return the revision that the instance had before, below all fences of the task and not below
   * those of tasks before; empty: it does not change}
   */
  public abstract OptionalLong formerRevision();

  /** {@return the token under which what becomes of it is kept} */
  public abstract String token();

  /** {@return the process that works on it} */
  public abstract String claimant();

  /** {@return when the phase is over for want of an answer, by the clock of the claimant} */
  public abstract Instant deadline();

  /** {@return why what was wanted failed; empty: it has not} */
  public abstract Optional<String> reason();

  /** Builds a {@link Task}. */
  public static final class Builder extends ImmutableTask.Builder {
    Builder() {}
  }
}
