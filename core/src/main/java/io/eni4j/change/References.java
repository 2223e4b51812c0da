package io.eni4j.change;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import java.util.ArrayList;
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
        attachment.get().target().ifPresent(it -> consumer.accept(it.instanceId()));
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
   * {@return the lists that a resource is a member of; of one at most, but for an interface that is
   * being moved}
   *
   * @param resource the resource
   */
  public static List<Members<?>> memberships(Resource resource) {
    if (resource instanceof NetworkInterface networkInterface) {
      return attachedTo(networkInterface.attachment());
    } else if (resource instanceof PrivateIp privateIp) {
      return List.of(new Members.PrivateIpsOf(privateIp.networkInterfaceId()));
    } else if (resource instanceof ElasticIp elasticIp) {
      Optional<ElasticIpAssociation> tie = elasticIp.association();
      return tie.isEmpty()
          ? List.of()
          : List.of(new Members.ElasticIpsOf(tie.get().networkInterfaceId()));
    } else if (resource instanceof Subnet subnet) {
      return List.of(new Members.SubnetsOf(subnet.vpcId()));
    } else if (resource instanceof SecurityGroup group) {
      return List.of(new Members.SecurityGroupsOf(group.vpcId()));
    }
    return List.of();
  }

  private static List<Members<?>> attachedTo(Optional<Attachment> attachment) {
    if (attachment.isEmpty()) {
      return List.of();
    }
    Members<?> there = new Members.InterfacesOf(attachment.get().instanceId());
    Optional<Place> target = attachment.get().target();
    return target.isEmpty()
        ? List.of(there)
        : List.of(there, new Members.InterfacesOf(target.get().instanceId()));
  }

  /** The lists that must be told of a resource's change from one value to another. */
  static List<Members<?>> redirected(
      Optional<? extends Resource> before, Optional<Resource> after) {
    List<Members<?>> left = before.map(References::memberships).orElse(List.of());
    List<Members<?>> joined = after.map(References::memberships).orElse(List.of());
    if (left.equals(joined) && !slotMoved(before, after)) {
      return List.of();
    } else if (left.equals(joined) || joined.isEmpty()) {
      return left;
    } else if (left.isEmpty()) {
      return joined;
    }
    List<Members<?>> all = new ArrayList<>(left);
    all.removeAll(joined);
    all.addAll(joined);
    return all;
  }

  /** Whether a slot that its list's owner stands for (device index, association) has moved. */
  private static boolean slotMoved(Optional<? extends Resource> before, Optional<Resource> after) {
    return before.isPresent()
        && after.isPresent()
        && !Slot.filledBy(before.get()).equals(Slot.filledBy(after.get()));
  }
}
