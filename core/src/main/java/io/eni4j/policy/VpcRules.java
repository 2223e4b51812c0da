package io.eni4j.policy;

import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules about VPCs and subnets. */
final class VpcRules {
  /** How many users are named where something is still in use. */
  static final int NAMED_USERS = 10;

  private VpcRules() {}

  /** A region has no more VPCs than its quota. */
  static <O> Rule<O> vpcQuota() {
    return quota(ViolationCode.VPC_QUOTA_EXCEEDED, Counter.VPCS, Limits::vpcsPerRegion);
  }

  /** The mask of a VPC or subnet is /16 to /28. */
  static <O> Rule<O> maskInRange(Function<O, Optional<Ipv4Cidr>> cidr) {
    return new Rule<>(
        ViolationCode.CIDR_MASK_OUT_OF_RANGE,
        (operation, facts, findings) -> {
          int shortest = facts.limits().shortestPrefix();
          int longest = facts.limits().longestPrefix();
          Optional<Ipv4Cidr> given = cidr.apply(operation);
          if (given.isPresent()
              && (given.get().prefixLength() < shortest || given.get().prefixLength() > longest)) {
            findings.add("cidr", given.get(), "/" + shortest + " to /" + longest);
          }
        });
  }

  /** The addresses of a VPC or subnet lie inside 10/8, 172.16/12 or 192.168/16. */
  static <O> Rule<O> cidrPrivate(Function<O, Optional<Ipv4Cidr>> cidr) {
    return new Rule<>(
        ViolationCode.CIDR_NOT_PRIVATE,
        (operation, facts, findings) -> {
          List<Ipv4Cidr> ranges = facts.limits().privateRanges();
          Optional<Ipv4Cidr> given = cidr.apply(operation);
          if (given.isPresent()
              && ranges.stream().noneMatch(range -> range.contains(given.get()))) {
            findings.add("cidr", given.get(), ranges);
          }
        });
  }

  /** A VPC has no more subnets than its quota. */
  static <O> Rule<O> subnetQuota(Function<O, VpcId> vpcId) {
    return Rule.about(
        ViolationCode.SUBNET_QUOTA_EXCEEDED,
        vpcId,
        (vpc, operation, facts, findings) -> {
          int held = facts.view().size(new Members.SubnetsOf(vpc.id()));
          int limit = facts.limits().subnetsPerVpc();
          if (held >= limit) {
            findings.add("vpcId", held, limit, vpc.id());
          }
        });
  }

  /** A subnet lies in the CIDR of its VPC, where the VPC has one. */
  static <O> Rule<O> subnetInsideVpc(Function<O, VpcId> vpcId, Function<O, Ipv4Cidr> cidr) {
    return Rule.about(
        ViolationCode.SUBNET_OUTSIDE_VPC,
        vpcId,
        (vpc, operation, facts, findings) -> {
          Ipv4Cidr asked = cidr.apply(operation);
          if (vpc.cidr().filter(block -> !block.contains(asked)).isPresent()) {
            findings.add("cidr", asked, vpc.cidr().get(), vpc.id());
          }
        });
  }

  /** Subnets of one VPC do not overlap. */
  static <O> Rule<O> subnetApart(Function<O, VpcId> vpcId, Function<O, Ipv4Cidr> cidr) {
    return Rule.about(
        ViolationCode.SUBNET_OVERLAPS,
        vpcId,
        (vpc, operation, facts, findings) -> {
          Ipv4Cidr asked = cidr.apply(operation);
          facts
              .view()
              .overlapping(vpc.id(), asked)
              .map(Versioned::value)
              .ifPresent(other -> findings.add("cidr", asked, other.cidr(), other.id()));
        });
  }

  /** A VPC that something still uses is not deleted; its default group is no use of it. */
  static <O> Rule<O> vpcUnused(Function<O, VpcId> vpcId) {
    return Rule.about(
        ViolationCode.VPC_IN_USE,
        vpcId,
        (vpc, operation, facts, findings) -> {
          List<ResourceKey<?>> users =
              facts.view().users(vpc.id(), NAMED_USERS + 1).stream()
                  .filter(user -> !user.equals(vpc.defaultSecurityGroupId()))
                  .limit(NAMED_USERS)
                  .toList();
          requireUnused("vpcId", vpc.id(), users, findings);
        });
  }

  /** A subnet that something still uses is not deleted. */
  static <O> Rule<O> subnetUnused(Function<O, SubnetId> subnetId) {
    return Rule.about(
        ViolationCode.SUBNET_IN_USE,
        subnetId,
        (subnet, operation, facts, findings) ->
            requireUnused(
                "subnetId", subnet.id(), facts.view().users(subnet.id(), NAMED_USERS), findings));
  }

  /** What is found of something still in use is who uses it. */
  static void requireUnused(
      String argument, ResourceKey<?> used, List<ResourceKey<?>> users, Findings findings) {
    if (!users.isEmpty()) {
      findings.add(argument, users, "no use", used);
    }
  }

  /** A counter of the region stays within its quota; an unlimited one is not even read. */
  static <O> Rule<O> quota(ViolationCode code, Counter counter, Function<Limits, Integer> limitOf) {
    return new Rule<>(
        code,
        (operation, facts, findings) -> {
          int limit = limitOf.apply(facts.limits());
          if (limit != Limits.UNLIMITED) {
            long count = facts.view().count(new Quota(counter, limit));
            if (count >= limit) {
              findings.add("region", count, limit);
            }
          }
        });
  }
}
