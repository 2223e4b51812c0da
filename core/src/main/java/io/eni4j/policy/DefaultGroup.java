package io.eni4j.policy;

/** The kinds of security group that a VPC can come with. Its rules can be changed and removed. */
public enum DefaultGroup {
  /** TCP 22 comes in, all goes out. */
  LINUX,
  /** TCP 3389 comes in, all goes out. */
  WINDOWS,
  /** All comes in, all goes out. */
  OPEN
}
