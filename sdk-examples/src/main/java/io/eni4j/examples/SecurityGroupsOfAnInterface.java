package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.ModifyNetworkInterface;
import java.util.List;

/** Puts an interface into security groups, and shows which rules a group comes with. */
public final class SecurityGroupsOfAnInterface {
  private static final EniService CLOUD = EniService.builder().seed(3).build();

  private SecurityGroupsOfAnInterface() {}

  public static void main(String[] args) {
    Vpc vpc =
        CLOUD.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("172.16.0.0/16")).build());
    Subnet subnet =
        CLOUD.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("front")
                .cidr(Ipv4Cidr.parse("172.16.1.0/24"))
                .build());

    System.out.println("A VPC comes with a default group, and an interface gets it");
    NetworkInterface front =
        CLOUD.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).build());
    show(vpc.defaultSecurityGroupId());

    System.out.println("A new group lets nothing in, and little out, by rules that stay");
    SecurityGroup web =
        CLOUD.createSecurityGroup(
            CreateSecurityGroup.builder().vpcId(vpc.id()).name("web").build());
    CLOUD.addSecurityGroupRules(
        web.id(),
        RuleSpec.allowIn(Protocol.TCP, new PortRange(443, 443), Ipv4Cidr.ANY),
        RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.parse("203.0.113.0/24"))
            .withAction(RuleAction.DENY)
            .withPriority(1));
    show(web.id());
    refused("remove a fixed rule", () -> CLOUD.removeSecurityGroupRules(web.id(), fixedRule(web)));
    refused(
        "add a rule that is there",
        () ->
            CLOUD.addSecurityGroupRules(
                web.id(), RuleSpec.allowIn(Protocol.TCP, PortRange.of(443), Ipv4Cidr.ANY)));

    System.out.println("An interface is in 1 to 5 groups; the list is replaced as a whole");
    CLOUD.modifyNetworkInterface(groups(front, List.of(web.id(), vpc.defaultSecurityGroupId())));
    refused("leave it in none", () -> CLOUD.modifyNetworkInterface(groups(front, List.of())));
    refused("delete a group in use", () -> CLOUD.deleteSecurityGroup(web.id()));
    CLOUD.modifyNetworkInterface(groups(front, List.of(vpc.defaultSecurityGroupId())));
    System.out.println("  deleted " + CLOUD.deleteSecurityGroup(web.id()).name());
  }

  private static ModifyNetworkInterface groups(
      NetworkInterface networkInterface, List<SecurityGroupId> groups) {
    return ModifyNetworkInterface.builder()
        .networkInterfaceId(networkInterface.id())
        .securityGroupIds(groups)
        .build();
  }

  private static SecurityGroupRuleId fixedRule(SecurityGroup group) {
    return group.rules().stream().filter(SecurityGroupRule::fixed).findFirst().orElseThrow().id();
  }

  private static void show(SecurityGroupId id) {
    SecurityGroup group = CLOUD.find(id).orElseThrow();
    System.out.printf("  %s %s%n", group.id(), group.name());
    for (SecurityGroupRule rule : group.rules()) {
      System.out.printf("    %s %s%s%n", rule.id(), rule.spec(), rule.fixed() ? ", fixed" : "");
    }
  }

  private static void refused(String what, Runnable action) {
    try {
      action.run();
      throw new AssertionError("this should have been refused: " + what);
    } catch (OperationDeniedException refused) {
      System.out.printf("  %s: %s%n", what, refused.violations().get(0).message());
    }
  }
}
