package io.eni4j.text;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.Map;

/** A subnet as fields. */
final class SubnetForm {
  static final String KIND = "subnet";

  private SubnetForm() {}

  static Map<String, Object> tree(Subnet it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("vpcId", it.vpcId())
        .text("name", it.name())
        .text("description", it.description())
        .text("cidr", it.cidr())
        .text("createdAt", it.createdAt())
        .build();
  }

  static Subnet of(Fields it) {
    return Subnet.builder()
        .id(it.value("id", SubnetId::new))
        .vpcId(it.value("vpcId", VpcId::new))
        .name(it.text("name"))
        .description(it.text("description"))
        .cidr(it.value("cidr", Ipv4Cidr::parse))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }
}
