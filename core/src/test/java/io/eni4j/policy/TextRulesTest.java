package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TextRulesTest {
  private static final List<String> BAD_NAMES =
      List.of("", "a".repeat(33), "网".repeat(33), "a b", "a.b", "a/b", "名！", "a\n", "\uD840");

  /** The last one is Chinese too, and one character although it takes two chars. */
  private static final List<String> GOOD_NAMES =
      List.of("a", "azAZ09_-", "a".repeat(32), "网络_1-a", "网".repeat(32), "\uD840\uDC00".repeat(32));

  private static final List<String> BAD_INSTANCE_NAMES =
      List.of("", "a", "a".repeat(129), ".ab", "ab.", "a b", "a\u0000b");

  private static final List<String> GOOD_INSTANCE_NAMES =
      List.of("ab", "a.b", "azAZ09_-", "主机.1_-", "a".repeat(128));

  private static final Limits MANY =
      Limits.builder().elasticIpsPerRegion(99).vpcsPerRegion(99).subnetsPerVpc(99).build();

  private static final RuleSpec SSH =
      RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY);

  @TestFactory
  Iterable<DynamicTest> anOperationAsksForAtLeastOneThing() {
    return RuleProof.of(ViolationCode.NOTHING_REQUESTED)
        .when(
            MODIFY_VPC,
            nothing(
                it -> ModifyVpc.builder().vpcId(it.vpc().id()).build(),
                none -> none.withDescription("")))
        .when(
            MODIFY_SUBNET,
            nothing(
                it -> ModifySubnet.builder().subnetId(it.subnet().id()).build(),
                none -> none.withDescription("")))
        .when(
            MODIFY_NETWORK_INTERFACE,
            nothing(
                it ->
                    ModifyNetworkInterface.builder()
                        .networkInterfaceId(it.newInterface().id())
                        .build(),
                none -> none.withDescription("")))
        .when(
            ASSIGN_SECONDARY_IPS,
            nothing(
                it ->
                    AssignSecondaryIps.builder().networkInterfaceId(it.newInterface().id()).build(),
                none -> none.withCount(1)))
        .when(
            ASSIGN_SECONDARY_IPS,
            nothing(
                it ->
                    AssignSecondaryIps.builder().networkInterfaceId(it.newInterface().id()).build(),
                none -> none.withAddresses(Cloud.ip("10.0.0.99"))))
        .when(
            UNASSIGN_SECONDARY_IPS,
            nothing(
                it -> new UnassignSecondaryIps(it.newInterface(1).id(), List.of()),
                none ->
                    new UnassignSecondaryIps(
                        none.networkInterfaceId(), List.of(Cloud.ip("10.0.0.4")))))
        .when(
            MODIFY_ELASTIC_IP,
            nothing(
                it -> ModifyElasticIp.builder().elasticIpId(it.newElasticIp().id()).build(),
                none -> none.withBandwidthMbps(1)))
        .when(
            MODIFY_SECURITY_GROUP,
            nothing(
                it -> ModifySecurityGroup.builder().securityGroupId(it.newGroup().id()).build(),
                none -> none.withDescription("")))
        .when(
            ADD_SECURITY_GROUP_RULES,
            nothing(
                it -> new AddSecurityGroupRules(it.newGroup().id(), List.of()),
                none -> new AddSecurityGroupRules(none.securityGroupId(), List.of(SSH))))
        .when(
            MODIFY_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId rule = it.newRule(group, SSH).id();
              refuseNothing(it, new ModifySecurityGroupRules(group, Map.of()));
              it.accepts(new ModifySecurityGroupRules(group, Map.of(rule, SSH.withPriority(1))));
            })
        .when(
            REMOVE_SECURITY_GROUP_RULES,
            it -> {
              SecurityGroupId group = it.newGroup().id();
              SecurityGroupRuleId rule = it.newRule(group, SSH).id();
              refuseNothing(it, new RemoveSecurityGroupRules(group, List.of()));
              it.accepts(new RemoveSecurityGroupRules(group, List.of(rule)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aNameHas1To32ChineseCharactersLettersDigitsUnderscoresAndHyphens() {
    RuleProof proof = RuleProof.of(ViolationCode.NAME_INVALID);
    TextOperations.named().forEach((kind, asking) -> proof.when(kind, MANY, names("name", asking)));
    return proof.when(
        ALLOCATE_ELASTIC_IP,
        MANY,
        names(
            "provider",
            (it, provider) ->
                AllocateElasticIp.builder().bandwidthMbps(5).provider(provider).build()));
  }

  @TestFactory
  Iterable<DynamicTest> theNameOfAnInstanceHas2To128CharactersAndADotNeitherFirstNorLast() {
    return RuleProof.of(ViolationCode.INSTANCE_NAME_INVALID)
        .when(
            CREATE_INSTANCE,
            it -> {
              for (String name : BAD_INSTANCE_NAMES) {
                it.refuses(it.instance().name(name).build(), "name", '"' + name + '"', WORDS);
              }
              for (String name : GOOD_INSTANCE_NAMES) {
                it.accepts(it.instance().name(name).build());
              }
            });
  }

  @TestFactory
  Iterable<DynamicTest> aDescriptionHasAtMost256Characters() {
    RuleProof proof = RuleProof.of(ViolationCode.DESCRIPTION_TOO_LONG);
    TextOperations.described()
        .forEach((kind, asking) -> proof.when(kind, descriptions("description", asking)));
    TextOperations.describedRules()
        .forEach((kind, asking) -> proof.when(kind, descriptions("rules", asking)));
    return proof;
  }

  private static <O extends Operation<?>> Consumer<Trial> nothing(
      Function<Cloud, O> asksForNothing, Function<O, Operation<?>> asksForSomething) {
    return it -> {
      O none = asksForNothing.apply(it);
      refuseNothing(it, none);
      it.accepts(asksForSomething.apply(none));
    };
  }

  private static void refuseNothing(Trial it, Operation<?> none) {
    it.refuses(none, none.kind().operationName(), WORDS, WORDS);
  }

  private static Consumer<Trial> names(String argument, TextOperations.Asking asking) {
    return it -> {
      for (String name : BAD_NAMES) {
        it.refuses(asking.with(it, name), argument, '"' + name + '"', WORDS);
      }
      for (String name : GOOD_NAMES) {
        it.accepts(asking.with(it, name));
      }
    };
  }

  /** One character that takes two chars counts once. */
  private static Consumer<Trial> descriptions(String argument, TextOperations.Asking asking) {
    return it -> {
      it.refuses(asking.with(it, "a".repeat(257)), argument, 257, 256);
      it.refuses(asking.with(it, "\uD83D\uDE00".repeat(257)), argument, 257, 256);
      it.accepts(asking.with(it, "\uD83D\uDE00".repeat(256)));
    };
  }
}
