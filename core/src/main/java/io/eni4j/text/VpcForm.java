package io.eni4j.text;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.util.Map;

/** A VPC as fields. */
final class VpcForm {
  static final String KIND = "vpc";

  private VpcForm() {}

  static Map<String, Object> tree(Vpc it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("name", it.name())
        .text("description", it.description())
        .text("cidr", it.cidr())
        .text("defaultSecurityGroupId", it.defaultSecurityGroupId())
        .text("createdAt", it.createdAt())
        .build();
  }

  static Vpc of(Fields it) {
    return Vpc.builder()
        .id(it.value("id", VpcId::new))
        .name(it.text("name"))
        .description(it.text("description"))
        .cidr(it.optionalValue("cidr", Ipv4Cidr::parse))
        .defaultSecurityGroupId(it.value("defaultSecurityGroupId", SecurityGroupId::new))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }
}
