package io.eni4j.text;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Zone;
import java.util.Map;

/** An elastic IP as fields, and its tie to a private IP. */
final class ElasticIpForm {
  static final String KIND = "elasticIp";

  private ElasticIpForm() {}

  static Map<String, Object> tree(ElasticIp it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("address", it.address())
        .text("name", it.name())
        .number("bandwidthMbps", it.bandwidthMbps())
        .text("provider", it.provider())
        .text("zone", it.zone())
        .object("association", it.association(), ElasticIpForm::tree)
        .text("createdAt", it.createdAt())
        .build();
  }

  static ElasticIp of(Fields it) {
    return ElasticIp.builder()
        .id(it.value("id", ElasticIpId::new))
        .address(it.value("address", Ipv4Address::parse))
        .name(it.optionalText("name"))
        .bandwidthMbps(it.integer("bandwidthMbps"))
        .provider(it.text("provider"))
        .zone(it.optionalValue("zone", Zone::new))
        .association(it.optionalObject("association", ElasticIpForm::associationOf))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }

  static Map<String, Object> tree(ElasticIpAssociation it) {
    return new Tree()
        .text("networkInterfaceId", it.networkInterfaceId())
        .tree("privateIp", PrivateIpForm.tree(it.privateIp()))
        .build();
  }

  static ElasticIpAssociation associationOf(Fields it) {
    return new ElasticIpAssociation(
        it.value("networkInterfaceId", NetworkInterfaceId::new),
        it.object("privateIp", PrivateIpForm::keyOf));
  }
}
