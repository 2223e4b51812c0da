package io.eni4j.attachment;

/** What shall be with a network interface when an order is carried out. */
public enum Wanted {
  /** It is plugged into the instance of the order at its device index, and nowhere else. */
  PLUGGED,
  /** It is plugged in nowhere. */
  UNPLUGGED,
  /** It stays as it is; the order asks how that is, and outdates lower fences all the same. */
  AS_IT_IS
}
