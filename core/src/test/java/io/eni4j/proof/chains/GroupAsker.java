package io.eni4j.proof.chains;

import io.eni4j.model.Direction;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.RemoveSecurityGroupRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for changes of security groups. */
final class GroupAsker {
  private static final List<Ipv4Cidr> SIDES =
      List.of(Ipv4Cidr.ANY, Ipv4Cidr.parse("10.0.0.0/8"), Ipv4Cidr.parse("1.2.3.4/32"));

  private final World world;
  private final Dice dice;
  private final Picks picks;

  GroupAsker(World world, Dice dice, Picks picks) {
    this.world = world;
    this.dice = dice;
    this.picks = picks;
  }

  CreateSecurityGroup create() {
    return CreateSecurityGroup.builder()
        .vpcId(picks.vpc())
        .name(picks.name())
        .description(picks.description())
        .build();
  }

  ModifySecurityGroup modify() {
    return ModifySecurityGroup.builder()
        .securityGroupId(picks.group(it -> true))
        .name(picks.perhaps(dice.spoils() ? 10 : 70, picks::name))
        .description(picks.perhaps(dice.spoils() ? 10 : 60, picks::description))
        .build();
  }

  DeleteSecurityGroup delete() {
    return new DeleteSecurityGroup(
        picks.group(
            group ->
                !group.defaultOfVpc()
                    && world.interfaces.values().stream()
                        .noneMatch(it -> it.securityGroupIds().contains(group.id()))));
  }

  AddSecurityGroupRules addRules() {
    int limit = world.numbers.limits().rulesPerSecurityGroup();
    SecurityGroupId id = picks.group(it -> it.rules().size() < limit);
    List<RuleSpec> rules = new ArrayList<>();
    for (int i = dice.spoils() ? dice.oneOf(0, 4) : dice.between(1, 2); i > 0; i--) {
      rules.add(spec(world.groups.get(id)));
    }
    return new AddSecurityGroupRules(id, rules);
  }

  ModifySecurityGroupRules modifyRules() {
    SecurityGroupId id = picks.group(it -> it.rules().stream().anyMatch(rule -> !rule.fixed()));
    SecurityGroup group = world.groups.get(id);
    Map<SecurityGroupRuleId, RuleSpec> rules = new LinkedHashMap<>();
    for (SecurityGroupRuleId rule : ruleIds(group)) {
      rules.put(rule, spec(group));
    }
    return new ModifySecurityGroupRules(id, rules);
  }

  RemoveSecurityGroupRules removeRules() {
    SecurityGroupId id = picks.group(it -> it.rules().stream().anyMatch(rule -> !rule.fixed()));
    List<SecurityGroupRuleId> ids = ruleIds(world.groups.get(id));
    if (!ids.isEmpty() && dice.spoils()) {
      ids.add(dice.pick(ids));
    }
    return new RemoveSecurityGroupRules(id, ids);
  }

  private List<SecurityGroupRuleId> ruleIds(@Nullable SecurityGroup group) {
    List<SecurityGroupRuleId> ids = new ArrayList<>();
    int wanted = dice.spoils() ? 0 : dice.between(1, 2);
    if (group != null) {
      for (SecurityGroupRule rule : group.rules()) {
        if (ids.size() < wanted && (!rule.fixed() || dice.spoils())) {
          ids.add(rule.id());
        }
      }
    }
    if (dice.spoils() && dice.chance(50)) {
      ids.add(new SecurityGroupRuleId("sgr-000000000" + dice.between(0, 9)));
    }
    return ids;
  }

  /** A rule, sometimes one that the group has. */
  private RuleSpec spec(@Nullable SecurityGroup group) {
    RuleSpec.Builder spec = RuleSpec.builder();
    if (group != null && !group.rules().isEmpty() && dice.spoils()) {
      spec.from(dice.pick(group.rules()).spec());
    } else {
      Protocol protocol = dice.oneOf(Protocol.values());
      spec.direction(dice.oneOf(Direction.values())).protocol(protocol).cidr(dice.pick(SIDES));
      if (protocol == Protocol.TCP || protocol == Protocol.UDP) {
        int from = dice.oneOf(1, 22, 80, 65535);
        spec.ports(new PortRange(from, dice.oneOf(from, 65535)));
      }
      spec.action(dice.oneOf(RuleAction.values())).priority(dice.oneOf(1, 50, 100));
    }
    return spec.description(picks.description()).build();
  }
}
