package io.eni4j.policy;

import static io.eni4j.policy.Cloud.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateNetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How named private IPs count against the limit of an interface and the room of a subnet. */
class NamedAddressesTest {
  private final Cloud cloud = new Cloud();

  @Test
  void anAddressThatTheInterfaceHoldsAlreadyIsNotCountedTwiceAgainstItsLimit() {
    NetworkInterface full = cloud.newInterface(20);

    assertThat(codes(assign(full.id()).addAddresses(ip("10.0.0.4"))))
        .containsExactly(ViolationCode.ADDRESS_IN_USE);
    assertThat(codes(assign(full.id()).addAddresses(ip("10.0.0.99"))))
        .containsExactly(ViolationCode.PRIVATE_IP_LIMIT_EXCEEDED);
  }

  @Test
  void anAddressThatIsTakenByForceNeedsNoRoomInTheSubnet() {
    Subnet tight = cloud.newSubnet(cloud.vpc().id(), "10.0.5.0/28");
    CreateNetworkInterface create = CreateNetworkInterface.builder().subnetId(tight.id()).build();
    cloud.accepts(create.withSecondaryIpCount(8));
    NetworkInterfaceId taker = cloud.accepts(create).id();

    cloud.accepts(assign(taker).addAddresses(ip("10.0.5.4")).count(2).force(true).build());

    assertThat(codes(assign(taker).count(1))).containsExactly(ViolationCode.SUBNET_EXHAUSTED);
  }

  @Test
  void theLimitOfAnInterfaceThatDoesNotExistIsNotSpokenOf() {
    assertThat(codes(assign(new NetworkInterfaceId("port-0000000000")).count(50)))
        .containsExactly(ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
  }

  private List<ViolationCode> codes(AssignSecondaryIps.Builder operation) {
    return cloud.refused(operation.build()).stream().map(Violation::code).toList();
  }

  private static AssignSecondaryIps.Builder assign(NetworkInterfaceId id) {
    return AssignSecondaryIps.builder().networkInterfaceId(id);
  }
}
