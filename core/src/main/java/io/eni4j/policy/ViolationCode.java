package io.eni4j.policy;

import static io.eni4j.policy.ErrorStatus.ABORTED;
import static io.eni4j.policy.ErrorStatus.ALREADY_EXISTS;
import static io.eni4j.policy.ErrorStatus.FAILED_PRECONDITION;
import static io.eni4j.policy.ErrorStatus.INVALID_ARGUMENT;
import static io.eni4j.policy.ErrorStatus.NOT_FOUND;
import static io.eni4j.policy.ErrorStatus.OUT_OF_RANGE;
import static io.eni4j.policy.ErrorStatus.QUOTA_EXCEEDED;
import static io.eni4j.policy.Source.DOC;
import static io.eni4j.policy.Source.ENI4J;
import static io.eni4j.policy.Source.SEED;

/**
 * The rules, one code each: its sentence, its source, and the error pair that JD Cloud's API
 * answers with.
 *
 * <p>Codes are stable: none is renamed or given another meaning. Numbers in the sentences are those
 * of {@link Limits#jdCloud()}.
 */
public enum ViolationCode {
  /** An id begins with the prefix of its kind. */
  ID_OF_ANOTHER_KIND(INVALID_ARGUMENT, ENI4J, "An id begins with the prefix of its kind."),
  /** A VPC that is named exists. */
  VPC_NOT_FOUND(NOT_FOUND, DOC, "A VPC that is named exists."),
  /** A subnet that is named exists. */
  SUBNET_NOT_FOUND(NOT_FOUND, DOC, "A subnet that is named exists."),
  /** An instance that is named exists. */
  INSTANCE_NOT_FOUND(NOT_FOUND, DOC, "An instance that is named exists."),
  /** A network interface that is named exists. */
  NETWORK_INTERFACE_NOT_FOUND(NOT_FOUND, DOC, "A network interface that is named exists."),
  /** An elastic IP that is named exists. */
  ELASTIC_IP_NOT_FOUND(NOT_FOUND, DOC, "An elastic IP that is named exists."),
  /** A security group that is named exists. */
  SECURITY_GROUP_NOT_FOUND(NOT_FOUND, DOC, "A security group that is named exists."),
  /** An operation asks for at least one thing. */
  NOTHING_REQUESTED(INVALID_ARGUMENT, ENI4J, "An operation asks for at least one thing."),
  /** A name has 1 to 32 characters out of Chinese characters, letters, digits, _ and -. */
  NAME_INVALID(
      INVALID_ARGUMENT,
      DOC,
      "A name has 1 to 32 characters out of Chinese characters, letters, digits, _ and -."),
  /** The name of an instance has 2 to 128 permitted characters. */
  INSTANCE_NAME_INVALID(
      INVALID_ARGUMENT,
      DOC,
      "The name of an instance has 2 to 128 characters out of Chinese characters, letters, digits, _, - and, neither first nor last, dots."),
  /** A description has at most 256 characters. */
  DESCRIPTION_TOO_LONG(INVALID_ARGUMENT, DOC, "A description has at most 256 characters."),
  /** A region has at most 10 VPCs. */
  VPC_QUOTA_EXCEEDED(QUOTA_EXCEEDED, DOC, "A region has at most 10 VPCs."),
  /** The mask of a VPC or subnet is /16 to /28. */
  CIDR_MASK_OUT_OF_RANGE(OUT_OF_RANGE, DOC, "The mask of a VPC or subnet is /16 to /28."),
  /** The addresses of a VPC or subnet lie inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16. */
  CIDR_NOT_PRIVATE(
      INVALID_ARGUMENT,
      DOC,
      "The addresses of a VPC or subnet lie inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."),
  /** A subnet lies in the CIDR of its VPC, where the VPC has one. */
  SUBNET_OUTSIDE_VPC(
      INVALID_ARGUMENT, DOC, "A subnet lies in the CIDR of its VPC, where the VPC has one."),
  /** Subnets of one VPC do not overlap. */
  SUBNET_OVERLAPS(ALREADY_EXISTS, DOC, "Subnets of one VPC do not overlap."),
  /** A VPC has at most 10 subnets. */
  SUBNET_QUOTA_EXCEEDED(QUOTA_EXCEEDED, DOC, "A VPC has at most 10 subnets."),
  /** A VPC that something still uses is not deleted; its default security group is no use. */
  VPC_IN_USE(
      ABORTED,
      ENI4J,
      "A VPC that something still uses is not deleted; its default security group is no use."),
  /** A subnet that something still uses is not deleted. */
  SUBNET_IN_USE(ABORTED, DOC, "A subnet that something still uses is not deleted."),
  /** An instance is in a status that the operation permits. */
  INSTANCE_STATUS_NOT_PERMITTED(
      FAILED_PRECONDITION,
      SEED,
      "An instance is in a status that the operation permits: running or stopped to attach, detach and move, running, stopped or error to detach by force; stopped to start and resize; running to stop and reboot; running, stopped or error to delete."),
  /** An instance does one task at a time. */
  INSTANCE_BUSY(FAILED_PRECONDITION, DOC, "An instance does one task at a time."),
  /** The interface limit of an instance type is known, from its vCPUs or because it is given. */
  INSTANCE_TYPE_LIMIT_UNKNOWN(
      INVALID_ARGUMENT,
      ENI4J,
      "The interface limit of an instance type is known, from its vCPUs or because it is given."),
  /** An instance is not resized to a type that permits fewer interfaces than it holds. */
  INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW(
      FAILED_PRECONDITION,
      DOC,
      "An instance is not resized to a type that permits fewer interfaces than it holds."),
  /** An instance is not resized to a type with a private IP limit below what it holds. */
  INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW(
      FAILED_PRECONDITION,
      ENI4J,
      "An instance is not resized to a type that permits fewer private IPs an interface than one of its interfaces holds."),
  /** A region has at most 100 secondary network interfaces; primary ones do not count. */
  INTERFACE_QUOTA_EXCEEDED(
      QUOTA_EXCEEDED,
      DOC,
      "A region has at most 100 secondary network interfaces; primary ones do not count."),
  /** A list of security groups names each once. */
  SECURITY_GROUP_NAMED_TWICE(INVALID_ARGUMENT, ENI4J, "A list of security groups names each once."),
  /** A network interface is in at most 5 security groups. */
  TOO_MANY_SECURITY_GROUPS(
      OUT_OF_RANGE, DOC, "A network interface is in at most 5 security groups."),
  /** A network interface is in at least 1 security group, so the last cannot be taken away. */
  LAST_SECURITY_GROUP(
      FAILED_PRECONDITION,
      DOC,
      "A network interface is in at least 1 security group, so the last cannot be taken away."),
  /** The security groups of a network interface are in its VPC. */
  SECURITY_GROUP_OF_ANOTHER_VPC(
      FAILED_PRECONDITION, DOC, "The security groups of a network interface are in its VPC."),
  /** Only secondary network interfaces are attached; the primary one comes with its instance. */
  PRIMARY_INTERFACE_NOT_ATTACHED(
      FAILED_PRECONDITION,
      SEED,
      "Only secondary network interfaces are attached; the primary one comes with its instance."),
  /** The primary network interface is never detached. */
  PRIMARY_INTERFACE_NOT_DETACHED(
      FAILED_PRECONDITION, SEED, "The primary network interface is never detached."),
  /** The primary network interface goes only with its instance. */
  PRIMARY_INTERFACE_NOT_DELETED(
      FAILED_PRECONDITION, SEED, "The primary network interface goes only with its instance."),
  /** The primary network interface always goes with its instance; its autoDelete is fixed. */
  PRIMARY_AUTO_DELETE_FIXED(
      FAILED_PRECONDITION,
      DOC,
      "The primary network interface always goes with its instance; its autoDelete is fixed."),
  /** A network interface is attached to one instance at most. */
  INTERFACE_ALREADY_ATTACHED(
      FAILED_PRECONDITION, DOC, "A network interface is attached to one instance at most."),
  /** Detach, move and modify autoDelete need a network interface that is attached. */
  INTERFACE_NOT_ATTACHED(
      FAILED_PRECONDITION,
      DOC,
      "Detach, move and modify autoDelete need a network interface that is attached."),
  /** A network interface that is attached is not deleted. */
  INTERFACE_STILL_ATTACHED(
      FAILED_PRECONDITION, DOC, "A network interface that is attached is not deleted."),
  /** Detach, move and modify autoDelete need an attachment that is settled. */
  ATTACHMENT_NOT_SETTLED(
      FAILED_PRECONDITION,
      ENI4J,
      "Detach, move and modify autoDelete need an attachment that is settled."),
  /** A network interface is moved to another instance than its own. */
  INTERFACE_ALREADY_THERE(
      FAILED_PRECONDITION, ENI4J, "A network interface is moved to another instance than its own."),
  /** Only a network interface whose attachment is in error is detached by force. */
  ATTACHMENT_NOT_IN_ERROR(
      FAILED_PRECONDITION,
      ENI4J,
      "Only a network interface whose attachment is in error is detached by force."),
  /** A network interface whose attachment is in error is only detached by force, or goes. */
  ATTACHMENT_IN_ERROR(
      FAILED_PRECONDITION,
      ENI4J,
      "A network interface whose attachment is in error keeps its groups, private IPs and elastic IPs until it is detached by force or its instance is deleted."),
  /** A network interface is attached only to an instance of its own VPC. */
  INSTANCE_IN_ANOTHER_VPC(
      FAILED_PRECONDITION,
      SEED,
      "A network interface is attached only to an instance of its own VPC."),
  /** An instance has at most as many network interfaces as its type permits. */
  INSTANCE_INTERFACE_LIMIT_REACHED(
      FAILED_PRECONDITION,
      SEED,
      "An instance has at most as many network interfaces, the primary included, as its type permits: 2 with 1 to 2 vCPUs, 4 with 4 to 8, 8 with more."),
  /** A network interface is not attached where fewer private IPs are permitted than it holds. */
  INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW(
      FAILED_PRECONDITION,
      ENI4J,
      "A network interface is not attached to an instance whose type permits fewer private IPs an interface than it holds."),
  /** A zone-bound elastic IP is on interfaces of instances in its zone only. */
  ELASTIC_IP_IN_ANOTHER_ZONE(
      FAILED_PRECONDITION,
      DOC,
      "A zone-bound elastic IP is on interfaces of instances in its zone only."),
  /** A count of private IPs, where it is given, is 1 or more. */
  COUNT_OUT_OF_RANGE(
      OUT_OF_RANGE, ENI4J, "A count of private IPs, where it is given, is 1 or more."),
  /** A private IP lies in the subnet of its network interface. */
  ADDRESS_OUTSIDE_SUBNET(
      INVALID_ARGUMENT, DOC, "A private IP lies in the subnet of its network interface."),
  /** The first three addresses of a subnet and the last are never given out. */
  ADDRESS_RESERVED(
      INVALID_ARGUMENT,
      DOC,
      "The first three addresses of a subnet and the last are never given out."),
  /** A request names each private IP once. */
  ADDRESS_NAMED_TWICE(INVALID_ARGUMENT, ENI4J, "A request names each private IP once."),
  /** A private IP is held by one network interface of its VPC at most. */
  ADDRESS_IN_USE(
      ALREADY_EXISTS, DOC, "A private IP is held by one network interface of its VPC at most."),
  /** Force takes secondary private IPs away from other network interfaces, never a primary one. */
  PRIMARY_IP_NOT_TAKEN(
      FAILED_PRECONDITION,
      ENI4J,
      "Force takes secondary private IPs away from other network interfaces, never a primary one."),
  /** A network interface holds at most 21 private IPs, or what its instance permits. */
  PRIVATE_IP_LIMIT_EXCEEDED(
      FAILED_PRECONDITION,
      SEED,
      "A network interface holds at most 21 private IPs, the primary included, or what the type of its instance permits."),
  /** Private IPs are given out only while the subnet has free ones. */
  SUBNET_EXHAUSTED(
      QUOTA_EXCEEDED, DOC, "Private IPs are given out only while the subnet has free ones."),
  /** A private IP that is named is held by the named network interface. */
  PRIVATE_IP_NOT_ON_INTERFACE(
      NOT_FOUND, DOC, "A private IP that is named is held by the named network interface."),
  /** The primary private IP is never released. */
  PRIMARY_IP_NOT_RELEASED(FAILED_PRECONDITION, SEED, "The primary private IP is never released."),
  /** A region has at most 10 elastic IPs. */
  ELASTIC_IP_QUOTA_EXCEEDED(QUOTA_EXCEEDED, DOC, "A region has at most 10 elastic IPs."),
  /** Elastic IPs are given out only while the pool has free addresses. */
  ELASTIC_IP_POOL_EXHAUSTED(
      QUOTA_EXCEEDED, ENI4J, "Elastic IPs are given out only while the pool has free addresses."),
  /** The address of an elastic IP comes out of the pool. */
  ELASTIC_IP_ADDRESS_OUTSIDE_POOL(
      INVALID_ARGUMENT, ENI4J, "The address of an elastic IP comes out of the pool."),
  /** A public address belongs to one elastic IP at most. */
  ELASTIC_IP_ADDRESS_IN_USE(
      ALREADY_EXISTS, ENI4J, "A public address belongs to one elastic IP at most."),
  /** The bandwidth of an elastic IP is 1 to 1000 Mbps. */
  BANDWIDTH_OUT_OF_RANGE(OUT_OF_RANGE, ENI4J, "The bandwidth of an elastic IP is 1 to 1000 Mbps."),
  /** An elastic IP is tied to one private IP at most. */
  ELASTIC_IP_ALREADY_ASSOCIATED(
      FAILED_PRECONDITION, DOC, "An elastic IP is tied to one private IP at most."),
  /** A private IP has one elastic IP at most. */
  PRIVATE_IP_HAS_ELASTIC_IP(FAILED_PRECONDITION, DOC, "A private IP has one elastic IP at most."),
  /** A zone-bound elastic IP goes only on a primary network interface. */
  ZONE_BOUND_ELASTIC_IP_ON_SECONDARY(
      FAILED_PRECONDITION,
      ENI4J,
      "A zone-bound elastic IP goes only on a primary network interface, unless the limits permit others."),
  /** An elastic IP that is tied to a private IP is not released. */
  ELASTIC_IP_STILL_ASSOCIATED(
      FAILED_PRECONDITION, DOC, "An elastic IP that is tied to a private IP is not released."),
  /** Only an elastic IP that is tied to a private IP is untied. */
  ELASTIC_IP_NOT_ASSOCIATED(
      FAILED_PRECONDITION, DOC, "Only an elastic IP that is tied to a private IP is untied."),
  /** A VPC has at most 50 security groups, its default one included. */
  SECURITY_GROUP_QUOTA_EXCEEDED(
      QUOTA_EXCEEDED, DOC, "A VPC has at most 50 security groups, its default one included."),
  /** A security group that a network interface is in is not deleted. */
  SECURITY_GROUP_IN_USE(
      ABORTED, DOC, "A security group that a network interface is in is not deleted."),
  /** The default security group of a VPC is deleted only with its VPC. */
  DEFAULT_SECURITY_GROUP_KEPT(
      FAILED_PRECONDITION,
      ENI4J,
      "The default security group of a VPC is deleted only with its VPC."),
  /** A security group has at most 100 rules, both directions together. */
  SECURITY_GROUP_RULE_QUOTA_EXCEEDED(
      QUOTA_EXCEEDED,
      DOC,
      "A security group has at most 100 rules, both directions together; the fixed ones do not count."),
  /** A security group has the same rule once. */
  SECURITY_GROUP_RULE_EXISTS(
      ALREADY_EXISTS,
      ENI4J,
      "A security group has the same rule once: direction, protocol, ports, CIDR, action and priority; the description does not count."),
  /** A rule that is named is one of the group's. */
  SECURITY_GROUP_RULE_NOT_FOUND(NOT_FOUND, DOC, "A rule that is named is one of the group's."),
  /** The rules that a group came with can be neither changed nor removed. */
  SECURITY_GROUP_RULE_FIXED(
      FAILED_PRECONDITION,
      DOC,
      "The rules that a group came with can be neither changed nor removed."),
  /** A list of rules names each once. */
  SECURITY_GROUP_RULE_NAMED_TWICE(INVALID_ARGUMENT, ENI4J, "A list of rules names each once.");

  private final ErrorStatus status;
  private final Source source;
  private final String sentence;

  ViolationCode(ErrorStatus status, Source source, String sentence) {
    this.status = status;
    this.source = source;
    this.sentence = sentence;
  }

  /** {@return the error pair of JD Cloud's public API} */
  public ErrorStatus status() {
    return status;
  }

  /** {@return where the rule stands} */
  public Source source() {
    return source;
  }

  /** {@return the rule in one sentence, with the numbers of JD Cloud} */
  public String sentence() {
    return sentence;
  }
}
