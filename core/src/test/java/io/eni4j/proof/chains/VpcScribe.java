package io.eni4j.proof.chains;

import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;

/** What accepted operations on VPCs and subnets lead to. */
final class VpcScribe {
  private VpcScribe() {}

  static Vpc create(CreateVpc asked, Vpc answer, Deed deed) {
    deed.isNew(answer.id(), ResourceKind.VPC);
    deed.isNew(answer.defaultSecurityGroupId(), ResourceKind.SECURITY_GROUP);
    SecurityGroup group = deed.stored(answer.defaultSecurityGroupId());
    GroupScribe.isDefaultGroup(group, deed.world.numbers.limits().defaultGroup().name());
    deed.becomes(
        SecurityGroup.builder()
            .id(answer.defaultSecurityGroupId())
            .vpcId(answer.id())
            .name(group.name()) // the specification leaves the name open
            .defaultOfVpc(true)
            .rules(group.rules())
            .createdAt(deed.now)
            .build());
    return deed.becomes(
        Vpc.builder()
            .id(answer.id())
            .name(asked.name())
            .description(asked.description())
            .cidr(asked.cidr())
            .defaultSecurityGroupId(answer.defaultSecurityGroupId())
            .createdAt(deed.now)
            .build());
  }

  static Vpc modify(ModifyVpc asked, Deed deed) {
    Vpc vpc = deed.of(deed.world.vpcs, asked.vpcId());
    if (asked.name().isPresent()) {
      vpc = vpc.withName(asked.name().get());
    }
    if (asked.description().isPresent()) {
      vpc = vpc.withDescription(asked.description().get());
    }
    return deed.becomes(vpc);
  }

  static Vpc delete(DeleteVpc asked, Deed deed) {
    Vpc vpc = deed.of(deed.world.vpcs, asked.vpcId());
    deed.goes(vpc.id());
    deed.goes(vpc.defaultSecurityGroupId());
    return vpc;
  }

  static Subnet create(CreateSubnet asked, Subnet answer, Deed deed) {
    deed.isNew(answer.id(), ResourceKind.SUBNET);
    return deed.becomes(
        Subnet.builder()
            .id(answer.id())
            .vpcId(asked.vpcId())
            .name(asked.name())
            .description(asked.description())
            .cidr(asked.cidr())
            .createdAt(deed.now)
            .build());
  }

  static Subnet modify(ModifySubnet asked, Deed deed) {
    Subnet subnet = deed.of(deed.world.subnets, asked.subnetId());
    if (asked.name().isPresent()) {
      subnet = subnet.withName(asked.name().get());
    }
    if (asked.description().isPresent()) {
      subnet = subnet.withDescription(asked.description().get());
    }
    return deed.becomes(subnet);
  }

  static Subnet delete(DeleteSubnet asked, Deed deed) {
    deed.goes(asked.subnetId());
    return deed.of(deed.world.subnets, asked.subnetId());
  }
}
