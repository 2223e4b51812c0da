package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What listed resources must have in common. Filters of one query are combined with AND.
 *
 * <p>Every filter is immutable and thread-safe.
 */
public sealed interface Filter {

  /** {@return the resource that listed ones must belong to} */
  ResourceKey<?> target();

  /** {@return the kinds of resources that can be listed by this filter} */
  Set<ResourceKind> kinds();

  /**
   * Subnets, instances, network interfaces, private IPs and security groups of a VPC.
   *
   * @param target the VPC
   */
  record InVpc(VpcId target) implements Filter {
    /**
     * Checks that nothing is null.
     *
     * @param target the VPC
     */
    public InVpc {
      requireNonNull(target, "target");
    }

    @Override
    public Set<ResourceKind> kinds() {
      return EnumSet.of(
          ResourceKind.SUBNET,
          ResourceKind.INSTANCE,
          ResourceKind.NETWORK_INTERFACE,
          ResourceKind.PRIVATE_IP,
          ResourceKind.SECURITY_GROUP);
    }
  }

  /**
   * Network interfaces and private IPs of a subnet.
   *
   * @param target the subnet
   */
  record InSubnet(SubnetId target) implements Filter {
    /**
     * Checks that nothing is null.
     *
     * @param target the subnet
     */
    public InSubnet {
      requireNonNull(target, "target");
    }

    @Override
    public Set<ResourceKind> kinds() {
      return EnumSet.of(ResourceKind.NETWORK_INTERFACE, ResourceKind.PRIVATE_IP);
    }
  }

  /**
   * Network interfaces tied to an instance.
   *
   * @param target the instance
   */
  record OnInstance(InstanceId target) implements Filter {
    /**
     * Checks that nothing is null.
     *
     * @param target the instance
     */
    public OnInstance {
      requireNonNull(target, "target");
    }

    @Override
    public Set<ResourceKind> kinds() {
      return EnumSet.of(ResourceKind.NETWORK_INTERFACE);
    }
  }

  /**
   * Private IPs that a network interface holds, and elastic IPs tied to one of them.
   *
   * @param target the interface
   */
  record OnInterface(NetworkInterfaceId target) implements Filter {
    /**
     * Checks that nothing is null.
     *
     * @param target the interface
     */
    public OnInterface {
      requireNonNull(target, "target");
    }

    @Override
    public Set<ResourceKind> kinds() {
      return EnumSet.of(ResourceKind.PRIVATE_IP, ResourceKind.ELASTIC_IP);
    }
  }

  /**
   * Network interfaces in a security group.
   *
   * @param target the group
   */
  record InSecurityGroup(SecurityGroupId target) implements Filter {
    /**
     * Checks that nothing is null.
     *
     * @param target the group
     */
    public InSecurityGroup {
      requireNonNull(target, "target");
    }

    @Override
    public Set<ResourceKind> kinds() {
      return EnumSet.of(ResourceKind.NETWORK_INTERFACE);
    }
  }
}
