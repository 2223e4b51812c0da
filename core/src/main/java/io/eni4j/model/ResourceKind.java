package io.eni4j.model;

/** The kinds of resources, with what their ids begin with and what people call them. */
public enum ResourceKind {
  /** A virtual private cloud. */
  VPC("vpc-", "VPC"),
  /** A subnet of a VPC. */
  SUBNET("subnet-", "subnet"),
  /** A virtual machine. */
  INSTANCE("i-", "instance"),
  /** An elastic network interface. */
  NETWORK_INTERFACE("port-", "network interface"),
  /** A private IP held by a network interface; it has no id of its own. */
  PRIVATE_IP("", "private IP"),
  /** An elastic IP. */
  ELASTIC_IP("fip-", "elastic IP"),
  /** A security group. */
  SECURITY_GROUP("sg-", "security group");

  private final String idPrefix;
  private final String noun;

  ResourceKind(String idPrefix, String noun) {
    this.idPrefix = idPrefix;
    this.noun = noun;
  }

  /** {@return what ids of this kind begin with, such as {@code port-}; empty for private IPs} */
  public String idPrefix() {
    return idPrefix;
  }

  /** {@return what people call one of this kind, such as "network interface"} */
  public String noun() {
    return noun;
  }
}
