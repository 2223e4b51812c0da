package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AddressSetProperties {
  private static final long LAST = 0xFFFF_FFFFL;

  /** Windows of addresses around places where blocks of one size or another meet. */
  private static final long[] WINDOWS = {
    0, 4_000, 260_000, 0xFF_FF00L, 0x3FFF_FF00L, 0x7FFF_FF00L, LAST - 300
  };

  @Property(tries = 300)
  void saysWhatASortedSetSays(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 6) int window,
      @ForAll @IntRange(min = 0, max = 100) int fill) {
    Random random = new Random(seed);
    long low = WINDOWS[window];
    AddressSet set = AddressSet.EMPTY;
    TreeSet<Long> expected = new TreeSet<>();
    for (int i = 0; i < 600; i++) {
      long address = low + random.nextInt(300);
      if (random.nextInt(100) < fill) {
        set = set.with((int) address);
        expected.add(address);
      } else {
        set = set.without((int) address);
        expected.remove(address);
      }
      long from = low + random.nextInt(300);
      long last = Math.min(LAST, from + random.nextInt(400));
      assertThat(set.lowestFree(from, last)).isEqualTo(lowestFree(expected, from, last));
      assertThat(set.contains((int) from)).isEqualTo(expected.contains(from));
      assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    }
  }

  @Property(tries = 100)
  void findsTheOnlyHole(
      @ForAll @LongRange(min = 0, max = 1 << 14) long low,
      @ForAll @IntRange(min = 1, max = 9_000) int size,
      @ForAll @IntRange(min = 0, max = 8_999) int hole) {
    AddressSet full = AddressSet.EMPTY;
    for (int i = 0; i < size; i++) {
      full = full.with((int) low + i);
    }
    AddressSet holed = full.without((int) low + hole % size);

    assertThat(full.lowestFree(low, low + size - 1)).isEqualTo(-1);
    assertThat(full.lowestFree(low, LAST)).isEqualTo(low + size);
    assertThat(holed.lowestFree(low, LAST)).isEqualTo(low + hole % size);
    assertThat(holed.lowestFree(low + hole % size + 1, LAST)).isEqualTo(low + size);
  }

  @Property(tries = 50)
  void everyOlderSetStaysAsItWas(@ForAll long seed) {
    Random random = new Random(seed);
    AddressSet[] sets = new AddressSet[100];
    TreeSet<?>[] expected = new TreeSet<?>[100];
    AddressSet set = AddressSet.EMPTY;
    TreeSet<Integer> addresses = new TreeSet<>(Integer::compareUnsigned);
    for (int i = 0; i < sets.length; i++) {
      int address = random.nextBoolean() ? random.nextInt(130) : random.nextInt();
      if (random.nextInt(3) > 0) {
        set = set.with(address);
        addresses.add(address);
      } else {
        set = set.without(address);
        addresses.remove(address);
      }
      sets[i] = set;
      expected[i] = new TreeSet<>(addresses);
    }
    for (int i = 0; i < sets.length; i++) {
      for (Integer address : addresses) {
        assertThat(sets[i].contains(address)).isEqualTo(expected[i].contains(address));
      }
    }
  }

  private static long lowestFree(Set<Long> held, long from, long last) {
    for (long address = from; address <= last; address++) {
      if (!held.contains(address)) {
        return address;
      }
    }
    return -1;
  }
}
