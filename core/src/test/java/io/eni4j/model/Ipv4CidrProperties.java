package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The reference throughout is the block as a range of numbers, made without any bit mask. */
class Ipv4CidrProperties {

  @Property
  void whatIsPrintedIsReadBack(@ForAll("blocks") Ipv4Cidr block) {
    assertThat(Ipv4Cidr.parse(block.toString())).isEqualTo(block);
  }

  @Property
  void aBlockIsTheSizeThatItsPrefixLengthLeaves(@ForAll("blocks") Ipv4Cidr block) {
    assertThat(block.size()).isEqualTo(sizeOf(block.prefixLength()));
    assertThat(block.first().toLong() % block.size()).isZero();
    assertThat(block.last().toLong()).isEqualTo(block.first().toLong() + block.size() - 1);
  }

  @Property
  void hostBitsAreRefusedWhereverTheyAre(
      @ForAll int bits, @ForAll @IntRange(min = 0, max = 31) int prefixLength) {
    Ipv4Address address = new Ipv4Address(bits);
    Assume.that(address.toLong() % sizeOf(prefixLength) != 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ipv4Cidr(address, prefixLength))
        .withMessageContaining(address + "/" + prefixLength + " has host bits set")
        .withMessageEndingWith(" " + Ipv4Cidr.around(address, prefixLength));
  }

  @Property
  void aroundIsTheOneBlockOfItsLengthThatHoldsTheAddress(
      @ForAll int bits, @ForAll @IntRange(min = 0, max = 32) int prefixLength) {
    Ipv4Address address = new Ipv4Address(bits);
    long size = sizeOf(prefixLength);

    Ipv4Cidr block = Ipv4Cidr.around(address, prefixLength);

    assertThat(block.prefixLength()).isEqualTo(prefixLength);
    assertThat(block.first().toLong()).isEqualTo(address.toLong() / size * size);
    assertThat(block.contains(address)).isTrue();
  }

  @Property
  void anAddressIsInABlockIfItLiesFromFirstToLast(
      @ForAll("blocks") Ipv4Cidr block, @ForAll("distances") long distance) {
    Ipv4Address address = block.first().plus(distance);

    boolean inside =
        block.first().toLong() <= address.toLong() && address.toLong() <= block.last().toLong();

    assertThat(block.contains(address)).isEqualTo(inside);
    Outcomes.bothOccur(inside);
  }

  @Property
  void aBlockContainsAnotherIfItHoldsItsFirstAndItsLast(
      @ForAll("blocks") Ipv4Cidr block,
      @ForAll("distances") long distance,
      @ForAll @IntRange(min = 0, max = 32) int prefixLength) {
    Ipv4Cidr other = blockAt(block.first().plus(distance), prefixLength);

    boolean contained =
        block.first().compareTo(other.first()) <= 0 && other.last().compareTo(block.last()) <= 0;

    assertThat(block.contains(other)).isEqualTo(contained);
    Outcomes.bothOccur(contained);
  }

  @Property
  void blocksOverlapIfNeitherEndsBeforeTheOtherBegins(
      @ForAll("blocks") Ipv4Cidr block,
      @ForAll("distances") long distance,
      @ForAll @IntRange(min = 0, max = 32) int prefixLength) {
    Ipv4Cidr other = blockAt(block.first().plus(distance), prefixLength);

    boolean overlapping =
        block.first().compareTo(other.last()) <= 0 && other.first().compareTo(block.last()) <= 0;

    assertThat(block.overlaps(other)).isEqualTo(overlapping);
    assertThat(other.overlaps(block)).isEqualTo(overlapping);
    Outcomes.bothOccur(overlapping);
  }

  @Property
  void theOrderIsByNetworkThenByPrefixLength(
      @ForAll("blocks") Ipv4Cidr block,
      @ForAll("distances") long distance,
      @ForAll @IntRange(min = 0, max = 32) int prefixLength) {
    Ipv4Cidr other = blockAt(block.first().plus(distance), prefixLength);
    Comparator<Ipv4Cidr> reference =
        Comparator.comparingLong((Ipv4Cidr each) -> each.network().toLong())
            .thenComparingInt(Ipv4Cidr::prefixLength);

    assertThat(Integer.signum(block.compareTo(other))).isEqualTo(reference.compare(block, other));
    Outcomes.bothOccur(block.network().equals(other.network()));
  }

  @Provide
  Arbitrary<Ipv4Cidr> blocks() {
    return Combinators.combine(Arbitraries.integers(), Arbitraries.integers().between(0, 32))
        .as((bits, prefixLength) -> blockAt(new Ipv4Address(bits), prefixLength));
  }

  /** Small and large alike, up and down, so that blocks a distance apart often touch. */
  @Provide
  Arbitrary<Long> distances() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 32), Arbitraries.longs().between(-2, 2))
        .as((power, factor) -> factor * (1L << power))
        .withoutEdgeCases();
  }

  private static Ipv4Cidr blockAt(Ipv4Address address, int prefixLength) {
    long size = sizeOf(prefixLength);
    return new Ipv4Cidr(new Ipv4Address((int) (address.toLong() / size * size)), prefixLength);
  }

  private static long sizeOf(int prefixLength) {
    long size = 1;
    for (int bit = prefixLength; bit < 32; bit++) {
      size *= 2;
    }
    return size;
  }
}
