package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Rules held against a second way of saying them, on values a step away from the limit. */
class RulesProperties {

  @Property
  void aNameIsRefusedExactlyIfItDoesNotMatch(@ForAll("names") String name) {
    boolean good = name.matches("[\\p{IsHan}A-Za-z0-9_-]{1,32}");
    bothOccur(good);

    assertThat(codes(new Cloud(), CreateVpc.builder().name(name).build()))
        .isEqualTo(good ? List.of() : List.of(ViolationCode.NAME_INVALID));
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> permitted = Arbitraries.of("a", "Z", "0", "_", "-", "网", "\uD840\uDC00");
    Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(1);
    return Arbitraries.frequencyOf(Tuple.of(60, permitted), Tuple.of(1, any))
        .list()
        .ofMaxSize(35)
        .map(parts -> String.join("", parts));
  }

  @Property
  void aBlockIsRefusedExactlyForItsMaskAndForNotBeingPrivate(
      @ForAll("networks") String network,
      @ForAll int offset,
      @ForAll @IntRange(min = 8, max = 32) int prefixLength) {
    Ipv4Address address = Ipv4Address.parse(network).plus(offset % (1 << 22));
    Ipv4Cidr cidr = Ipv4Cidr.around(address, prefixLength);
    boolean tenNet = cidr.first().toLong() >> 24 == 10;
    boolean shared = cidr.first().toLong() >> 20 == (172 << 4 | 1) && prefixLength >= 12;
    boolean home = cidr.first().toLong() >> 16 == (192 << 8 | 168) && prefixLength >= 16;
    Stream<ViolationCode> expected =
        Stream.concat(
            prefixLength >= 16 && prefixLength <= 28
                ? Stream.of()
                : Stream.of(ViolationCode.CIDR_MASK_OUT_OF_RANGE),
            tenNet || shared || home ? Stream.of() : Stream.of(ViolationCode.CIDR_NOT_PRIVATE));

    assertThat(codes(new Cloud(), CreateVpc.builder().name("net").cidr(cidr).build()))
        .isEqualTo(expected.toList());
  }

  @Provide
  Arbitrary<String> networks() {
    return Arbitraries.of(
        "10.0.0.0",
        "10.255.255.255",
        "11.0.0.0",
        "172.16.0.0",
        "172.31.255.255",
        "172.32.0.0",
        "192.168.0.0",
        "192.168.255.255",
        "192.169.0.0",
        "8.8.8.8");
  }

  /** A /28 gives out .3 to .14; one interface holds the primary and what is asked for. */
  @Property(tries = 300)
  void addressesAreGivenExactlyIfTheyAreFreeUsableDistinctAndEnough(
      @ForAll("tails") List<Integer> tails, @ForAll @IntRange(max = 14) int count) {
    Cloud cloud = new Cloud();
    var subnet = cloud.newSubnet(cloud.vpc().id(), "10.0.5.0/28");
    List<Ipv4Address> named = tails.stream().map(Cloud.ip("10.0.5.0")::plus).toList();
    CreateNetworkInterface.Builder create =
        CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIps(named);
    if (count > 0) {
      create.secondaryIpCount(count);
    }
    boolean usable = tails.stream().allMatch(tail -> tail >= 3 && tail <= 14);
    boolean distinct = new HashSet<>(tails).size() == tails.size();
    boolean enough = tails.size() + count + 1 <= 12;
    bothOccur(usable && distinct && enough);

    var outcome = cloud.door().submit(create.build());

    if (usable && distinct) {
      assertThat(outcome.isAccepted()).isEqualTo(enough);
    } else {
      assertThat(outcome.isAccepted()).isFalse();
    }
    outcome
        .result()
        .ifPresent(
            created -> {
              List<String> held = cloud.addressesOf(created);
              assertThat(held).hasSize(1 + tails.size() + count).doesNotHaveDuplicates();
              assertThat(held).containsAll(named.stream().map(Ipv4Address::toString).toList());
              assertThat(held)
                  .allMatch(it -> Integer.parseInt(it.substring("10.0.5.".length())) >= 3)
                  .allMatch(it -> Integer.parseInt(it.substring("10.0.5.".length())) <= 14);
            });
  }

  @Provide
  Arbitrary<List<Integer>> tails() {
    return Arbitraries.frequencyOf(
            Tuple.of(40, Arbitraries.integers().between(3, 14)),
            Tuple.of(1, Arbitraries.integers().between(0, 17)))
        .list()
        .ofMaxSize(6);
  }

  /** Fails the property if its tries had one outcome only. */
  private static void bothOccur(boolean outcome) {
    Statistics.collect(outcome);
    Statistics.coverage(
        seen -> {
          seen.check(true).count(times -> times > 0);
          seen.check(false).count(times -> times > 0);
        });
  }

  private static List<ViolationCode> codes(Cloud cloud, Operation<?> operation) {
    return cloud.door().check(operation).violations().stream().map(Violation::code).toList();
  }
}
