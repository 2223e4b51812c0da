package io.eni4j.text;

import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;

/**
 * The parameters of operations on network interfaces and their private IPs, those at their defaults
 * left out.
 */
final class InterfaceParameters {
  private InterfaceParameters() {}

  static Tree put(CreateNetworkInterface it, Tree tree) {
    return tree.text("subnetId", it.subnetId())
        .text("name", it.name())
        .text("description", it.description())
        .unless("description", "")
        .text("primaryIp", it.primaryIp())
        .texts("secondaryIps", it.secondaryIps())
        .unless("secondaryIps", List.of())
        .number("secondaryIpCount", it.secondaryIpCount())
        .texts("securityGroupIds", it.securityGroupIds())
        .unless("securityGroupIds", List.of())
        .flag("sanityCheck", it.sanityCheck())
        .unless("sanityCheck", true);
  }

  static Tree put(ModifyNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .text("name", it.name())
        .text("description", it.description())
        .texts("securityGroupIds", it.securityGroupIds());
  }

  static Tree put(DeleteNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId());
  }

  static Tree put(AttachNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .text("instanceId", it.instanceId())
        .flag("autoDelete", it.autoDelete())
        .unless("autoDelete", false);
  }

  static Tree put(DetachNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId());
  }

  static Tree put(MoveNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .text("instanceId", it.instanceId())
        .flag("putsBack", it.putsBack())
        .unless("putsBack", true);
  }

  static Tree put(ForceDetachNetworkInterface it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId());
  }

  static Tree put(ModifyAutoDelete it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .flag("autoDelete", it.autoDelete());
  }

  static Tree put(AssignSecondaryIps it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .texts("addresses", it.addresses())
        .unless("addresses", List.of())
        .number("count", it.count())
        .flag("force", it.force())
        .unless("force", false);
  }

  static Tree put(UnassignSecondaryIps it, Tree tree) {
    return tree.text("networkInterfaceId", it.networkInterfaceId())
        .texts("addresses", it.addresses());
  }
}
