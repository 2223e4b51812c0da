package io.eni4j.text;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.Map;

/** A network interface as fields. */
final class NetworkInterfaceForm {
  static final String KIND = "networkInterface";

  private NetworkInterfaceForm() {}

  static Map<String, Object> tree(NetworkInterface it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("name", it.name())
        .text("description", it.description())
        .constant("role", it.role())
        .text("macAddress", it.macAddress())
        .text("vpcId", it.vpcId())
        .text("subnetId", it.subnetId())
        .text("primaryIp", it.primaryIp())
        .texts("securityGroupIds", it.securityGroupIds())
        .flag("sanityCheck", it.sanityCheck())
        .object("attachment", it.attachment(), AttachmentForm::tree)
        .text("createdAt", it.createdAt())
        .build();
  }

  static NetworkInterface of(Fields it) {
    return NetworkInterface.builder()
        .id(it.value("id", NetworkInterfaceId::new))
        .name(it.optionalText("name"))
        .description(it.text("description"))
        .role(it.constant("role", NetworkInterfaceRole.class))
        .macAddress(it.value("macAddress", MacAddress::parse))
        .vpcId(it.value("vpcId", VpcId::new))
        .subnetId(it.value("subnetId", SubnetId::new))
        .primaryIp(it.value("primaryIp", Ipv4Address::parse))
        .securityGroupIds(it.values("securityGroupIds", SecurityGroupId::new))
        .sanityCheck(it.flag("sanityCheck"))
        .attachment(it.optionalObject("attachment", AttachmentForm::of))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }
}
