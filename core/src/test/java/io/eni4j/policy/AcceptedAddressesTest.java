package io.eni4j.policy;

import static io.eni4j.policy.Cloud.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.Versioned;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpStatus;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What accepted operations on private and elastic IPs lead to. */
class AcceptedAddressesTest {
  private final Cloud cloud = new Cloud();

  @Test
  void assignedAddressesAreNamedOrCountedOrBothAndAnsweredInAscendingOrder() {
    NetworkInterface holder = cloud.newInterface();
    AssignSecondaryIps assign =
        AssignSecondaryIps.builder()
            .networkInterfaceId(holder.id())
            .addAddresses(ip("10.0.0.9"), ip("10.0.0.4"))
            .count(2)
            .build();

    List<PrivateIp> assigned = cloud.accepts(assign);

    assertThat(assigned)
        .extracting(PrivateIp::address)
        .containsExactly(ip("10.0.0.4"), ip("10.0.0.5"), ip("10.0.0.6"), ip("10.0.0.9"));
    assertThat(assigned)
        .allMatch(it -> !it.primary() && it.networkInterfaceId().equals(holder.id()));
    assertThat(cloud.addressesOf(holder))
        .containsExactly("10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6", "10.0.0.9");
  }

  @Test
  void forceMovesASecondaryAddressInOneChangeAndDisassociatesItsElasticIp() {
    NetworkInterface from = cloud.newInterface(2);
    NetworkInterface to = cloud.newInterface();
    ElasticIp moved =
        cloud.door().associateElasticIp(cloud.newElasticIp().id(), from.id(), ip("10.0.0.4"));
    ElasticIp other =
        cloud.door().associateElasticIp(cloud.newElasticIp().id(), from.id(), ip("10.0.0.5"));

    cloud.accepts(force(to).addAddresses(ip("10.0.0.4")).build());

    assertThat(cloud.addressesOf(from)).containsExactly("10.0.0.3", "10.0.0.5");
    assertThat(cloud.addressesOf(to)).containsExactly("10.0.0.6", "10.0.0.4");
    assertThat(cloud.now(moved.id())).isEqualTo(moved.withAssociation(Optional.empty()));
    assertThat(cloud.now(other.id())).isEqualTo(other);
    try (var snapshot = cloud.door().snapshot()) {
      assertThat(
              List.of(
                  snapshot.find(from.id()).map(Versioned::revision),
                  snapshot.find(to.id()).map(Versioned::revision),
                  snapshot.find(cloud.key("10.0.0.4")).map(Versioned::revision)))
          .containsOnly(Optional.of(snapshot.revision()));
    }
  }

  @Test
  void forceTakesAddressesWithAndWithoutElasticIpsFromSeveralInterfacesAndFreeOnes() {
    NetworkInterface one = cloud.newInterface(1);
    NetworkInterface other = cloud.newInterface(1);
    NetworkInterface to = cloud.newInterface();
    cloud.door().associateElasticIp(cloud.newElasticIp().id(), one.id(), ip("10.0.0.4"));

    cloud.accepts(
        force(to).addAddresses(ip("10.0.0.6"), ip("10.0.0.99"), ip("10.0.0.4")).count(1).build());

    assertThat(cloud.addressesOf(to))
        .containsExactly("10.0.0.7", "10.0.0.4", "10.0.0.6", "10.0.0.8", "10.0.0.99");
    assertThat(cloud.addressesOf(one)).containsExactly("10.0.0.3");
    assertThat(cloud.addressesOf(other)).containsExactly("10.0.0.5");
  }

  @Test
  void releasedAddressesAreFreeAgainAndTheirElasticIpsAreKeptDisassociated() {
    NetworkInterface holder = cloud.newInterface(3);
    ElasticIp tied =
        cloud.door().associateElasticIp(cloud.newElasticIp().id(), holder.id(), ip("10.0.0.5"));

    List<PrivateIp> released =
        cloud.accepts(
            new UnassignSecondaryIps(holder.id(), List.of(ip("10.0.0.5"), ip("10.0.0.4"))));

    assertThat(released)
        .extracting(PrivateIp::address)
        .containsExactly(ip("10.0.0.4"), ip("10.0.0.5"));
    assertThat(cloud.addressesOf(holder)).containsExactly("10.0.0.3", "10.0.0.6");
    assertThat(cloud.now(tied.id())).isEqualTo(tied.withAssociation(Optional.empty()));
    assertThat(cloud.newInterface().primaryIp()).isEqualTo(ip("10.0.0.4"));
  }

  @Test
  void anElasticIpIsAllocatedAsAskedForAndTiedToNothing() {
    ElasticIp allocated =
        cloud.accepts(
            AllocateElasticIp.builder()
                .bandwidthMbps(7)
                .name("front")
                .provider("no_bgp")
                .zone(Cloud.ZONE_B)
                .build());

    assertThat(allocated.address()).isEqualTo(ip("198.18.0.0"));
    assertThat(allocated.bandwidthMbps()).isEqualTo(7);
    assertThat(allocated.name()).contains("front");
    assertThat(allocated.provider()).isEqualTo("no_bgp");
    assertThat(allocated.zone()).contains(Cloud.ZONE_B);
    assertThat(allocated.status()).isEqualTo(ElasticIpStatus.NOT_ASSOCIATED);
    assertThat(allocated.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(cloud.door().findByElasticIpAddress(allocated.address())).contains(allocated);
  }

  @Test
  void anElasticIpWithoutZoneIsOfAllZones() {
    assertThat(cloud.newElasticIp().zone()).isEmpty();
  }

  @Test
  void modifyingAnElasticIpChangesWhatIsGivenAndNothingElse() {
    ElasticIp before = cloud.newElasticIp();
    ModifyElasticIp modify = ModifyElasticIp.builder().elasticIpId(before.id()).build();

    assertThat(cloud.accepts(modify.withBandwidthMbps(9))).isEqualTo(before.withBandwidthMbps(9));
    assertThat(cloud.accepts(modify.withName("new")))
        .isEqualTo(before.withBandwidthMbps(9).withName("new"));
  }

  @Test
  void noPrivateIpNamedIsThePrimaryOne() {
    NetworkInterface holder = cloud.newInterface(1);
    ElasticIp free = cloud.newElasticIp();

    ElasticIp tied = cloud.accepts(AssociateElasticIp.toPrimaryIp(free.id(), holder.id()));

    assertThat(tied)
        .isEqualTo(
            free.withAssociation(new ElasticIpAssociation(holder.id(), cloud.key("10.0.0.3"))));
    assertThat(tied.status()).isEqualTo(ElasticIpStatus.ASSOCIATED);
    assertThat(cloud.now(free.id())).isEqualTo(tied);
  }

  @Test
  void anElasticIpGoesOnAnyPrivateIpOfAnyInterfaceAttachedOrNot() {
    Instance instance = cloud.newInstance();
    NetworkInterface attached = cloud.newInterfaceOn(instance);
    cloud.door().assignSecondaryIps(instance.primaryNetworkInterfaceId(), ip("10.0.0.50"));
    cloud.door().assignSecondaryIps(attached.id(), ip("10.0.0.51"));

    for (var holder :
        List.of(instance.primaryNetworkInterfaceId(), attached.id(), cloud.newInterface().id())) {
      cloud.accepts(AssociateElasticIp.toPrimaryIp(cloud.newElasticIp().id(), holder));
    }
    cloud.accepts(
        AssociateElasticIp.toPrivateIp(
            cloud.newElasticIp().id(), instance.primaryNetworkInterfaceId(), ip("10.0.0.50")));
    cloud.accepts(
        AssociateElasticIp.toPrivateIp(cloud.newElasticIp().id(), attached.id(), ip("10.0.0.51")));

    assertThat(cloud.door().elasticIpsOf(attached.id())).hasSize(2);
  }

  @Test
  void aDisassociatedElasticIpCanBeTiedAgainOrReleased() {
    NetworkInterface holder = cloud.newInterface();
    ElasticIp free = cloud.newElasticIp();
    cloud.door().associateElasticIp(free.id(), holder.id());

    assertThat(cloud.door().disassociateElasticIp(free.id())).isEqualTo(free);
    cloud.door().associateElasticIp(free.id(), holder.id());
    cloud.door().disassociateElasticIp(free.id());

    assertThat(cloud.door().releaseElasticIp(free.id())).isEqualTo(free);
    assertThat(cloud.door().find(free.id())).isEqualTo(Optional.empty());
    assertThat(cloud.newElasticIp().address()).isEqualTo(free.address());
  }

  private static AssignSecondaryIps.Builder force(NetworkInterface to) {
    return AssignSecondaryIps.builder().networkInterfaceId(to.id()).force(true);
  }
}
