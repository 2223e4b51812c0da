package io.eni4j.proof.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Limits;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import org.junit.jupiter.api.Test;

/** What the model chains found once, kept as examples. */
class CounterexamplesTest {
  private final EniService service =
      EniService.builder().limits(Limits.builder().privateIpsPerInterface(3).build()).build();
  private final Subnet subnet =
      service.createSubnet(
          CreateSubnet.builder()
              .vpcId(service.createVpc(CreateVpc.builder().name("v").build()).id())
              .name("s")
              .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
              .build());

  private NetworkInterface withTwoSecondaryIps() {
    return service.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(2).build());
  }

  @Test
  void anAddressThatTheInterfaceHoldsAlreadyIsNotCountedTwice() {
    NetworkInterface full = withTwoSecondaryIps();

    Decision decision =
        service.check(
            AssignSecondaryIps.builder()
                .networkInterfaceId(full.id())
                .addAddresses(full.primaryIp())
                .build());

    assertThat(decision.violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.ADDRESS_IN_USE);
  }

  @Test
  void aPrivateIpWithoutAnElasticIpIsTakenByForce() {
    NetworkInterface loser = withTwoSecondaryIps();
    NetworkInterface winner =
        service.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).build());
    PrivateIp taken = service.privateIpsOf(loser.id()).get(1);

    service.assignSecondaryIps(
        AssignSecondaryIps.builder()
            .networkInterfaceId(winner.id())
            .addAddresses(taken.address())
            .force(true)
            .build());

    assertThat(service.privateIpsOf(loser.id())).hasSize(2);
    assertThat(service.privateIpsOf(winner.id()))
        .containsExactly(
            new PrivateIp(winner.primaryIpKey(), subnet.id(), winner.id(), true),
            taken.withNetworkInterfaceId(winner.id()));
  }

  @Test
  void tooManyPrivateIpsAreReportedWhereTheSubnetIsUnknownToo() {
    Decision decision =
        service.check(
            CreateNetworkInterface.builder()
                .subnetId(new SubnetId("subnet-nowhere001"))
                .secondaryIpCount(21)
                .build());

    assertThat(decision.violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUBNET_NOT_FOUND, ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED);
  }
}
