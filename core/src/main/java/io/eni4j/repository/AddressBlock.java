package io.eni4j.repository;

/**
 * An aligned block of addresses in 64 parts of equal size.
 *
 * <p>Immutable. Addresses are given as unsigned numbers; only their bits below the block's size
 * count.
 */
abstract sealed class AddressBlock permits AddressBranch, AddressLeaf {
  static final long ALL = -1L;

  /** The parts that hold at least one address. */
  final long some;

  /** The parts that hold all their addresses; each of them is in {@link #some} too. */
  final long full;

  AddressBlock(long some, long full) {
    this.some = some;
    this.full = full;
  }

  final boolean isEmpty() {
    return some == 0;
  }

  final boolean isFull() {
    return full == ALL;
  }

  /** The place, among the parts that are neither empty nor full, of a part. */
  final int place(long part) {
    return Long.bitCount(some & ~full & (part - 1));
  }

  abstract boolean contains(long address);

  abstract AddressBlock with(long address);

  abstract AddressBlock without(long address);

  /** The lowest address of the block outside the set, at or after the given one; -1 if none. */
  abstract long lowestFree(long from);

  abstract int words();

  abstract int depth();
}
