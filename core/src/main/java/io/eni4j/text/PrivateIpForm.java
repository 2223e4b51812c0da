package io.eni4j.text;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.Map;

/** A private IP as fields, and its key. */
final class PrivateIpForm {
  static final String KIND = "privateIp";

  private PrivateIpForm() {}

  static Map<String, Object> tree(PrivateIp it) {
    return new Tree()
        .text("kind", KIND)
        .text("vpcId", it.vpcId())
        .text("address", it.address())
        .text("subnetId", it.subnetId())
        .text("networkInterfaceId", it.networkInterfaceId())
        .flag("primary", it.primary())
        .build();
  }

  static PrivateIp of(Fields it) {
    return new PrivateIp(
        keyOf(it),
        it.value("subnetId", SubnetId::new),
        it.value("networkInterfaceId", NetworkInterfaceId::new),
        it.flag("primary"));
  }

  static Map<String, Object> tree(PrivateIpKey it) {
    return new Tree().text("vpcId", it.vpcId()).text("address", it.address()).build();
  }

  static PrivateIpKey keyOf(Fields it) {
    return new PrivateIpKey(it.value("vpcId", VpcId::new), it.value("address", Ipv4Address::parse));
  }
}
