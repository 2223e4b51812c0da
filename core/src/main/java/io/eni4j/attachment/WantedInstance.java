package io.eni4j.attachment;

/** What shall be with an instance when an order is carried out. */
public enum WantedInstance {
  /** It runs and is of the order's type. One that does so already is not booted again. */
  RUNNING,
  /**
   * It runs, is of the order's type, and was booted under a fence above {@link
   * InstanceOrder#bootedAfter}. One that was is not booted again.
   */
  BOOTED,
  /** It does not run, and is of the order's type. */
  STOPPED,
  /** There is no such instance. */
  GONE,
  /** It stays as it is; the order asks how that is, and outdates lower fences all the same. */
  AS_IT_IS
}
