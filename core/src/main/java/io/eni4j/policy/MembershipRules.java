package io.eni4j.policy;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.VpcId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules about the security groups that a network interface is in. */
final class MembershipRules {
  private static final String ARGUMENT = "securityGroupIds";

  private MembershipRules() {}

  /** A list of security groups names each once. */
  static <O> Rule<O> groupsNamedOnce(Function<O, List<SecurityGroupId>> ids) {
    return new Rule<>(
        ViolationCode.SECURITY_GROUP_NAMED_TWICE,
        (operation, facts, findings) -> {
          for (SecurityGroupId id : twice(ids.apply(operation))) {
            findings.add(ARGUMENT, id, "each group once", id);
          }
        });
  }

  /** A network interface is in at most 5 security groups. */
  static <O> Rule<O> notTooManyGroups(Function<O, List<SecurityGroupId>> ids) {
    return new Rule<>(
        ViolationCode.TOO_MANY_SECURITY_GROUPS,
        (operation, facts, findings) -> {
          int named = new HashSet<>(ids.apply(operation)).size();
          int limit = facts.limits().securityGroupsPerInterface();
          if (named > limit) {
            findings.add(ARGUMENT, named, limit);
          }
        });
  }

  /** A network interface is in at least 1 security group. */
  static <O> Rule<O> lastGroupKept(Function<O, Optional<List<SecurityGroupId>>> ids) {
    return new Rule<>(
        ViolationCode.LAST_SECURITY_GROUP,
        (operation, facts, findings) -> {
          if (ids.apply(operation).filter(List::isEmpty).isPresent()) {
            findings.add(ARGUMENT, 0, 1);
          }
        });
  }

  /** The security groups of a network interface are in its VPC. */
  static <O> Rule<O> groupsOfSameVpc(
      Rule.Lookup<O, Optional<VpcId>> vpcId, Function<O, List<SecurityGroupId>> ids) {
    return new Rule<>(
        ViolationCode.SECURITY_GROUP_OF_ANOTHER_VPC,
        (operation, facts, findings) -> {
          Optional<VpcId> vpc = vpcId.in(operation, facts);
          if (vpc.isPresent()) {
            for (SecurityGroupId id : new LinkedHashSet<>(ids.apply(operation))) {
              Optional<SecurityGroup> group = facts.find(id);
              if (group.isPresent() && !group.get().vpcId().equals(vpc.get())) {
                findings.add(ARGUMENT, group.get().vpcId(), vpc.get(), id);
              }
            }
          }
        });
  }

  /** What a list names more than once, in the order of the second occurrences. */
  static <T> Set<T> twice(Iterable<T> list) {
    Set<T> once = new HashSet<>();
    Set<T> twice = new LinkedHashSet<>();
    for (T item : list) {
      if (!once.add(item)) {
        twice.add(item);
      }
    }
    return twice;
  }
}
