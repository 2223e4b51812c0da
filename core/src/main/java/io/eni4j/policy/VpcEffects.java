package io.eni4j.policy;

import io.eni4j.change.Write;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import java.util.List;

/** What allowed operations on VPCs and subnets lead to. */
final class VpcEffects {
  private VpcEffects() {}

  static Effect<Vpc> createVpc(CreateVpc operation, Facts facts, Candidates candidates) {
    Vpc vpc =
        Vpc.builder()
            .id(candidates.vpcId())
            .name(operation.name())
            .description(operation.description())
            .cidr(operation.cidr())
            .defaultSecurityGroupId(candidates.securityGroupId())
            .createdAt(candidates.now())
            .build();
    SecurityGroup group =
        SecurityGroup.builder()
            .id(vpc.defaultSecurityGroupId())
            .vpcId(vpc.id())
            .name("default")
            .defaultOfVpc(true)
            .rules(GroupPresets.rulesOf(facts.limits().defaultGroup(), candidates))
            .createdAt(candidates.now())
            .build();
    return new Effect<>(List.of(new Write.Insert(vpc), new Write.Insert(group)), vpc);
  }

  static Effect<Vpc> modifyVpc(ModifyVpc operation, Facts facts, Candidates candidates) {
    Vpc before = facts.get(operation.vpcId());
    Vpc vpc =
        before
            .withName(operation.name().orElse(before.name()))
            .withDescription(operation.description().orElse(before.description()));
    return new Effect<>(List.of(new Write.Update(vpc)), vpc);
  }

  static Effect<Vpc> deleteVpc(DeleteVpc operation, Facts facts, Candidates candidates) {
    Vpc vpc = facts.get(operation.vpcId());
    return new Effect<>(
        List.of(new Write.Delete(vpc.id()), new Write.Delete(vpc.defaultSecurityGroupId())), vpc);
  }

  static Effect<Subnet> createSubnet(CreateSubnet operation, Facts facts, Candidates candidates) {
    Subnet subnet =
        Subnet.builder()
            .id(candidates.subnetId())
            .vpcId(operation.vpcId())
            .name(operation.name())
            .description(operation.description())
            .cidr(operation.cidr())
            .createdAt(candidates.now())
            .build();
    return new Effect<>(List.of(new Write.Insert(subnet)), subnet);
  }

  static Effect<Subnet> modifySubnet(ModifySubnet operation, Facts facts, Candidates candidates) {
    Subnet before = facts.get(operation.subnetId());
    Subnet subnet =
        before
            .withName(operation.name().orElse(before.name()))
            .withDescription(operation.description().orElse(before.description()));
    return new Effect<>(List.of(new Write.Update(subnet)), subnet);
  }

  static Effect<Subnet> deleteSubnet(DeleteSubnet operation, Facts facts, Candidates candidates) {
    Subnet subnet = facts.get(operation.subnetId());
    return new Effect<>(List.of(new Write.Delete(subnet.id())), subnet);
  }
}
