package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.DEFAULT_GROUP_WRONG;
import static io.eni4j.repository.InconsistencyKind.RULE_TWICE;

import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Vpc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether security groups are what their VPCs say, and have each rule once. */
final class GroupAudit {
  private final AuditDesk desk;

  GroupAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    for (Vpc vpc : desk.inventory().all(Vpc.class)) {
      Optional<SecurityGroup> named = desk.inventory().find(vpc.defaultSecurityGroupId());
      if (named.isPresent()
          && !(named.get().defaultOfVpc() && named.get().vpcId().equals(vpc.id()))) {
        wrong("its default group", "another group", vpc, named.get());
      }
    }
    for (SecurityGroup group : desk.inventory().all(SecurityGroup.class)) {
      Optional<Vpc> vpc = desk.inventory().find(group.vpcId());
      if (group.defaultOfVpc()
          && vpc.isPresent()
          && !vpc.get().defaultSecurityGroupId().equals(group.id())) {
        wrong("no default group but the one named", "one more", vpc.get(), group);
      }
      rules(group);
    }
  }

  private void wrong(String expected, String found, Vpc vpc, SecurityGroup group) {
    desk.findings()
        .add(DEFAULT_GROUP_WRONG, "default security group", expected, found, vpc.id(), group.id());
  }

  private void rules(SecurityGroup group) {
    Set<RuleSpec> met = new HashSet<>();
    for (SecurityGroupRule rule : group.rules()) {
      if (!met.add(rule.spec().withDescription(""))) {
        desk.findings().add(RULE_TWICE, rule.id().toString(), "once", rule.spec(), group.id());
      }
    }
  }
}
