package io.eni4j.text;

import io.eni4j.model.InstanceType;
import java.util.Map;

/** The type of an instance as fields; limits that it leaves to the policy are left out. */
final class InstanceTypeForm {
  private InstanceTypeForm() {}

  static Map<String, Object> tree(InstanceType it) {
    return new Tree()
        .text("name", it.name())
        .number("vcpus", it.vcpus())
        .number("interfaceLimit", it.interfaceLimit())
        .number("privateIpLimit", it.privateIpLimit())
        .build();
  }

  static InstanceType of(Fields it) {
    return new InstanceType(
        it.text("name"),
        it.integer("vcpus"),
        it.optionalInteger("interfaceLimit"),
        it.optionalInteger("privateIpLimit"));
  }
}
