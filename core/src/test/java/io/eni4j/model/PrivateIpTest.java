package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivateIpTest {

  @Test
  void aPrivateIpSaysItsAddressAndItsVpc() {
    assertThat(Samples.privateIp().address()).isEqualTo(Samples.ADDRESS);
    assertThat(Samples.privateIp().vpcId()).isEqualTo(Samples.VPC);
  }

  @Test
  void inOtherHandsItIsTheSameAddress() {
    NetworkInterfaceId other = new NetworkInterfaceId("port-0000000002");
    PrivateIp mine = new PrivateIp(Samples.privateIp().key(), Samples.SUBNET, Samples.PORT, false);

    assertThat(mine.withNetworkInterfaceId(other))
        .isEqualTo(new PrivateIp(mine.key(), Samples.SUBNET, other, false));
    assertThat(Samples.privateIp().withNetworkInterfaceId(other).primary()).isTrue();
  }
}
