package io.eni4j.text;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import java.util.Map;

/** An instance as fields. */
final class InstanceForm {
  static final String KIND = "instance";

  private InstanceForm() {}

  static Map<String, Object> tree(Instance it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("name", it.name())
        .text("description", it.description())
        .tree("type", InstanceTypeForm.tree(it.type()))
        .text("zone", it.zone())
        .text("vpcId", it.vpcId())
        .text("primaryNetworkInterfaceId", it.primaryNetworkInterfaceId())
        .constant("status", it.status())
        .object("task", it.task(), TaskForm::tree)
        .text("createdAt", it.createdAt())
        .build();
  }

  static Instance of(Fields it) {
    return Instance.builder()
        .id(it.value("id", InstanceId::new))
        .name(it.text("name"))
        .description(it.text("description"))
        .type(it.object("type", InstanceTypeForm::of))
        .zone(it.value("zone", Zone::new))
        .vpcId(it.value("vpcId", VpcId::new))
        .primaryNetworkInterfaceId(it.value("primaryNetworkInterfaceId", NetworkInterfaceId::new))
        .status(it.constant("status", InstanceStatus.class))
        .task(it.optionalObject("task", TaskForm::of))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }
}
