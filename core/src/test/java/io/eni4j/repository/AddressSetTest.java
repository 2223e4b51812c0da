package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSetTest {
  private static final long LAST = 0xFFFF_FFFFL;

  @Test
  void holdsTheLowestAndTheHighestAddress() {
    AddressSet set = AddressSet.EMPTY.with(0).with(-1);

    assertThat(set.contains(0)).isTrue();
    assertThat(set.contains(-1)).isTrue();
    assertThat(set.contains(1)).isFalse();
    assertThat(set.contains(-2)).isFalse();
    assertThat(set.lowestFree(0, LAST)).isEqualTo(1);
    assertThat(set.lowestFree(LAST, LAST)).isEqualTo(-1);
    assertThat(set.lowestFree(LAST - 1, LAST)).isEqualTo(LAST - 1);
    assertThat(set.lowestFree(LAST + 1, LAST)).isEqualTo(-1);
    assertThat(set.without(0).without(-1)).isSameAs(AddressSet.EMPTY);
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.0.0.63",
        "0.0.0.64",
        "0.0.15.255",
        "0.0.16.0",
        "0.3.255.255",
        "0.4.0.0",
        "0.255.255.255",
        "1.0.0.0",
        "63.255.255.255",
        "64.0.0.0",
        "127.255.255.255",
        "128.0.0.0",
        "255.255.255.255"
      })
  void findsItsWayAcrossTheBordersOfBlocks(String text) {
    long border = Ipv4Address.parse(text).toLong();
    AddressSet set = AddressSet.EMPTY;
    for (long address = Math.max(0, border - 200); address <= Math.min(LAST, border + 200); ) {
      set = set.with((int) address++);
    }

    long below = Math.max(0, border - 200);
    long above = border + 201;
    assertThat(set.lowestFree(below, LAST)).isEqualTo(above > LAST ? -1 : above);
    assertThat(set.lowestFree(border, LAST)).isEqualTo(above > LAST ? -1 : above);
    assertThat(set.lowestFree(border, border)).isEqualTo(-1);
    assertThat(set.without((int) border).lowestFree(below, LAST)).isEqualTo(border);
    if (below > 0) {
      assertThat(set.lowestFree(below - 1, LAST)).isEqualTo(below - 1);
    }
  }

  @Test
  void whatWasAddedTwiceIsRemovedOnce() {
    AddressSet set = AddressSet.EMPTY.with(5);

    assertThat(set.with(5)).isSameAs(set);
    assertThat(set.without(6)).isSameAs(set);
    assertThat(set.without(5)).isSameAs(AddressSet.EMPTY);
  }

  @Test
  void anOlderSetIsNotChangedByANewerOne() {
    AddressSet older = AddressSet.EMPTY.with(1);
    AddressSet newer = older.with(0).without(1);

    assertThat(older.contains(0)).isFalse();
    assertThat(older.contains(1)).isTrue();
    assertThat(newer.contains(0)).isTrue();
    assertThat(newer.contains(1)).isFalse();
  }

  @Test
  void aFullBlockTakesNoWordsAndCanBeOpenedAgain() {
    AddressSet set = AddressSet.EMPTY;
    for (int address = 0; address < 1 << 18; address++) {
      set = set.with(address);
    }
    assertThat(set.words()).isZero();
    assertThat(set.lowestFree(0, LAST)).isEqualTo(1 << 18);

    AddressSet opened = set.without(70_000);
    assertThat(opened.words()).isEqualTo(1);
    assertThat(opened.lowestFree(0, LAST)).isEqualTo(70_000);
    assertThat(opened.lowestFree(70_001, LAST)).isEqualTo(1 << 18);
    assertThat(opened.with(70_000).words()).isZero();
  }

  @Test
  void takesAboutOneBitAnAddress() {
    AddressSet set = AddressSet.EMPTY;
    for (int address = 0; address < 1 << 16; address++) {
      if (address % 3 != 0) {
        set = set.with(address);
      }
    }

    assertThat(set.words()).isEqualTo((1 << 16) / 64);
  }

  @Test
  void noMoreThanFiveBlocksLieAroundAnAddress() {
    AddressSet set = AddressSet.EMPTY.with(0).with(-1).with(1 << 30).with(1 << 12);

    assertThat(set.depth()).isEqualTo(AddressSet.DEPTH);
  }
}
