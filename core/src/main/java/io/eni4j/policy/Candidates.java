package io.eni4j.policy;

import io.eni4j.change.AddressRange;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.VpcId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be chosen for an operation, as proposals for one attempt: an effect takes what it
 * needs, and the guards of its change set decide whether nobody else took it first.
 *
 * <p>No call of one object answers what an earlier one answered, the time excepted.
 */
public interface Candidates {

  /** {@return the time of the attempt, the same at every call} */
  Instant now();

  /** {@return an id for a VPC} */
  VpcId vpcId();

  /** {@return an id for a subnet} */
  SubnetId subnetId();

  /** {@return an id for an instance} */
  InstanceId instanceId();

  /** {@return an id for a network interface} */
  NetworkInterfaceId networkInterfaceId();

  /** {@return an id for an elastic IP} */
  ElasticIpId elasticIpId();

  /** {@return an id for a security group} */
  SecurityGroupId securityGroupId();

  /** {@return an id for a rule of a security group} */
  SecurityGroupRuleId securityGroupRuleId();

  /** {@return a MAC address for a network interface} */
  MacAddress macAddress();

  /**
   * {@return a task that begins with a phase, with all that does not depend on the operation;
   * empty: what is done in that phase takes no time, and is done in the same commit}
   *
   * @param kind what for
   * @param phase what is done first
   */
  default Optional<Task.Builder> task(TaskKind kind, TaskPhase phase) {
    return Optional.empty();
  }

  /**
   * Free private IPs.
   *
   * @param range what the subnet gives out
   * @param count how many, 0 or more
   * @param except named ones, which are not to be chosen
   * @return exactly {@code count} addresses, each once
   * @throws IllegalStateException if there are fewer; the policy has refused such a request before
   */
  List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except);

  /**
   * {@return a free public address}
   *
   * @param pool what elastic IPs come from
   * @throws IllegalStateException if there is none; the policy has refused such a request before
   */
  Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool);
}
