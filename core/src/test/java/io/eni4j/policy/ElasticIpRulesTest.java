package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Cloud.ip;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpStatus;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ElasticIpRulesTest {
  private static final String ELASTIC_IP = "elasticIpId";
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  @TestFactory
  Iterable<DynamicTest> aRegionHasAtMost10ElasticIps() {
    return RuleProof.of(ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED)
        .when(
            ALLOCATE_ELASTIC_IP,
            it -> {
              ElasticIp first = it.newElasticIp();
              for (int i = 2; i <= 10; i++) {
                it.accepts(ALLOCATE);
              }
              it.refuses(ALLOCATE, "region", 10, 10);
              it.door().releaseElasticIp(first.id());
              it.accepts(ALLOCATE);
            });
  }

  @TestFactory
  Iterable<DynamicTest> elasticIpsAreGivenOutOnlyWhileThePoolHasFreeAddresses() {
    Ipv4Cidr two = Ipv4Cidr.parse("203.0.113.0/31");
    Ipv4Cidr one = Ipv4Cidr.parse("198.51.100.7/32");
    return RuleProof.of(ViolationCode.ELASTIC_IP_POOL_EXHAUSTED)
        .when(
            ALLOCATE_ELASTIC_IP,
            Limits.jdCloud(),
            it -> {
              ElasticIp first = it.newElasticIp();
              it.accepts(ALLOCATE);
              it.accepts(ALLOCATE);
              it.refuses(ALLOCATE, "address", WORDS, List.of(two, one));
              it.door().releaseElasticIp(first.id());
              it.accepts(ALLOCATE);
            },
            two,
            one);
  }

  @TestFactory
  Iterable<DynamicTest> theAddressOfAnElasticIpComesOutOfThePool() {
    List<Ipv4Cidr> pool = List.of(Ipv4Cidr.parse("198.18.0.0/15"));
    return RuleProof.of(ViolationCode.ELASTIC_IP_ADDRESS_OUTSIDE_POOL)
        .when(
            ALLOCATE_ELASTIC_IP,
            it -> {
              for (String outside : List.of("198.17.255.255", "198.20.0.0", "10.0.0.5")) {
                it.refuses(ALLOCATE.withAddress(ip(outside)), "address", ip(outside), pool);
              }
              it.accepts(ALLOCATE.withAddress(ip("198.18.0.0")));
              it.accepts(ALLOCATE.withAddress(ip("198.19.255.255")));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aPublicAddressBelongsToOneElasticIpAtMost() {
    return RuleProof.of(ViolationCode.ELASTIC_IP_ADDRESS_IN_USE)
        .when(
            ALLOCATE_ELASTIC_IP,
            it -> {
              AllocateElasticIp named = ALLOCATE.withAddress(ip("198.18.7.7"));
              ElasticIp first = it.accepts(named);
              it.refuses(named, "address", ip("198.18.7.7"), WORDS);
              it.door().releaseElasticIp(first.id());
              it.accepts(named);
            });
  }

  @TestFactory
  Iterable<DynamicTest> theBandwidthOfAnElasticIpIs1To1000Mbps() {
    return RuleProof.of(ViolationCode.BANDWIDTH_OUT_OF_RANGE)
        .when(
            ALLOCATE_ELASTIC_IP,
            it -> {
              for (int outside : new int[] {0, -1, 1001}) {
                it.refuses(
                    ALLOCATE.withBandwidthMbps(outside), "bandwidthMbps", outside, "1 to 1000");
              }
              it.accepts(ALLOCATE.withBandwidthMbps(1));
              it.accepts(ALLOCATE.withBandwidthMbps(1000));
            })
        .when(
            MODIFY_ELASTIC_IP,
            it -> {
              ModifyElasticIp modify =
                  ModifyElasticIp.builder()
                      .elasticIpId(it.newElasticIp().id())
                      .bandwidthMbps(1000)
                      .build();
              for (int outside : new int[] {0, 1001}) {
                it.refuses(
                    modify.withBandwidthMbps(outside), "bandwidthMbps", outside, "1 to 1000");
              }
              it.accepts(modify);
            });
  }

  @TestFactory
  Iterable<DynamicTest> anElasticIpIsTiedToOnePrivateIpAtMost() {
    return RuleProof.of(ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED)
        .when(
            ASSOCIATE_ELASTIC_IP,
            it -> {
              ElasticIp tied = it.newElasticIp();
              NetworkInterface holder = it.newInterface(1);
              it.door().associateElasticIp(tied.id(), holder.id());
              AssociateElasticIp second =
                  AssociateElasticIp.toPrivateIp(tied.id(), holder.id(), ip("10.0.0.4"));
              it.refuses(second, ELASTIC_IP, it.key("10.0.0.3"), WORDS, tied.id());
              it.door().disassociateElasticIp(tied.id());
              it.accepts(second);
            });
  }

  @TestFactory
  Iterable<DynamicTest> aPrivateIpHasOneElasticIpAtMost() {
    return RuleProof.of(ViolationCode.PRIVATE_IP_HAS_ELASTIC_IP)
        .when(
            ASSOCIATE_ELASTIC_IP,
            it -> {
              ElasticIp tied = it.newElasticIp();
              ElasticIp other = it.newElasticIp();
              NetworkInterface holder = it.newInterface(1);
              it.door().associateElasticIp(tied.id(), holder.id());
              it.refuses(
                  AssociateElasticIp.toPrimaryIp(other.id(), holder.id()),
                  "privateIp",
                  it.key("10.0.0.3"),
                  WORDS,
                  tied.id());
              it.refuses(
                  AssociateElasticIp.toPrivateIp(other.id(), holder.id(), ip("10.0.0.3")),
                  "privateIp",
                  it.key("10.0.0.3"),
                  WORDS,
                  tied.id());
              it.accepts(AssociateElasticIp.toPrivateIp(other.id(), holder.id(), ip("10.0.0.4")));
            });
  }

  @TestFactory
  Iterable<DynamicTest>
      aZoneBoundElasticIpGoesOnlyOnAPrimaryInterfaceUnlessTheLimitsPermitOthers() {
    return RuleProof.of(ViolationCode.ZONE_BOUND_ELASTIC_IP_ON_SECONDARY)
        .when(
            ASSOCIATE_ELASTIC_IP,
            it -> {
              ElasticIp bound = it.newElasticIp(Cloud.ZONE_A);
              Instance instance = it.newInstance();
              NetworkInterface attached = it.newInterfaceOn(instance);
              for (var holder : List.of(attached.id(), it.newInterface().id())) {
                it.refuses(
                    AssociateElasticIp.toPrimaryIp(bound.id(), holder),
                    "networkInterfaceId",
                    Cloud.ZONE_A,
                    "primary",
                    bound.id());
              }
              it.accepts(AssociateElasticIp.toPrimaryIp(it.newElasticIp().id(), attached.id()));
              it.accepts(
                  AssociateElasticIp.toPrimaryIp(bound.id(), instance.primaryNetworkInterfaceId()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> anElasticIpThatIsTiedToAPrivateIpIsNotReleased() {
    return RuleProof.of(ViolationCode.ELASTIC_IP_STILL_ASSOCIATED)
        .when(
            RELEASE_ELASTIC_IP,
            it -> {
              ElasticIp tied = it.newElasticIp();
              it.door().associateElasticIp(tied.id(), it.newInterface().id());
              it.refuses(
                  new ReleaseElasticIp(tied.id()),
                  ELASTIC_IP,
                  it.key("10.0.0.3"),
                  WORDS,
                  tied.id());
              it.door().disassociateElasticIp(tied.id());
              it.accepts(new ReleaseElasticIp(tied.id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> onlyAnElasticIpThatIsTiedToAPrivateIpIsUntied() {
    return RuleProof.of(ViolationCode.ELASTIC_IP_NOT_ASSOCIATED)
        .when(
            DISASSOCIATE_ELASTIC_IP,
            it -> {
              ElasticIp free = it.newElasticIp();
              DisassociateElasticIp disassociate = new DisassociateElasticIp(free.id());
              it.refuses(
                  disassociate,
                  ELASTIC_IP,
                  ElasticIpStatus.NOT_ASSOCIATED,
                  ElasticIpStatus.ASSOCIATED,
                  free.id());
              it.door().associateElasticIp(free.id(), it.newInterface().id());
              it.accepts(disassociate);
            });
  }
}
