package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LimitsProperties {
  private static final Limits LIMITS = Limits.jdCloud();

  @Property
  void theInterfaceLimitIsThatOfTheTable(@ForAll @IntRange(min = -2, max = 128) int vcpus) {
    OptionalInt limit = LIMITS.interfaceLimit(InstanceType.of("g.n2.large", vcpus));

    if (vcpus == 1 || vcpus == 2) {
      assertThat(limit).hasValue(2);
    } else if (vcpus >= 4 && vcpus <= 8) {
      assertThat(limit).hasValue(4);
    } else if (vcpus > 8) {
      assertThat(limit).hasValue(8);
    } else {
      assertThat(limit).isEmpty();
    }
  }

  @Property
  void thePrivateIpLimitIs21WhateverTheVcpus(@ForAll int vcpus) {
    assertThat(LIMITS.privateIpLimit(InstanceType.of("g.n2.large", vcpus))).isEqualTo(21);
    assertThat(LIMITS.privateIpsPerInterface()).isEqualTo(21);
  }

  @Property
  void aLimitGivenForATypeWinsOverTheTable(
      @ForAll int vcpus, @ForAll @IntRange(min = 1, max = 50) int limit) {
    InstanceType type = InstanceType.of("t.n1.large", vcpus);

    assertThat(LIMITS.interfaceLimit(type)).hasValue(2);
    assertThat(LIMITS.interfaceLimit(type.withInterfaceLimit(limit))).hasValue(limit);
    assertThat(LIMITS.privateIpLimit(type.withPrivateIpLimit(limit))).isEqualTo(limit);
  }

  @Example
  void bareMetalHasOneInterfaceAndBurstableTypesHaveTwo() {
    assertThat(LIMITS.interfaceLimit(InstanceType.of("g.n2.metal", 96))).hasValue(1);
    assertThat(LIMITS.interfaceLimit(InstanceType.of("s.i2.metal", 96))).hasValue(1);
    assertThat(LIMITS.interfaceLimit(InstanceType.of("t.n1.xlarge", 4))).hasValue(2);
    assertThat(LIMITS.interfaceLimit(InstanceType.of("g.n2.metal2", 96))).hasValue(8);
    assertThat(LIMITS.interfaceLimit(InstanceType.of("xt.n1", 4))).hasValue(4);
  }

  @Property
  void fourAddressesOfASubnetAreNeverGivenOut(
      @ForAll int bits, @ForAll @IntRange(min = 16, max = 28) int prefixLength) {
    Ipv4Cidr subnet = Ipv4Cidr.around(new Ipv4Address(bits), prefixLength);

    Limits.Usable usable = LIMITS.usable(subnet).orElseThrow();

    assertThat(usable.last().toLong() - usable.first().toLong() + 1).isEqualTo(subnet.size() - 4);
    assertThat(usable.first()).isEqualTo(subnet.first().plus(3));
    for (long reserved : new long[] {0, 1, 2, subnet.size() - 1}) {
      assertThat(usable.contains(subnet.first().plus(reserved))).isFalse();
    }
  }

  @Example
  void aSlash24Gives252AndASlash28Gives12() {
    assertThat(usable("10.0.0.0/24")).isEqualTo(252);
    assertThat(usable("10.0.0.0/28")).isEqualTo(12);
  }

  /** The other numbers of the documents, each once. */
  @Example
  void jdCloudsNumbersAreThoseOfItsDocuments() {
    assertThat(LIMITS.vcpuLimits()).hasSize(3);
    assertThat(LIMITS.vpcsPerRegion()).isEqualTo(10);
    assertThat(LIMITS.subnetsPerVpc()).isEqualTo(10);
    assertThat(LIMITS.securityGroupsPerVpc()).isEqualTo(50);
    assertThat(LIMITS.rulesPerSecurityGroup()).isEqualTo(100);
    assertThat(LIMITS.securityGroupsPerInterface()).isEqualTo(5);
    assertThat(LIMITS.secondaryInterfacesPerRegion()).isEqualTo(100);
    assertThat(LIMITS.elasticIpsPerRegion()).isEqualTo(10);
    assertThat(LIMITS.maxBandwidthMbps()).isEqualTo(1000);
    assertThat(LIMITS.zoneBoundElasticIpOnSecondary()).isFalse();
    assertThat(LIMITS.defaultGroup()).isEqualTo(DefaultGroup.LINUX);
    assertThat(LIMITS.toBuilder().build()).isEqualTo(LIMITS);
  }

  private static long usable(String cidr) {
    Limits.Usable usable = LIMITS.usable(Ipv4Cidr.parse(cidr)).orElseThrow();
    return usable.last().toLong() - usable.first().toLong() + 1;
  }
}
