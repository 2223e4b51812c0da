package io.eni4j.model;

/** What a network interface is to an instance. */
public enum NetworkInterfaceRole {
  /** Created with its instance and gone with it; it can be neither attached nor detached. */
  PRIMARY,
  /** Created, attached, detached and deleted on its own. */
  SECONDARY
}
