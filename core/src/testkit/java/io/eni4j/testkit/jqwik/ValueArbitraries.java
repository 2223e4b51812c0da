package io.eni4j.testkit.jqwik;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Direction;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Protocol;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.IdempotencyToken;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of the values that resources and operations consist of. */
public final class ValueArbitraries {
  private static final String LETTERS_AND_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private ValueArbitraries() {}

  /** {@return any address, private ones of 10.0.0.0/8 among them; shrinks to 10.0.0.0} */
  public static Arbitrary<Ipv4Address> ipv4Addresses() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0x0A000000, 0x0AFFFFFF)),
            Tuple.of(1, Arbitraries.integers()))
        .map(Ipv4Address::new);
  }

  /** {@return blocks of any length, /0 and /32 included} */
  public static Arbitrary<Ipv4Cidr> ipv4Cidrs() {
    return Combinators.combine(ipv4Addresses(), Arbitraries.integers().between(0, 32))
        .as(Ipv4Cidr::around);
  }

  /** {@return blocks within 10.0.0.0/16 that a subnet may have, /16 to /28} */
  public static Arbitrary<Ipv4Cidr> subnetCidrs() {
    return Combinators.combine(
            Arbitraries.integers().between(0x0A000000, 0x0A00FFFF).map(Ipv4Address::new),
            Arbitraries.integers().between(16, 28))
        .as(Ipv4Cidr::around);
  }

  /** {@return MAC addresses with the prefix fa:16:3e} */
  public static Arbitrary<MacAddress> macAddresses() {
    return Arbitraries.longs()
        .between(0, 0xFFFFFFL)
        .map(tail -> new MacAddress(0xFA163E000000L | tail));
  }

  /** {@return ranges of ports, single ones and all among them} */
  public static Arbitrary<PortRange> portRanges() {
    Arbitrary<Integer> ports = Arbitraries.integers().between(1, 65535);
    return Arbitraries.oneOf(
        ports.map(PortRange::of),
        Combinators.combine(ports, ports)
            .as((one, other) -> new PortRange(Math.min(one, other), Math.max(one, other))),
        Arbitraries.just(PortRange.ALL));
  }

  /** {@return zones such as cn-north-1a} */
  public static Arbitrary<Zone> zones() {
    return Arbitraries.of("cn-north-1a", "cn-north-1b", "cn-east-2a").map(Zone::new);
  }

  /** {@return types of instances of 1 to 64 vCPUs, about every fourth with limits of its own} */
  public static Arbitrary<InstanceType> instanceTypes() {
    Arbitrary<OptionalInt> limits =
        Arbitraries.integers()
            .between(1, 30)
            .map(OptionalInt::of)
            .optional(0.25)
            .map(it -> it.orElse(OptionalInt.empty()));
    return Combinators.combine(Arbitraries.of(1, 2, 4, 8, 16, 32, 64), limits, limits)
        .as((vcpus, nics, ips) -> new InstanceType("g.n2.v" + vcpus, vcpus, nics, ips));
  }

  /** {@return names that every kind of resource may have: 2 to 32 characters} */
  public static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abcxyz")
        .withChars("ABZ09_-")
        .withChars("云主机网")
        .ofMinLength(2)
        .ofMaxLength(32);
  }

  /** {@return descriptions: at most 256 characters of any kind} */
  public static Arbitrary<String> descriptions() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, names()), Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)));
  }

  /** {@return times of the years 2020 to 2029, on the second} */
  public static Arbitrary<Instant> times() {
    return Arbitraries.longs().between(1_577_836_800L, 1_893_455_999L).map(Instant::ofEpochSecond);
  }

  /** {@return tokens that callers may use} */
  public static Arbitrary<IdempotencyToken> idempotencyTokens() {
    return tails().map(tail -> new IdempotencyToken("token-" + tail));
  }

  /** {@return rules of security groups} */
  public static Arbitrary<RuleSpec> ruleSpecs() {
    return Combinators.combine(
            Arbitraries.of(Direction.class),
            Arbitraries.of(Protocol.class),
            portRanges(),
            ipv4Cidrs(),
            Arbitraries.of(RuleAction.class),
            Arbitraries.integers().between(1, 100),
            descriptions())
        .as(
            (direction, protocol, ports, cidr, action, priority, description) -> {
              RuleSpec.Builder rule =
                  RuleSpec.builder()
                      .direction(direction)
                      .protocol(protocol)
                      .cidr(cidr)
                      .action(action)
                      .priority(priority)
                      .description(description);
              return protocol.hasPorts() ? rule.ports(ports).build() : rule.build();
            });
  }

  /** {@return rules with an id, as a security group holds them} */
  public static Arbitrary<SecurityGroupRule> securityGroupRules() {
    return Combinators.combine(securityGroupRuleIds(), ruleSpecs(), Arbitraries.of(false, true))
        .as(SecurityGroupRule::new);
  }

  /** {@return attachments of primary and secondary interfaces, in any state} */
  public static Arbitrary<Attachment> attachments() {
    return Arbitraries.oneOf(secondaryAttachments(), primaryAttachments());
  }

  static Arbitrary<Attachment> primaryAttachments() {
    return instanceIds().map(Attachment::ofPrimary);
  }

  static Arbitrary<Attachment> secondaryAttachments() {
    return Combinators.combine(
            instanceIds(),
            Arbitraries.integers().between(2, 8),
            Arbitraries.of(false, true),
            Arbitraries.of(AttachmentState.class))
        .as(
            (instance, index, autoDelete, state) ->
                new Attachment(instance, index, autoDelete, state));
  }

  /** {@return what an instance is busy with} */
  public static Arbitrary<Task> tasks() {
    return Builders.withBuilder(Task::builder)
        .use(tails())
        .in((task, tail) -> task.id("task-" + tail))
        .use(Arbitraries.of(TaskKind.class))
        .in((task, kind) -> task.kind(kind))
        .use(Arbitraries.of(TaskPhase.class))
        .in((task, phase) -> task.phase(phase))
        .use(instanceIds())
        .in((task, instance) -> task.instanceId(instance))
        .use(instanceIds().optional(0.2))
        .in((task, other) -> task.otherInstanceId(other))
        .use(networkInterfaceIds().optional(0.8))
        .in((task, eni) -> task.networkInterfaceId(eni))
        .use(Arbitraries.of(false, true))
        .in((task, putsBack) -> task.putsBack(putsBack))
        .use(instanceTypes().optional(0.2))
        .in((task, type) -> task.newType(type))
        .use(Arbitraries.of(InstanceStatus.class).optional(0.2))
        .in((task, status) -> task.formerStatus(status))
        .use(Arbitraries.longs().greaterOrEqual(0).optional(0.2))
        .in((task, revision) -> revision.map(task::formerRevision).orElse(task))
        .use(tails())
        .in((task, tail) -> task.token(tail))
        .use(tails())
        .in((task, tail) -> task.claimant(tail))
        .use(times())
        .in((task, time) -> task.deadline(time))
        .use(descriptions().optional(0.2))
        .in((task, reason) -> task.reason(reason))
        .build(Task.Builder::build);
  }

  /** {@return what an elastic IP is associated with} */
  public static Arbitrary<ElasticIpAssociation> elasticIpAssociations() {
    return Combinators.combine(networkInterfaceIds(), privateIpKeys())
        .as(ElasticIpAssociation::new);
  }

  /** {@return ids of VPCs} */
  public static Arbitrary<VpcId> vpcIds() {
    return tails().map(tail -> new VpcId("vpc-" + tail));
  }

  /** {@return ids of subnets} */
  public static Arbitrary<SubnetId> subnetIds() {
    return tails().map(tail -> new SubnetId("subnet-" + tail));
  }

  /** {@return ids of instances} */
  public static Arbitrary<InstanceId> instanceIds() {
    return tails().map(tail -> new InstanceId("i-" + tail));
  }

  /** {@return ids of network interfaces} */
  public static Arbitrary<NetworkInterfaceId> networkInterfaceIds() {
    return tails().map(tail -> new NetworkInterfaceId("port-" + tail));
  }

  /** {@return ids of elastic IPs} */
  public static Arbitrary<ElasticIpId> elasticIpIds() {
    return tails().map(tail -> new ElasticIpId("fip-" + tail));
  }

  /** {@return ids of security groups} */
  public static Arbitrary<SecurityGroupId> securityGroupIds() {
    return tails().map(tail -> new SecurityGroupId("sg-" + tail));
  }

  /** {@return ids of rules} */
  public static Arbitrary<SecurityGroupRuleId> securityGroupRuleIds() {
    return tails().map(tail -> new SecurityGroupRuleId("sgr-" + tail));
  }

  /** {@return keys of private IPs} */
  public static Arbitrary<PrivateIpKey> privateIpKeys() {
    return Combinators.combine(vpcIds(), ipv4Addresses()).as(PrivateIpKey::new);
  }

  /** {@return keys of resources of all kinds} */
  public static Arbitrary<ResourceKey<?>> resourceKeys() {
    return Arbitraries.oneOf(
        List.of(
            vpcIds(),
            subnetIds(),
            instanceIds(),
            networkInterfaceIds(),
            privateIpKeys(),
            elasticIpIds(),
            securityGroupIds()));
  }

  private static Arbitrary<String> tails() {
    return Arbitraries.strings().withChars(LETTERS_AND_DIGITS).ofLength(10);
  }
}
