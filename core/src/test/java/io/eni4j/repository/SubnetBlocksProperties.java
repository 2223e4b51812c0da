package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubnetBlocksProperties {
  private static final int FIRST = 0x0A000000;

  @Property(tries = 500)
  void anAddressIsCoveredIfASubnetContainsIt(@ForAll("blocks") List<Ipv4Cidr> cidrs) {
    SubnetBlocks blocks = new SubnetBlocks(subnets(cidrs));

    for (int i = -1; i <= 64; i++) {
      Ipv4Address address = new Ipv4Address(FIRST + i);
      assertThat(blocks.cover(address))
          .as("%s", address)
          .isEqualTo(cidrs.stream().anyMatch(it -> it.contains(address)));
    }
  }

  @Property(tries = 500)
  void aSubnetOverlapsOneBeforeItIfAnyDoes(@ForAll("blocks") List<Ipv4Cidr> cidrs) {
    SubnetBlocks blocks = new SubnetBlocks(subnets(cidrs));
    List<Subnet> ordered = blocks.ordered();

    assertThat(ordered).extracting(Subnet::cidr).isSorted();
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(subnets(cidrs));
    for (int i = 0; i < ordered.size(); i++) {
      Ipv4Cidr cidr = ordered.get(i).cidr();
      List<Subnet> before = ordered.subList(0, i);
      var overlapped = blocks.overlappedBefore(i);
      assertThat(overlapped.isPresent())
          .isEqualTo(before.stream().anyMatch(it -> it.cidr().overlaps(cidr)));
      overlapped.ifPresent(
          it -> {
            assertThat(before).contains(it);
            assertThat(it.cidr().overlaps(cidr)).isTrue();
          });
    }
  }

  private static List<Subnet> subnets(List<Ipv4Cidr> cidrs) {
    List<Subnet> subnets = new ArrayList<>();
    for (Ipv4Cidr cidr : cidrs) {
      subnets.add(SharedRecords.subnet(subnets.size() + 1, 1, cidr.toString()));
    }
    return subnets;
  }

  /** Up to eight blocks within 64 addresses. */
  @Provide
  Arbitrary<List<Ipv4Cidr>> blocks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 63), Arbitraries.integers().between(26, 32))
        .as((at, prefixLength) -> Ipv4Cidr.around(new Ipv4Address(FIRST + at), prefixLength))
        .list()
        .ofMaxSize(8);
  }
}
