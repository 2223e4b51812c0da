package io.eni4j.change;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which resources a resource points at: what must exist beside it, and whose list it is in. */
public final class References {
  private References() {}

  /**
   * Tells every resource that the given one points at, each once. None of them may be deleted while
   * it does.
   *
   * @param resource the resource
   * @param consumer is told each of them
   */
  public static void forEach(Resource resource, Consumer<ResourceKey<?>> consumer) {
    if (resource instanceof NetworkInterface networkInterface) {
      consumer.accept(networkInterface.vpcId());
      consumer.accept(networkInterface.subnetId());
      Optional<Attachment> attachment = networkInterface.attachment();
      if (attachment.isPresent()) {
        consumer.accept(attachment.get().instanceId());
      }
      networkInterface.securityGroupIds().forEach(consumer);
    } else if (resource instanceof PrivateIp privateIp) {
      consumer.accept(privateIp.networkInterfaceId());
    } else if (resource instanceof ElasticIp elasticIp) {
      Optional<ElasticIpAssociation> tie = elasticIp.association();
      if (tie.isPresent()) {
        consumer.accept(tie.get().networkInterfaceId());
        consumer.accept(tie.get().privateIp());
      }
    } else if (resource instanceof Subnet subnet) {
      consumer.accept(subnet.vpcId());
    } else if (resource instanceof SecurityGroup group) {
      consumer.accept(group.vpcId());
    } else if (resource instanceof Instance instance) {
      consumer.accept(instance.vpcId());
    }
  }

  /**
   * {@return whether one resource points at another}
   *
   * @param resource the resource
   * @param target the resource that is pointed at
   */
  public static boolean pointsAt(Resource resource, ResourceKey<?> target) {
    boolean[] found = {false};
    forEach(resource, key -> found[0] |= key.equals(target));
    return found[0];
  }

  /**
   * {@return the list that a resource is a member of; empty if it is in none}
   *
   * @param resource the resource
   */
  public static Optional<Members<?>> membership(Resource resource) {
    if (resource instanceof NetworkInterface networkInterface) {
      return networkInterface.instanceId().map(Members.InterfacesOf::new);
    } else if (resource instanceof PrivateIp privateIp) {
      return Optional.of(new Members.PrivateIpsOf(privateIp.networkInterfaceId()));
    } else if (resource instanceof ElasticIp elasticIp) {
      return elasticIp.association().map(tie -> new Members.ElasticIpsOf(tie.networkInterfaceId()));
    } else if (resource instanceof Subnet subnet) {
      return Optional.of(new Members.SubnetsOf(subnet.vpcId()));
    } else if (resource instanceof SecurityGroup group) {
      return Optional.of(new Members.SecurityGroupsOf(group.vpcId()));
    }
    return Optional.empty();
  }

  /** The lists that must be told of a resource's change from one value to another. */
  static List<Members<?>> redirected(
      Optional<? extends Resource> before, Optional<Resource> after) {
    Optional<Members<?>> left = before.flatMap(References::membership);
    Optional<Members<?>> joined = after.flatMap(References::membership);
    if (left.equals(joined) && !slotMoved(before, after)) {
      return List.of();
    }
    if (left.isPresent() && joined.isPresent() && !left.equals(joined)) {
      return List.of(left.get(), joined.get());
    }
    return left.or(() -> joined).map(List::<Members<?>>of).orElse(List.of());
  }

  /** Whether a slot that its list's owner stands for (device index, association) has moved. */
  private static boolean slotMoved(Optional<? extends Resource> before, Optional<Resource> after) {
    return before.isPresent()
        && after.isPresent()
        && !Slot.filledBy(before.get()).equals(Slot.filledBy(after.get()));
  }
}
