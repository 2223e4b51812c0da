package io.eni4j.proof.chains;

import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.policy.Limits;
import io.eni4j.policy.ViolationCode;
import java.util.List;
import java.util.Optional;

/** Section 3 of the specification, as far as it is about VPCs and subnets themselves. */
final class VpcJudge {
  private final World world;
  private final Verdict verdict;
  private final Limits limits;

  VpcJudge(World world, Verdict verdict) {
    this.world = world;
    this.verdict = verdict;
    this.limits = world.numbers.limits();
  }

  void create(CreateVpc asked) {
    verdict.name(Optional.of(asked.name()));
    verdict.description(Optional.of(asked.description()));
    asked.cidr().ifPresent(this::block);
    verdict.breaksIf(world.vpcs.size() >= limits.vpcsPerRegion(), ViolationCode.VPC_QUOTA_EXCEEDED);
  }

  void modify(ModifyVpc asked) {
    verdict.known(asked.vpcId(), "vpc-", world.vpcs, ViolationCode.VPC_NOT_FOUND);
    texts(asked.name(), asked.description());
  }

  void delete(DeleteVpc asked) {
    Vpc vpc = verdict.known(asked.vpcId(), "vpc-", world.vpcs, ViolationCode.VPC_NOT_FOUND);
    if (vpc == null) {
      return;
    }
    boolean used = !world.subnetsOf(vpc.id()).isEmpty();
    for (SecurityGroup group : world.groupsOf(vpc.id())) {
      used |= !group.defaultOfVpc();
    }
    for (Instance instance : world.instances.values()) {
      used |= instance.vpcId().equals(vpc.id());
    }
    for (NetworkInterface it : world.interfaces.values()) {
      used |= it.vpcId().equals(vpc.id());
    }
    verdict.breaksIf(used, ViolationCode.VPC_IN_USE);
  }

  void create(CreateSubnet asked) {
    verdict.name(Optional.of(asked.name()));
    verdict.description(Optional.of(asked.description()));
    block(asked.cidr());
    Vpc vpc = verdict.known(asked.vpcId(), "vpc-", world.vpcs, ViolationCode.VPC_NOT_FOUND);
    if (vpc == null) {
      return;
    }
    verdict.breaksIf(
        vpc.cidr().isPresent() && !Numbers.inside(asked.cidr(), vpc.cidr().get()),
        ViolationCode.SUBNET_OUTSIDE_VPC);
    List<Subnet> others = world.subnetsOf(vpc.id());
    for (Subnet other : others) {
      verdict.breaksIf(Numbers.share(other.cidr(), asked.cidr()), ViolationCode.SUBNET_OVERLAPS);
    }
    verdict.breaksIf(others.size() >= limits.subnetsPerVpc(), ViolationCode.SUBNET_QUOTA_EXCEEDED);
  }

  void modify(ModifySubnet asked) {
    verdict.known(asked.subnetId(), "subnet-", world.subnets, ViolationCode.SUBNET_NOT_FOUND);
    texts(asked.name(), asked.description());
  }

  void delete(DeleteSubnet asked) {
    Subnet subnet =
        verdict.known(asked.subnetId(), "subnet-", world.subnets, ViolationCode.SUBNET_NOT_FOUND);
    if (subnet != null) {
      for (NetworkInterface it : world.interfaces.values()) {
        verdict.breaksIf(it.subnetId().equals(subnet.id()), ViolationCode.SUBNET_IN_USE);
      }
    }
  }

  private void texts(Optional<String> name, Optional<String> description) {
    verdict.breaksIf(name.isEmpty() && description.isEmpty(), ViolationCode.NOTHING_REQUESTED);
    verdict.name(name);
    verdict.description(description);
  }

  /** Masks are /16 to /28, inside 10/8, 172.16/12 or 192.168/16. */
  private void block(Ipv4Cidr block) {
    verdict.breaksIf(
        block.prefixLength() < limits.shortestPrefix()
            || block.prefixLength() > limits.longestPrefix(),
        ViolationCode.CIDR_MASK_OUT_OF_RANGE);
    boolean isPrivate = false;
    for (Ipv4Cidr range : limits.privateRanges()) {
      isPrivate |= Numbers.inside(block, range);
    }
    verdict.breaksIf(!isPrivate, ViolationCode.CIDR_NOT_PRIVATE);
  }
}
