package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrivateIpKeyTest {

  @Test
  void aPrivateIpIsNamedByItsVpcAndItsAddress() {
    assertThat(key("vpc-0123456789", "10.0.0.4")).hasToString("vpc-0123456789/10.0.0.4");
  }

  @Test
  void theSameAddressInAnotherVpcIsAnotherPrivateIp() {
    assertThat(key("vpc-0000000001", "10.0.0.4")).isNotEqualTo(key("vpc-0000000002", "10.0.0.4"));
  }

  @Test
  void keysAreOrderedByVpcThenByAddressAsANumber() {
    PrivateIpKey a = key("vpc-0000000001", "10.0.0.9");
    PrivateIpKey b = key("vpc-0000000001", "10.0.0.10");
    PrivateIpKey c = key("vpc-0000000001", "192.168.0.1");
    PrivateIpKey d = key("vpc-0000000002", "10.0.0.1");

    assertThat(Stream.of(c, d, b, a).sorted()).containsExactly(a, b, c, d);
  }

  private static PrivateIpKey key(String vpcId, String address) {
    return new PrivateIpKey(new VpcId(vpcId), Ipv4Address.parse(address));
  }
}
