package io.eni4j.repository;

/**
 * A set of IPv4 addresses that finds the lowest address outside it in a handful of steps, however
 * full it is.
 *
 * <p>A bitmap of about one bit an address, cut into blocks of 64 to the power of one, two and so
 * on; each block knows which of its 64 parts hold anything and which are full, and only parts that
 * are neither empty nor full take memory. Immutable: a change copies the {@link #DEPTH} blocks
 * around the address and shares the rest.
 */
final class AddressSet {
  /** The set without addresses. */
  static final AddressSet EMPTY = new AddressSet(AddressBranch.EMPTY);

  /** How many blocks lie around each address: branches of 30, 24, 18 and 12 bits, then a leaf. */
  static final int DEPTH = 5;

  private static final long LAST = 0xFFFF_FFFFL;

  private final AddressBlock root;

  private AddressSet(AddressBlock root) {
    this.root = root;
  }

  boolean isEmpty() {
    return root.isEmpty();
  }

  /** Whether an address is in the set. */
  boolean contains(int bits) {
    return root.contains(Integer.toUnsignedLong(bits));
  }

  /** This set with one more address. */
  AddressSet with(int bits) {
    return of(root.with(Integer.toUnsignedLong(bits)));
  }

  /** This set with one address fewer. */
  AddressSet without(int bits) {
    return of(root.without(Integer.toUnsignedLong(bits)));
  }

  /**
   * The lowest address outside the set from one address to another, both included; -1 if there is
   * none. Looks at no more than 2 {@link #DEPTH} blocks.
   */
  long lowestFree(long first, long last) {
    if (first > last || first > LAST) {
      return -1;
    }
    long found = root.lowestFree(first);
    // Of its 64 parts the root has 4 only; what lies behind them is no address.
    return found > last || found > LAST ? -1 : found;
  }

  /** How many words of addresses the set keeps, beside its masks. */
  int words() {
    return root.words();
  }

  /** How many blocks lie around an address at most. */
  int depth() {
    return root.depth();
  }

  private AddressSet of(AddressBlock changed) {
    if (changed == root) {
      return this;
    }
    return changed.isEmpty() ? EMPTY : new AddressSet(changed);
  }
}
