package io.eni4j.text;

import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;

/** The parameters of operations on VPCs and subnets, those at their defaults left out. */
final class VpcParameters {
  private VpcParameters() {}

  static Tree put(CreateVpc it, Tree tree) {
    return tree.text("name", it.name())
        .text("description", it.description())
        .unless("description", "")
        .text("cidr", it.cidr());
  }

  static Tree put(ModifyVpc it, Tree tree) {
    return tree.text("vpcId", it.vpcId())
        .text("name", it.name())
        .text("description", it.description());
  }

  static Tree put(DeleteVpc it, Tree tree) {
    return tree.text("vpcId", it.vpcId());
  }

  static Tree put(CreateSubnet it, Tree tree) {
    return tree.text("vpcId", it.vpcId())
        .text("name", it.name())
        .text("description", it.description())
        .unless("description", "")
        .text("cidr", it.cidr());
  }

  static Tree put(ModifySubnet it, Tree tree) {
    return tree.text("subnetId", it.subnetId())
        .text("name", it.name())
        .text("description", it.description());
  }

  static Tree put(DeleteSubnet it, Tree tree) {
    return tree.text("subnetId", it.subnetId());
  }
}
