package io.eni4j.policy;

import io.eni4j.change.Counter;
import io.eni4j.change.Lookup;
import io.eni4j.change.Members;
import io.eni4j.change.Slot;
import io.eni4j.model.Attachment;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What operations look up for certain, by what they name: those that look up more than one thing.
 * No more than rules and effects would ask for anyway, in any order.
 */
final class Foreseen {
  private Foreseen() {}

  static List<Lookup> of(Operation<?> operation) {
    if (operation instanceof AttachNetworkInterface attach) {
      return attaching(attach.networkInterfaceId(), attach.instanceId());
    } else if (operation instanceof MoveNetworkInterface move) {
      return attaching(move.networkInterfaceId(), move.instanceId());
    } else if (operation instanceof CreateNetworkInterface create) {
      List<Lookup> lookups = finds(create.subnetId(), create.securityGroupIds());
      lookups.add(new Lookup.CountOf(Counter.SECONDARY_INTERFACES));
      return lookups;
    } else if (operation instanceof CreateInstance create) {
      return finds(create.subnetId(), create.securityGroupIds());
    } else if (operation instanceof ModifyNetworkInterface modify) {
      return finds(modify.networkInterfaceId(), modify.securityGroupIds().orElse(List.of()));
    } else if (operation instanceof DeleteNetworkInterface delete) {
      NetworkInterfaceId id = delete.networkInterfaceId();
      return List.of(
          new Lookup.Find(id),
          new Lookup.ListOf(new Members.PrivateIpsOf(id)),
          new Lookup.ListOf(new Members.ElasticIpsOf(id)));
    } else if (operation instanceof DeleteInstance delete) {
      InstanceId id = delete.instanceId();
      return List.of(new Lookup.Find(id), new Lookup.ListOf(new Members.InterfacesOf(id)));
    } else if (operation instanceof AssignSecondaryIps assign) {
      NetworkInterfaceId id = assign.networkInterfaceId();
      return List.of(new Lookup.Find(id), new Lookup.SizeOf(new Members.PrivateIpsOf(id)));
    } else if (operation instanceof AssociateElasticIp associate) {
      return finds(associate.elasticIpId(), List.of(associate.networkInterfaceId()));
    } else if (operation instanceof CreateSubnet create) {
      return List.of(
          new Lookup.Find(create.vpcId()),
          new Lookup.SizeOf(new Members.SubnetsOf(create.vpcId())));
    } else if (operation instanceof CreateSecurityGroup create) {
      return List.of(
          new Lookup.Find(create.vpcId()),
          new Lookup.SizeOf(new Members.SecurityGroupsOf(create.vpcId())));
    }
    return List.of();
  }

  private static List<Lookup> attaching(NetworkInterfaceId id, InstanceId instanceId) {
    return List.of(
        new Lookup.Find(id),
        new Lookup.Find(instanceId),
        new Lookup.SizeOf(new Members.InterfacesOf(instanceId)),
        new Lookup.SizeOf(new Members.PrivateIpsOf(id)),
        new Lookup.ListOf(new Members.ElasticIpsOf(id)),
        new Lookup.HolderOf(
            new Slot.DeviceIndex(instanceId, Attachment.FIRST_SECONDARY_DEVICE_INDEX)));
  }

  private static List<Lookup> finds(ResourceKey<?> first, List<? extends ResourceKey<?>> others) {
    List<Lookup> lookups = new ArrayList<>();
    lookups.add(new Lookup.Find(first));
    others.forEach(it -> lookups.add(new Lookup.Find(it)));
    return lookups;
  }
}
