package io.eni4j.repository;

/**
 * What holds in every healthy store, one constant each: its sentence, and where that stands.
 *
 * <p>Kinds are stable: none is renamed or given another meaning.
 */
public enum InconsistencyKind {
  /** What is stored can be read. */
  UNREADABLE(Origin.CONTRACT, "What is stored can be read."),
  /** A walk through all pages meets what can be found, each once, in ascending order of keys. */
  LISTING_DISAGREES(
      Origin.CONTRACT,
      "A walk through all pages meets what can be found, each once, in ascending order of keys."),
  /** A key finds the record that is listed. */
  FIND_DISAGREES(Origin.CONTRACT, "A key finds the record that is listed."),
  /** Revisions are 1 or more, not above that of the last commit, and later commits exceed it. */
  REVISION_WRONG(
      Origin.CONTRACT,
      "Revisions are 1 or more, not above that of the last commit, and later commits exceed it."),
  /** What a record names exists. */
  ORPHAN(Origin.CONTRACT, "What a record names exists."),
  /** A slot is filled by one record at most. */
  SLOT_FILLED_TWICE(Origin.CONTRACT, "A slot is filled by one record at most."),
  /** A slot that is filled has a holder. */
  SLOT_LOST(Origin.CONTRACT, "A slot that is filled has a holder."),
  /** The holder of a slot fills it. */
  SLOT_NAMES_ANOTHER(Origin.CONTRACT, "The holder of a slot fills it."),
  /** The list of an owner has its members, as they are, in ascending order of keys. */
  LIST_DISAGREES(
      Origin.CONTRACT,
      "The list of an owner has its members, as they are, in ascending order of keys."),
  /** The size of a list is the number of its owner's members. */
  SIZE_DISAGREES(Origin.CONTRACT, "The size of a list is the number of its owner's members."),
  /** The users of a record are all that point at it, in ascending order of kind, then of key. */
  USERS_DISAGREE(
      Origin.CONTRACT,
      "The users of a record are all that point at it, in ascending order of kind, then of key."),
  /** A filter lets through what belongs to its target, and nothing else. */
  FILTER_DISAGREES(
      Origin.CONTRACT, "A filter lets through what belongs to its target, and nothing else."),
  /** A subnet is found by the addresses of its block, and by no others. */
  OVERLAP_DISAGREES(
      Origin.CONTRACT, "A subnet is found by the addresses of its block, and by no others."),
  /** A counter is the number of records that it counts. */
  COUNTER_WRONG(Origin.CONTRACT, "A counter is the number of records that it counts."),
  /** An address is proposed only if nobody holds it and it lies in the range asked for. */
  HELD_ADDRESS_OFFERED(
      Origin.CONTRACT,
      "An address is proposed only if nobody holds it and it lies in the range asked for."),
  /** An address that nobody holds can be proposed. */
  FREE_ADDRESS_HIDDEN(Origin.CONTRACT, "An address that nobody holds can be proposed."),
  /** The task that an instance is busy with is found among those in flight. */
  TASK_HIDDEN(
      Origin.CONTRACT, "The task that an instance is busy with is found among those in flight."),
  /** What is kept under a token as begun is the task of an instance. */
  TASK_LOST(Origin.CONTRACT, "What is kept under a token as begun is the task of an instance."),
  /** A subnet lies in the CIDR of its VPC, where the VPC has one. */
  SUBNET_OUTSIDE_VPC(Origin.DOC, "A subnet lies in the CIDR of its VPC, where the VPC has one."),
  /** Subnets of one VPC do not overlap. */
  SUBNETS_OVERLAP(Origin.DOC, "Subnets of one VPC do not overlap."),
  /** A VPC has one default security group, which is the one that it names. */
  DEFAULT_GROUP_WRONG(
      Origin.ENI4J, "A VPC has one default security group, which is the one that it names."),
  /** A security group has no rule twice; the description does not count. */
  RULE_TWICE(Origin.ENI4J, "A security group has no rule twice; the description does not count."),
  /** A network interface is of the VPC of its subnet. */
  INTERFACE_OF_ANOTHER_VPC(Origin.DOC, "A network interface is of the VPC of its subnet."),
  /** The security groups of a network interface are in its VPC. */
  SECURITY_GROUP_OF_ANOTHER_VPC(
      Origin.DOC, "The security groups of a network interface are in its VPC."),
  /** A network interface is attached only to an instance of its own VPC. */
  INSTANCE_OF_ANOTHER_VPC(
      Origin.SEED, "A network interface is attached only to an instance of its own VPC."),
  /** An instance has one primary network interface, which is the one that it names. */
  PRIMARY_INTERFACE_WRONG(
      Origin.SEED,
      "An instance has one primary network interface, which is the one that it names."),
  /** A network interface holds one primary private IP, which is the one that it names. */
  PRIMARY_IP_WRONG(
      Origin.SEED,
      "A network interface holds one primary private IP, which is the one that it names."),
  /** A private IP is of the VPC and the subnet of the network interface that holds it. */
  PRIVATE_IP_OF_ANOTHER_SUBNET(
      Origin.DOC,
      "A private IP is of the VPC and the subnet of the network interface that holds it."),
  /** A private IP is an address of its subnet, in the subnet's VPC. */
  ADDRESS_OUTSIDE_SUBNET(
      Origin.DOC, "A private IP is an address of its subnet, in the subnet's VPC."),
  /** An elastic IP is tied to a private IP together with the network interface that holds it. */
  ELASTIC_IP_NOT_ON_HOLDER(
      Origin.DOC,
      "An elastic IP is tied to a private IP together with the network interface that holds it."),
  /** A zone-bound elastic IP is on no instance of another zone. */
  ELASTIC_IP_IN_ANOTHER_ZONE(
      Origin.DOC, "A zone-bound elastic IP is on no instance of another zone.");

  private final Origin origin;
  private final String sentence;

  InconsistencyKind(Origin origin, String sentence) {
    this.origin = origin;
    this.sentence = sentence;
  }

  /** {@return where the sentence stands} */
  public Origin origin() {
    return origin;
  }

  /** {@return what holds in a healthy store, in one sentence} */
  public String sentence() {
    return sentence;
  }

  /** Where it stands that something holds. */
  public enum Origin {
    /** In what {@link NetworkRepository} and {@link Snapshot} promise. */
    CONTRACT("the contract of a repository"),
    /** In JD Cloud's page "Bind Elastic Network Interface". */
    SEED("JD Cloud, Bind Elastic Network Interface"),
    /** In other official material of JD Cloud. */
    DOC("JD Cloud, documentation and API definitions"),
    /** A decision of eni4j where the documents are silent or contradict each other. */
    ENI4J("eni4j, where the documents are silent");

    private final String text;

    Origin(String text) {
      this.text = text;
    }

    /** {@return the origin in words} */
    public String text() {
      return text;
    }
  }
}
