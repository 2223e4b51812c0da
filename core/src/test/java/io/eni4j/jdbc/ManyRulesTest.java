package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One script of PostgreSQL's driver has 65,535 parameters at most, and a rule takes 13. */
class ManyRulesTest {
  private static final Vpc VPC =
      Vpc.builder()
          .id(new VpcId("vpc-0000000001"))
          .name("vpc")
          .defaultSecurityGroupId(new SecurityGroupId("sg-0000000001"))
          .createdAt(Instant.EPOCH)
          .build();

  @ParameterizedTest
  @EnumSource
  void aGroupMayHaveMoreRulesThanOneScriptTakes(TestDatabase database) {
    assertIsKept(database, 1, 5_100);
  }

  @ParameterizedTest
  @EnumSource
  void aCommitMayHaveMoreRulesThanOneScriptTakes(TestDatabase database) {
    assertIsKept(database, 32, 170);
  }

  private static void assertIsKept(TestDatabase database, int groups, int rules) {
    List<Resource> all = new ArrayList<>(List.of(VPC));
    for (int i = 1; i <= groups; i++) {
      all.add(group(i, rules));
    }
    try (NetworkRepository store = database.newRepository()) {
      for (boolean isNew : new boolean[] {true, false}) {
        assertThat(store.commit(isNew ? OneOfEach.inserts(all) : OneOfEach.updates(all)))
            .isInstanceOf(CommitResult.Committed.class);
        try (Snapshot snapshot = store.snapshot()) {
          assertThat(Everything.in(snapshot)).isEqualTo(all);
        }
      }
    }
  }

  private static SecurityGroup group(int number, int rules) {
    SecurityGroup.Builder group = SecurityGroup.builder();
    group
        .id(new SecurityGroupId("sg-%010d".formatted(number)))
        .vpcId(VPC.id())
        .name("group " + number)
        .createdAt(Instant.EPOCH);
    for (int i = 0; i < rules; i++) {
      group.addRules(
          new SecurityGroupRule(
              new SecurityGroupRuleId("sgr-%010d".formatted(i)),
              RuleSpec.allowIn(Protocol.ICMP, Ipv4Cidr.around(new Ipv4Address(i), 32)),
              false));
    }
    return group.build();
  }
}
