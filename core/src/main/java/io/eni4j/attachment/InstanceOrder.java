package io.eni4j.attachment;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Namespace;
import java.util.Optional;

/**
 * What a driver of instances is told.
 *
 * <p>Immutable and thread-safe.
 *
 * @param wanted what shall be
 * @param namespace account and region of the instance
 * @param task what the order belongs to, for logs; several orders may belong to one task
 * @param fence who ordered last, 1 or more: the revision, store-wide, of the commit that took the
 *     turn in which this is ordered. Orders of one turn have the same
 * @param instanceId the instance
 * @param revision the revision of the instance that all of this was read from
 * @param type the type that it shall have, or has
 * @param bootedAfter how old a boot is too old for {@link WantedInstance#BOOTED}: below the fences
 *     of all orders of the task, and not below those of any task before; 0 or more
 */
public record InstanceOrder(
    WantedInstance wanted,
    Namespace namespace,
    String task,
    long fence,
    InstanceId instanceId,
    long revision,
    InstanceType type,
    long bootedAfter) {

  /**
   * Checks the values.
   *
   * @param wanted what shall be
   * @param namespace account and region of the instance
   * @param task what the order belongs to, for logs
   * @param fence who ordered last, 1 or more
   * @param instanceId the instance
   * @param revision the revision of the instance that all of this was read from
   * @param type the type that it shall have, or has
   * @param bootedAfter how old a boot is too old; 0 or more, and below the fence
   * @throws IllegalArgumentException if the fence is below 1, or {@code bootedAfter} below 0 or not
   *     below the fence
   */
  public InstanceOrder {
    requireNonNull(wanted, "wanted");
    requireNonNull(namespace, "namespace");
    requireNonNull(task, "task");
    requireNonNull(instanceId, "instanceId");
    requireNonNull(type, "type");
    if (fence < 1) {
      throw new IllegalArgumentException(
          "fence is " + fence + "; it is the revision of a commit, 1 or more");
    } else if (bootedAfter < 0 || bootedAfter >= fence) {
      throw new IllegalArgumentException(
          "bootedAfter is %d; give 0 or more, and less than the fence, %d"
              .formatted(bootedAfter, fence));
    }
  }

  /**
   * {@return whether an instance is as this order wants it; always, if it only asks}
   *
   * @param machine how the instance is; empty: there is none
   */
  public boolean isMetBy(Optional<VirtualMachine> machine) {
    return switch (wanted) {
      case RUNNING -> machine.filter(it -> it.isRunning() && isOfType(it)).isPresent();
      case BOOTED ->
          machine
              .filter(it -> it.isRunning() && isOfType(it) && it.bootedBy() > bootedAfter)
              .isPresent();
      case STOPPED -> machine.filter(it -> !it.isRunning() && isOfType(it)).isPresent();
      case GONE -> machine.isEmpty();
      case AS_IT_IS -> true;
    };
  }

  private boolean isOfType(VirtualMachine machine) {
    return machine.type().equals(type);
  }

  /**
   * {@return this order with another aim}
   *
   * @param newWanted what shall be
   */
  public InstanceOrder withWanted(WantedInstance newWanted) {
    return new InstanceOrder(
        newWanted, namespace, task, fence, instanceId, revision, type, bootedAfter);
  }

  /**
   * {@return this order under another fence}
   *
   * @param newFence the fence, 1 or more, and above {@link #bootedAfter}
   * @throws IllegalArgumentException if it is below 1, or not above {@link #bootedAfter}
   */
  public InstanceOrder withFence(long newFence) {
    return new InstanceOrder(
        wanted, namespace, task, newFence, instanceId, revision, type, bootedAfter);
  }

  /**
   * {@return this order for another type}
   *
   * @param newType the type that the instance shall have
   */
  public InstanceOrder withType(InstanceType newType) {
    return new InstanceOrder(
        wanted, namespace, task, fence, instanceId, revision, newType, bootedAfter);
  }
}
