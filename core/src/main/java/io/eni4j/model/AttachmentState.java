package io.eni4j.model;

/** How far an attachment has come. In every state its device index is taken. */
public enum AttachmentState {
  /** The interface is being plugged in. */
  ATTACHING,
  /** The interface is plugged in. */
  ATTACHED,
  /** The interface is being unplugged. */
  DETACHING,
  /** Nobody could say whether the interface is plugged in. */
  ERROR
}
