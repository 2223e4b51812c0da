package io.eni4j.policy;

/**
 * The rules, one code each: its sentence, its source, the error pair that JD Cloud's API answers
 * with, and the words for a caller who broke it.
 *
 * <p>Codes are stable: none is renamed or given another meaning. Numbers in the sentences are those
 * of {@link Limits#jdCloud()}.
 */
public enum ViolationCode {
  /** An id begins with the prefix of its kind. */
  ID_OF_ANOTHER_KIND(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "An id begins with the prefix of its kind.",
      "{argument} is {actual}, the id of something else; such an id begins with {permitted}: pass the id of the right kind"),
  /** A VPC that is named exists. */
  VPC_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A VPC that is named exists.",
      "{argument} is {actual}, and no such VPC exists; list the VPCs and name one of them"),
  /** A subnet that is named exists. */
  SUBNET_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A subnet that is named exists.",
      "{argument} is {actual}, and no such subnet exists; list the subnets and name one of them"),
  /** An instance that is named exists. */
  INSTANCE_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "An instance that is named exists.",
      "{argument} is {actual}, and no such instance exists; list the instances and name one of them"),
  /** A network interface that is named exists. */
  NETWORK_INTERFACE_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A network interface that is named exists.",
      "{argument} is {actual}, and no such network interface exists; list the interfaces and name one of them"),
  /** An elastic IP that is named exists. */
  ELASTIC_IP_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "An elastic IP that is named exists.",
      "{argument} is {actual}, and no such elastic IP exists; list the elastic IPs and name one of them"),
  /** A security group that is named exists. */
  SECURITY_GROUP_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A security group that is named exists.",
      "{argument} names {actual}, and no such security group exists; list the groups and name one of them"),
  /** An operation asks for at least one thing. */
  NOTHING_REQUESTED(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "An operation asks for at least one thing.",
      "{argument} asks for nothing; name at least {permitted}"),
  /** A name has 1 to 32 characters out of Chinese characters, letters, digits, _ and -. */
  NAME_INVALID(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "A name has 1 to 32 characters out of Chinese characters, letters, digits, _ and -.",
      "{argument} is {actual}; write {permitted}"),
  /**
   * The name of an instance has 2 to 128 characters out of Chinese characters, letters, digits, _,
   * - and, neither first nor last, dots.
   */
  INSTANCE_NAME_INVALID(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "The name of an instance has 2 to 128 characters out of Chinese characters, letters, digits, _, - and, neither first nor last, dots.",
      "{argument} is {actual}; write {permitted}"),
  /** A description has at most 256 characters. */
  DESCRIPTION_TOO_LONG(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "A description has at most 256 characters.",
      "{argument} has {actual} characters; shorten it to {permitted}"),
  /** A region has at most 10 VPCs. */
  VPC_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A region has at most 10 VPCs.",
      "the region has {actual} VPCs and may have {permitted}; delete one or have the quota raised"),
  /** The mask of a VPC or subnet is /16 to /28. */
  CIDR_MASK_OUT_OF_RANGE(
      ErrorStatus.OUT_OF_RANGE,
      Source.DOCUMENTATION,
      "The mask of a VPC or subnet is /16 to /28.",
      "{argument} is {actual}; choose a mask from {permitted}"),
  /** The addresses of a VPC or subnet lie inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16. */
  CIDR_NOT_PRIVATE(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "The addresses of a VPC or subnet lie inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
      "{argument} is {actual}; choose a block inside one of {permitted}"),
  /** A subnet lies in the CIDR of its VPC, where the VPC has one. */
  SUBNET_OUTSIDE_VPC(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "A subnet lies in the CIDR of its VPC, where the VPC has one.",
      "{argument} is {actual}, outside VPC {subjects}; choose a block inside {permitted}"),
  /** Subnets of one VPC do not overlap. */
  SUBNET_OVERLAPS(
      ErrorStatus.ALREADY_EXISTS,
      Source.DOCUMENTATION,
      "Subnets of one VPC do not overlap.",
      "{argument} is {actual} and shares addresses with {subjects}; choose a block apart from {permitted}"),
  /** A VPC has at most 10 subnets. */
  SUBNET_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A VPC has at most 10 subnets.",
      "VPC {subjects} has {actual} subnets and may have {permitted}; delete one or have the quota raised"),
  /** A VPC that something still uses is not deleted; its default security group is no use. */
  VPC_IN_USE(
      ErrorStatus.ABORTED,
      Source.ENI4J,
      "A VPC that something still uses is not deleted; its default security group is no use.",
      "VPC {subjects} is still used by {actual}; delete these first"),
  /** A subnet that something still uses is not deleted. */
  SUBNET_IN_USE(
      ErrorStatus.ABORTED,
      Source.DOCUMENTATION,
      "A subnet that something still uses is not deleted.",
      "subnet {subjects} is still used by {actual}; delete these first"),
  /**
   * An instance is in a status that the operation permits: running or stopped to attach and detach;
   * stopped to start and resize; running to stop and reboot; running, stopped or error to delete.
   */
  INSTANCE_STATUS_NOT_PERMITTED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "An instance is in a status that the operation permits: running or stopped to attach and detach; stopped to start and resize; running to stop and reboot; running, stopped or error to delete.",
      "instance {subjects} is {actual}; bring it to one of the statuses {permitted} first"),
  /** An instance does one task at a time. */
  INSTANCE_BUSY(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "An instance does one task at a time.",
      "instance {subjects} is busy with {actual}; wait until it is done and try again"),
  /** The interface limit of an instance type is known, from its vCPUs or because it is given. */
  INSTANCE_TYPE_LIMIT_UNKNOWN(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "The interface limit of an instance type is known, from its vCPUs or because it is given.",
      "{argument} is {actual}, whose vCPUs no row of the limits covers ({permitted}); give the type its own interface limit"),
  /** An instance is not resized to a type that permits fewer interfaces than it holds. */
  INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "An instance is not resized to a type that permits fewer interfaces than it holds.",
      "instance {subjects} holds {actual} network interfaces and the new type permits {permitted}; detach some first or choose a larger type"),
  /**
   * An instance is not resized to a type that permits fewer private IPs an interface than one of
   * its interfaces holds.
   */
  INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW(
      ErrorStatus.FAILED_PRECONDITION,
      Source.ENI4J,
      "An instance is not resized to a type that permits fewer private IPs an interface than one of its interfaces holds.",
      "network interface {subjects} holds {actual} private IPs and the new type permits {permitted}; unassign some first or choose a larger type"),
  /** A region has at most 100 secondary network interfaces; primary ones do not count. */
  INTERFACE_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A region has at most 100 secondary network interfaces; primary ones do not count.",
      "the region has {actual} secondary network interfaces and may have {permitted}; delete one or have the quota raised"),
  /** A list of security groups names each once. */
  SECURITY_GROUP_NAMED_TWICE(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "A list of security groups names each once.",
      "{argument} names {actual} more than once; name each group once"),
  /** A network interface is in at most 5 security groups. */
  TOO_MANY_SECURITY_GROUPS(
      ErrorStatus.OUT_OF_RANGE,
      Source.DOCUMENTATION,
      "A network interface is in at most 5 security groups.",
      "{argument} names {actual} groups; name at most {permitted}"),
  /** A network interface is in at least 1 security group, so the last cannot be taken away. */
  LAST_SECURITY_GROUP(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "A network interface is in at least 1 security group, so the last cannot be taken away.",
      "{argument} names {actual} groups; name at least {permitted}"),
  /** The security groups of a network interface are in its VPC. */
  SECURITY_GROUP_OF_ANOTHER_VPC(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "The security groups of a network interface are in its VPC.",
      "{subjects} in {argument} is a group of {actual}; name groups of {permitted}"),
  /** Only secondary network interfaces are attached; the primary one comes with its instance. */
  PRIMARY_INTERFACE_NOT_ATTACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "Only secondary network interfaces are attached; the primary one comes with its instance.",
      "network interface {subjects} is a {actual} interface; name a {permitted} one"),
  /** The primary network interface is never detached. */
  PRIMARY_INTERFACE_NOT_DETACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "The primary network interface is never detached.",
      "network interface {subjects} is a {actual} interface; name a {permitted} one, or delete the instance"),
  /** The primary network interface goes only with its instance. */
  PRIMARY_INTERFACE_NOT_DELETED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "The primary network interface goes only with its instance.",
      "network interface {subjects} is a {actual} interface; name a {permitted} one, or delete the instance"),
  /** The primary network interface always goes with its instance; its autoDelete is fixed. */
  PRIMARY_AUTO_DELETE_FIXED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "The primary network interface always goes with its instance; its autoDelete is fixed.",
      "network interface {subjects} is a {actual} interface; name a {permitted} one"),
  /** A network interface is attached to one instance at most. */
  INTERFACE_ALREADY_ATTACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "A network interface is attached to one instance at most.",
      "network interface {subjects} is attached to {actual}; detach it first"),
  /** Detach and modify autoDelete need a network interface that is attached. */
  INTERFACE_NOT_ATTACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "Detach and modify autoDelete need a network interface that is attached.",
      "network interface {subjects} is {actual}; attach it first"),
  /** A network interface that is attached is not deleted. */
  INTERFACE_STILL_ATTACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "A network interface that is attached is not deleted.",
      "network interface {subjects} is attached to {actual}; detach it first"),
  /** Detach and modify autoDelete need an attachment that is settled. */
  ATTACHMENT_NOT_SETTLED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "Detach and modify autoDelete need an attachment that is settled.",
      "the attachment of network interface {subjects} is {actual}; wait until it is {permitted}"),
  /** A network interface is attached only to an instance of its own VPC. */
  INSTANCE_IN_ANOTHER_VPC(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "A network interface is attached only to an instance of its own VPC.",
      "instance {subjects} is in {actual}; choose an instance in {permitted}"),
  /**
   * An instance has at most as many network interfaces, the primary included, as its type permits:
   * 2 with 1 to 2 vCPUs, 4 with 4 to 8, 8 with more.
   */
  INSTANCE_INTERFACE_LIMIT_REACHED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "An instance has at most as many network interfaces, the primary included, as its type permits: 2 with 1 to 2 vCPUs, 4 with 4 to 8, 8 with more.",
      "instance {subjects} has {actual} network interfaces and its type permits {permitted}; detach one or resize the instance"),
  /**
   * A network interface is not attached to an instance whose type permits fewer private IPs an
   * interface than it holds.
   */
  INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW(
      ErrorStatus.FAILED_PRECONDITION,
      Source.ENI4J,
      "A network interface is not attached to an instance whose type permits fewer private IPs an interface than it holds.",
      "network interface {subjects} holds {actual} private IPs and the type of the instance permits {permitted}; unassign some first"),
  /** A zone-bound elastic IP is on interfaces of instances in its zone only. */
  ELASTIC_IP_IN_ANOTHER_ZONE(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "A zone-bound elastic IP is on interfaces of instances in its zone only.",
      "elastic IP {subjects} is bound to {actual} and the instance is in {permitted}; choose an instance or elastic IP of the same zone"),
  /** A count of private IPs, where it is given, is 1 or more. */
  COUNT_OUT_OF_RANGE(
      ErrorStatus.OUT_OF_RANGE,
      Source.ENI4J,
      "A count of private IPs, where it is given, is 1 or more.",
      "{argument} is {actual}; ask for {permitted} or more, or leave it out"),
  /** A private IP lies in the subnet of its network interface. */
  ADDRESS_OUTSIDE_SUBNET(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "A private IP lies in the subnet of its network interface.",
      "{actual} in {argument} is outside subnet {subjects}; choose an address in {permitted}"),
  /** The first three addresses of a subnet and the last are never given out. */
  ADDRESS_RESERVED(
      ErrorStatus.INVALID_ARGUMENT,
      Source.DOCUMENTATION,
      "The first three addresses of a subnet and the last are never given out.",
      "{actual} in {argument} is reserved in subnet {subjects}; choose an address in {permitted}"),
  /** A request names each private IP once. */
  ADDRESS_NAMED_TWICE(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "A request names each private IP once.",
      "{argument} names {actual} more than once; name each address once"),
  /** A private IP is held by one network interface of its VPC at most. */
  ADDRESS_IN_USE(
      ErrorStatus.ALREADY_EXISTS,
      Source.DOCUMENTATION,
      "A private IP is held by one network interface of its VPC at most.",
      "{actual} in {argument} is held by {subjects}; choose a free address"),
  /** Force takes secondary private IPs away from other network interfaces, never a primary one. */
  PRIMARY_IP_NOT_TAKEN(
      ErrorStatus.FAILED_PRECONDITION,
      Source.ENI4J,
      "Force takes secondary private IPs away from other network interfaces, never a primary one.",
      "{actual} in {argument} is the primary private IP of {subjects}; choose another address"),
  /**
   * A network interface holds at most 21 private IPs, the primary included, or what the type of its
   * instance permits.
   */
  PRIVATE_IP_LIMIT_EXCEEDED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "A network interface holds at most 21 private IPs, the primary included, or what the type of its instance permits.",
      "the network interface would hold {actual} private IPs and may hold {permitted}; ask for fewer or unassign some first"),
  /** Private IPs are given out only while the subnet has free ones. */
  SUBNET_EXHAUSTED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "Private IPs are given out only while the subnet has free ones.",
      "subnet {subjects} has {permitted} free private IPs of the {actual} asked for; ask for fewer or use another subnet"),
  /** A private IP that is named is held by the named network interface. */
  PRIVATE_IP_NOT_ON_INTERFACE(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A private IP that is named is held by the named network interface.",
      "{actual} in {argument} is not held by network interface {subjects}; name one of its private IPs"),
  /** The primary private IP is never released. */
  PRIMARY_IP_NOT_RELEASED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.SEED,
      "The primary private IP is never released.",
      "{actual} in {argument} is the primary private IP of {subjects}; name secondary private IPs, or delete the interface"),
  /** A region has at most 10 elastic IPs. */
  ELASTIC_IP_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A region has at most 10 elastic IPs.",
      "the region has {actual} elastic IPs and may have {permitted}; release one or have the quota raised"),
  /** Elastic IPs are given out only while the pool has free addresses. */
  ELASTIC_IP_POOL_EXHAUSTED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.ENI4J,
      "Elastic IPs are given out only while the pool has free addresses.",
      "all addresses of the pool {permitted} are taken; release an elastic IP or enlarge the pool"),
  /** The address of an elastic IP comes out of the pool. */
  ELASTIC_IP_ADDRESS_OUTSIDE_POOL(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "The address of an elastic IP comes out of the pool.",
      "{argument} is {actual}; choose an address of the pool {permitted}"),
  /** A public address belongs to one elastic IP at most. */
  ELASTIC_IP_ADDRESS_IN_USE(
      ErrorStatus.ALREADY_EXISTS,
      Source.ENI4J,
      "A public address belongs to one elastic IP at most.",
      "{argument} is {actual}, which is taken; choose another address"),
  /** The bandwidth of an elastic IP is 1 to 1000 Mbps. */
  BANDWIDTH_OUT_OF_RANGE(
      ErrorStatus.OUT_OF_RANGE,
      Source.DOCUMENTATION,
      "The bandwidth of an elastic IP is 1 to 1000 Mbps.",
      "{argument} is {actual} Mbps; choose {permitted} Mbps"),
  /** An elastic IP is tied to one private IP at most. */
  ELASTIC_IP_ALREADY_ASSOCIATED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "An elastic IP is tied to one private IP at most.",
      "elastic IP {subjects} is tied to {actual}; disassociate it first"),
  /** A private IP has one elastic IP at most. */
  PRIVATE_IP_HAS_ELASTIC_IP(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "A private IP has one elastic IP at most.",
      "private IP {actual} has elastic IP {subjects}; disassociate that first"),
  /**
   * A zone-bound elastic IP goes only on a primary network interface, unless the limits permit
   * others.
   */
  ZONE_BOUND_ELASTIC_IP_ON_SECONDARY(
      ErrorStatus.FAILED_PRECONDITION,
      Source.ENI4J,
      "A zone-bound elastic IP goes only on a primary network interface, unless the limits permit others.",
      "elastic IP {subjects} is bound to {actual} and the network interface is not a {permitted} one; use an elastic IP of all zones"),
  /** An elastic IP that is tied to a private IP is not released. */
  ELASTIC_IP_STILL_ASSOCIATED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "An elastic IP that is tied to a private IP is not released.",
      "elastic IP {subjects} is tied to {actual}; disassociate it first"),
  /** Only an elastic IP that is tied to a private IP is untied. */
  ELASTIC_IP_NOT_ASSOCIATED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "Only an elastic IP that is tied to a private IP is untied.",
      "elastic IP {subjects} is {actual}; there is nothing to do"),
  /** A VPC has at most 50 security groups, its default one included. */
  SECURITY_GROUP_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A VPC has at most 50 security groups, its default one included.",
      "VPC {subjects} has {actual} security groups and may have {permitted}; delete one or have the quota raised"),
  /** A security group that a network interface is in is not deleted. */
  SECURITY_GROUP_IN_USE(
      ErrorStatus.ABORTED,
      Source.DOCUMENTATION,
      "A security group that a network interface is in is not deleted.",
      "security group {subjects} is still used by {actual}; put these into other groups first"),
  /** The default security group of a VPC is deleted only with its VPC. */
  DEFAULT_SECURITY_GROUP_KEPT(
      ErrorStatus.FAILED_PRECONDITION,
      Source.ENI4J,
      "The default security group of a VPC is deleted only with its VPC.",
      "security group {subjects} is the default group of {actual}; delete the VPC instead"),
  /**
   * A security group has at most 100 rules, both directions together; the fixed ones do not count.
   */
  SECURITY_GROUP_RULE_QUOTA_EXCEEDED(
      ErrorStatus.QUOTA_EXCEEDED,
      Source.DOCUMENTATION,
      "A security group has at most 100 rules, both directions together; the fixed ones do not count.",
      "security group {subjects} would have {actual} rules and may have {permitted}; remove some first"),
  /**
   * A security group has the same rule once: direction, protocol, ports, CIDR, action and priority;
   * the description does not count.
   */
  SECURITY_GROUP_RULE_EXISTS(
      ErrorStatus.ALREADY_EXISTS,
      Source.ENI4J,
      "A security group has the same rule once: direction, protocol, ports, CIDR, action and priority; the description does not count.",
      "{argument} would make {actual} occur twice in security group {subjects}; leave the second out"),
  /** A rule that is named is one of the group's. */
  SECURITY_GROUP_RULE_NOT_FOUND(
      ErrorStatus.NOT_FOUND,
      Source.DOCUMENTATION,
      "A rule that is named is one of the group's.",
      "{actual} in {argument} is no rule of security group {subjects}; name one of its rules"),
  /** The rules that a group came with can be neither changed nor removed. */
  SECURITY_GROUP_RULE_FIXED(
      ErrorStatus.FAILED_PRECONDITION,
      Source.DOCUMENTATION,
      "The rules that a group came with can be neither changed nor removed.",
      "{actual} in {argument} is a fixed rule of security group {subjects}; add a DENY rule to overrule it"),
  /** A list of rules names each once. */
  SECURITY_GROUP_RULE_NAMED_TWICE(
      ErrorStatus.INVALID_ARGUMENT,
      Source.ENI4J,
      "A list of rules names each once.",
      "{argument} names {actual} more than once; name each rule once");

  private final ErrorStatus status;
  private final Source source;
  private final String sentence;
  private final String message;

  ViolationCode(ErrorStatus status, Source source, String sentence, String message) {
    this.status = status;
    this.source = source;
    this.sentence = sentence;
    this.message = message;
  }

  /** The error pair of JD Cloud's public API. */
  public ErrorStatus status() {
    return status;
  }

  /** Where the rule stands. */
  public Source source() {
    return source;
  }

  /** The rule in one sentence, with the numbers of JD Cloud. */
  public String sentence() {
    return sentence;
  }

  /** The words for a caller who broke the rule, with places for what was found. */
  String message() {
    return message;
  }
}
