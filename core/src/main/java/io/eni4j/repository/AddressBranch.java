package io.eni4j.repository;

/** A block of more than 4,096 addresses; each part is a block 64 times smaller. */
final class AddressBranch extends AddressBlock {
  private static final int TOP_SHIFT = 30;
  private static final int LOWEST_SHIFT = 12;

  /** No address at all: the block of every address, and more, with nothing in it. */
  static final AddressBranch EMPTY = new AddressBranch(TOP_SHIFT, 0, 0, new AddressBlock[0]);

  private final int shift;
  private final AddressBlock[] mixed;

  private AddressBranch(int shift, long some, long full, AddressBlock[] mixed) {
    super(some, full);
    this.shift = shift;
    this.mixed = mixed;
  }

  @Override
  boolean contains(long address) {
    long part = part(address);
    return (full & part) != 0 || ((some & part) != 0 && mixed[place(part)].contains(address));
  }

  @Override
  AddressBranch with(long address) {
    long part = part(address);
    AddressBlock block = block(part);
    return replaced(part, block, block.with(address));
  }

  @Override
  AddressBranch without(long address) {
    long part = part(address);
    AddressBlock block = block(part);
    return replaced(part, block, block.without(address));
  }

  @Override
  long lowestFree(long from) {
    long part = part(from);
    if ((some & part) == 0) {
      return from;
    }
    if ((full & part) == 0) {
      long found = mixed[place(part)].lowestFree(from);
      if (found >= 0) {
        return found;
      }
    }
    long later = ~full & ~(part | part - 1);
    if (later == 0) {
      return -1;
    }
    // This part has a free address, so the search below it goes straight down.
    long next = Long.lowestOneBit(later);
    long start =
        from >>> shift >>> 6 << shift << 6 | (long) Long.numberOfTrailingZeros(next) << shift;
    return (some & next) == 0 ? start : mixed[place(next)].lowestFree(start);
  }

  @Override
  int words() {
    int words = 0;
    for (AddressBlock block : mixed) {
      words += block.words();
    }
    return words;
  }

  @Override
  int depth() {
    int depth = 0;
    for (AddressBlock block : mixed) {
      depth = Math.max(depth, block.depth());
    }
    return depth + 1;
  }

  private long part(long address) {
    return 1L << (address >>> shift);
  }

  private AddressBlock block(long part) {
    if ((some & ~full & part) != 0) {
      return mixed[place(part)];
    }
    boolean whole = (full & part) != 0;
    if (shift == LOWEST_SHIFT) {
      return whole ? AddressLeaf.FULL : AddressLeaf.EMPTY;
    }
    return new AddressBranch(shift - 6, whole ? ALL : 0, whole ? ALL : 0, new AddressBlock[0]);
  }

  private AddressBranch replaced(long part, AddressBlock before, AddressBlock after) {
    if (after == before) {
      return this;
    }
    boolean was = (some & ~full & part) != 0;
    boolean will = !after.isEmpty() && !after.isFull();
    int place = place(part);
    AddressBlock[] blocks = new AddressBlock[mixed.length + (will ? 1 : 0) - (was ? 1 : 0)];
    System.arraycopy(mixed, 0, blocks, 0, place);
    if (will) {
      blocks[place] = after;
    }
    int behind = place + (was ? 1 : 0);
    System.arraycopy(mixed, behind, blocks, place + (will ? 1 : 0), mixed.length - behind);
    return new AddressBranch(
        shift,
        after.isEmpty() ? some & ~part : some | part,
        after.isFull() ? full | part : full & ~part,
        blocks);
  }
}
