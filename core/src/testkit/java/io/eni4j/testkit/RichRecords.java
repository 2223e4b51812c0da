package io.eni4j.testkit;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Direction;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One record of each kind, and a few more, which use every field that there is. */
final class RichRecords {
  /** With as many variants every value of every enum has its turn. */
  static final int VARIANTS = Math.max(InstanceStatus.values().length, TaskKind.values().length);

  private static final Instant NANOSECONDS = Instant.parse("2026-02-28T23:59:59.123456789Z");

  private RichRecords() {}

  /**
   * Records in which everything optional is present.
   *
   * @param text what stands in every field that takes any text
   * @param variant which of the values of the enums, from 0
   */
  static List<Resource> all(String text, int variant) {
    return List.of(
        Records.vpc(1).withName(text).withDescription(text).withCreatedAt(NANOSECONDS),
        Records.subnet(1, 1, "10.0.1.0/24").withName(text).withDescription(text),
        Records.group(1, 1)
            .withName(text)
            .withDescription(text)
            .withDefaultOfVpc(true)
            .withRules(rule(2, text, variant), rule(1, text, variant + 1), rule(3, text, variant)),
        Records.group(2, 1),
        Records.instance(1, 1)
            .withName(text)
            .withDescription(text)
            .withType(InstanceType.of("g.n2.large", 2).withInterfaceLimit(3).withPrivateIpLimit(21))
            .withZone(new Zone("cn-north-1b"))
            .withStatus(nth(InstanceStatus.values(), variant))
            .withTask(task(text, variant)),
        NetworkInterface.builder()
            .from(Records.secondary(1, 1, 1, "10.0.1.4", 2, 1))
            .name(text)
            .description(text)
            .sanityCheck(false)
            .attachment(attachment(text, nth(AttachmentState.values(), variant)))
            .build(),
        Records.secondary(3, 1, 1, "10.0.1.6", 1)
            .withAttachment(
                Records.at(1, 4)
                    .movingTo(new Place(Records.instanceId(2), Integer.MAX_VALUE))
                    .inError(text)),
        Records.instance(2, 1),
        Records.primary(2, 1, 1, 1, "10.0.1.5", 1),
        new PrivateIp(
            Records.ipKey(1, "10.0.1.4"), Records.subnetId(1), Records.interfaceId(1), true),
        Records.elasticIp(1, "255.255.255.255")
            .withName(text)
            .withProvider(text)
            .withBandwidthMbps(Integer.MAX_VALUE)
            .withZone(new Zone("cn-north-1a"))
            .withAssociation(Records.tie(1, 1, "10.0.1.4")));
  }

  /** Records of the same keys in which nothing optional is present. */
  static List<Resource> plain() {
    return List.of(
        Records.vpc(1).withCidr(Optional.empty()),
        Records.subnet(1, 1, "10.0.1.0/24"),
        Records.group(1, 1),
        Records.group(2, 1),
        Records.instance(1, 1),
        Records.secondary(1, 1, 1, "10.0.1.4", 1),
        Records.secondary(3, 1, 1, "10.0.1.6", 1),
        Records.instance(2, 1),
        Records.primary(2, 1, 1, 1, "10.0.1.5", 1),
        Records.privateIp(1, "10.0.1.4", 1, 2),
        Records.elasticIp(1, "0.0.0.0"));
  }

  private static SecurityGroupRule rule(int n, String text, int variant) {
    Protocol protocol = nth(Protocol.values(), variant);
    return new SecurityGroupRule(
        new SecurityGroupRuleId("sgr-000000000" + n),
        RuleSpec.builder()
            .direction(nth(Direction.values(), n))
            .protocol(protocol)
            .ports(protocol.hasPorts() ? Optional.of(new PortRange(n, 65_535)) : Optional.empty())
            .cidr(Ipv4Cidr.parse(n == 1 ? "0.0.0.0/0" : "10.0.0." + n + "/32"))
            .action(nth(RuleAction.values(), variant / 2))
            .priority(n)
            .description(text)
            .build(),
        n == 2);
  }

  private static <T> T nth(T[] values, int n) {
    return values[n % values.length];
  }

  private static Attachment attachment(String text, AttachmentState state) {
    boolean leads = state != AttachmentState.ATTACHED;
    return new Attachment(
        Records.instanceId(1),
        2,
        true,
        state,
        leads ? Optional.of(new Place(Records.instanceId(2), 3)) : Optional.empty(),
        state == AttachmentState.ERROR ? Optional.of(text) : Optional.empty());
  }

  private static Task task(String text, int variant) {
    return Task.builder()
        .id(text)
        .kind(nth(TaskKind.values(), variant))
        .phase(nth(TaskPhase.values(), variant))
        .instanceId(Records.instanceId(1))
        .otherInstanceId(Records.instanceId(2))
        .networkInterfaceId(Records.interfaceId(1))
        .putsBack(variant % 2 == 0)
        .newType(InstanceType.of("g.n2.large", 2).withInterfaceLimit(3))
        .formerStatus(nth(InstanceStatus.values(), variant))
        .formerRevision(Long.MAX_VALUE - variant)
        .token(text)
        .claimant(text)
        .deadline(NANOSECONDS)
        .reason(text)
        .build();
  }
}
