package io.eni4j.text;

import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import java.util.List;

/** The parameters of operations on instances, those at their defaults left out. */
final class InstanceParameters {
  private InstanceParameters() {}

  static Tree put(CreateInstance it, Tree tree) {
    return tree.text("name", it.name())
        .text("description", it.description())
        .unless("description", "")
        .tree("type", InstanceTypeForm.tree(it.type()))
        .text("zone", it.zone())
        .text("subnetId", it.subnetId())
        .text("primaryIp", it.primaryIp())
        .texts("securityGroupIds", it.securityGroupIds())
        .unless("securityGroupIds", List.of());
  }

  static Tree put(StartInstance it, Tree tree) {
    return tree.text("instanceId", it.instanceId());
  }

  static Tree put(StopInstance it, Tree tree) {
    return tree.text("instanceId", it.instanceId());
  }

  static Tree put(RebootInstance it, Tree tree) {
    return tree.text("instanceId", it.instanceId());
  }

  static Tree put(ResizeInstance it, Tree tree) {
    return tree.text("instanceId", it.instanceId()).tree("type", InstanceTypeForm.tree(it.type()));
  }

  static Tree put(DeleteInstance it, Tree tree) {
    return tree.text("instanceId", it.instanceId());
  }
}
