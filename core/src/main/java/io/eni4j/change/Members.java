package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;

/**
 * A list that a policy may read. Each has an owner, whose record is written or touched whenever the
 * list gains, loses or exchanges a member; so an unchanged owner means the same members.
 *
 * <p>Every list is immutable and thread-safe, being only the name of what to list.
 *
 * @param <R> the kind of resource in the list
 */
public sealed interface Members<R extends Resource> {

  /** {@return the resource whose record stands for the list} */
  ResourceKey<?> owner();

  /** {@return the kind of resource in the list} */
  ResourceKind kind();

  /**
   * The subnets of a VPC.
   *
   * @param owner the VPC
   */
  record SubnetsOf(VpcId owner) implements Members<Subnet> {
    /**
     * Checks that the owner is not null.
     *
     * @param owner the VPC
     */
    public SubnetsOf {
      requireNonNull(owner, "owner");
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.SUBNET;
    }
  }

  /**
   * The security groups of a VPC, its default one included.
   *
   * @param owner the VPC
   */
  record SecurityGroupsOf(VpcId owner) implements Members<SecurityGroup> {
    /**
     * Checks that the owner is not null.
     *
     * @param owner the VPC
     */
    public SecurityGroupsOf {
      requireNonNull(owner, "owner");
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.SECURITY_GROUP;
    }
  }

  /**
   * The network interfaces tied to an instance, in whatever state: the primary one, and those whose
   * move leads there, included.
   *
   * @param owner the instance
   */
  record InterfacesOf(InstanceId owner) implements Members<NetworkInterface> {
    /**
     * Checks that the owner is not null.
     *
     * @param owner the instance
     */
    public InterfacesOf {
      requireNonNull(owner, "owner");
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.NETWORK_INTERFACE;
    }
  }

  /**
   * The private IPs that an interface holds, the primary included.
   *
   * @param owner the interface
   */
  record PrivateIpsOf(NetworkInterfaceId owner) implements Members<PrivateIp> {
    /**
     * Checks that the owner is not null.
     *
     * @param owner the interface
     */
    public PrivateIpsOf {
      requireNonNull(owner, "owner");
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.PRIVATE_IP;
    }
  }

  /**
   * The elastic IPs tied to private IPs of an interface.
   *
   * @param owner the interface
   */
  record ElasticIpsOf(NetworkInterfaceId owner) implements Members<ElasticIp> {
    /**
     * Checks that the owner is not null.
     *
     * @param owner the interface
     */
    public ElasticIpsOf {
      requireNonNull(owner, "owner");
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.ELASTIC_IP;
    }
  }
}
