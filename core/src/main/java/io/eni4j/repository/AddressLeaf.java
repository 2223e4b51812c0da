package io.eni4j.repository;

/** A block of 4,096 addresses; each part is a word of 64 bits. */
final class AddressLeaf extends AddressBlock {
  static final AddressLeaf EMPTY = new AddressLeaf(0, 0, new long[0]);
  static final AddressLeaf FULL = new AddressLeaf(ALL, ALL, new long[0]);

  private final long[] mixed;

  private AddressLeaf(long some, long full, long[] mixed) {
    super(some, full);
    this.mixed = mixed;
  }

  @Override
  boolean contains(long address) {
    return (word(part(address)) & 1L << address) != 0;
  }

  @Override
  AddressLeaf with(long address) {
    long part = part(address);
    return replaced(part, word(part) | 1L << address);
  }

  @Override
  AddressLeaf without(long address) {
    long part = part(address);
    return replaced(part, word(part) & ~(1L << address));
  }

  @Override
  long lowestFree(long from) {
    long part = part(from);
    long free = ~word(part) & ALL << from;
    if (free != 0) {
      return (from & -64L) | Long.numberOfTrailingZeros(free);
    }
    long later = ~full & ~(part | part - 1);
    if (later == 0) {
      return -1;
    }
    long next = Long.lowestOneBit(later);
    return (from & -4096L)
        | (long) Long.numberOfTrailingZeros(next) << 6
        | Long.numberOfTrailingZeros(~word(next));
  }

  @Override
  int words() {
    return mixed.length;
  }

  @Override
  int depth() {
    return 1;
  }

  private static long part(long address) {
    return 1L << (address >>> 6);
  }

  private long word(long part) {
    if ((full & part) != 0) {
      return ALL;
    }
    return (some & part) == 0 ? 0 : mixed[place(part)];
  }

  private AddressLeaf replaced(long part, long word) {
    if (word == word(part)) {
      return this;
    }
    boolean was = (some & ~full & part) != 0;
    boolean will = word != 0 && word != ALL;
    int place = place(part);
    long[] words = new long[mixed.length + (will ? 1 : 0) - (was ? 1 : 0)];
    System.arraycopy(mixed, 0, words, 0, place);
    if (will) {
      words[place] = word;
    }
    int behind = place + (was ? 1 : 0);
    System.arraycopy(mixed, behind, words, place + (will ? 1 : 0), mixed.length - behind);
    return new AddressLeaf(
        word == 0 ? some & ~part : some | part, word == ALL ? full | part : full & ~part, words);
  }
}
