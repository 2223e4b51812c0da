package io.eni4j.model;

/** What an instance is busy with; an instance does one such task at a time. */
public enum TaskKind {
  /** A network interface is being attached. */
  ATTACH_NETWORK_INTERFACE,
  /** A network interface is being detached. */
  DETACH_NETWORK_INTERFACE,
  /** A network interface is being moved to another instance, which is busy with it too. */
  MOVE_NETWORK_INTERFACE,
  /** A network interface is being detached of which nobody knows whether it is plugged in. */
  FORCE_DETACH_NETWORK_INTERFACE,
  /** The instance is being created. */
  CREATE,
  /** The instance is being started. */
  START,
  /** The instance is being stopped. */
  STOP,
  /** The instance is being restarted. */
  REBOOT,
  /** The type of the instance is being changed. */
  RESIZE,
  /** The system disk of the instance is being made anew. */
  REBUILD,
  /** The instance is being deleted. */
  DELETE
}
