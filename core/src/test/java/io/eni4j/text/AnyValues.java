package io.eni4j.text;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Direction;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.ElasticIpStatus;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Protocol;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
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
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Any value of the model but resources, with the extremes of each type. */
public final class AnyValues {
  private final Draw draw;
  private final List<Supplier<?>> all;

  public AnyValues(Draw draw) {
    this.draw = draw;
    this.all =
        List.of(
            draw::text,
            this::number,
            () -> (long) number() << draw.below(32),
            draw::flag,
            this::time,
            this::key,
            this::ruleId,
            this::address,
            this::cidr,
            this::macAddress,
            this::zone,
            this::ports,
            () -> draw.oneOf(AttachmentState.values()),
            () -> draw.oneOf(Direction.values()),
            () -> draw.oneOf(ElasticIpStatus.values()),
            () -> draw.oneOf(InstanceStatus.values()),
            () -> draw.oneOf(TaskKind.values()),
            () -> draw.oneOf(TaskPhase.values()),
            this::place,
            this::task,
            () -> draw.oneOf(NetworkInterfaceRole.values()),
            () -> draw.oneOf(Protocol.values()),
            () -> draw.oneOf(ResourceKind.values()),
            () -> draw.oneOf(RuleAction.values()),
            this::type,
            this::ruleSpec,
            this::rule,
            this::attachment,
            this::association,
            () -> new AnyResources(draw).resource());
  }

  /** Any value at all, a resource perhaps. */
  public Object value() {
    return draw.oneOf(all).get();
  }

  int number() {
    return draw.oneOf(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 7);
  }

  public ResourceKey<?> key() {
    return switch (draw.oneOf(ResourceKind.values())) {
      case VPC -> vpcId();
      case SUBNET -> subnetId();
      case INSTANCE -> instanceId();
      case NETWORK_INTERFACE -> interfaceId();
      case PRIVATE_IP -> privateIpKey();
      case ELASTIC_IP -> elasticIpId();
      case SECURITY_GROUP -> groupId();
    };
  }

  VpcId vpcId() {
    return new VpcId(id("vpc-"));
  }

  SubnetId subnetId() {
    return new SubnetId(id("subnet-"));
  }

  InstanceId instanceId() {
    return new InstanceId(id("i-"));
  }

  NetworkInterfaceId interfaceId() {
    return new NetworkInterfaceId(id("port-"));
  }

  ElasticIpId elasticIpId() {
    return new ElasticIpId(id("fip-"));
  }

  SecurityGroupId groupId() {
    return new SecurityGroupId(id("sg-"));
  }

  SecurityGroupRuleId ruleId() {
    return new SecurityGroupRuleId(id("sgr-"));
  }

  PrivateIpKey privateIpKey() {
    return new PrivateIpKey(vpcId(), address());
  }

  /** An id may be held that has the prefix of another kind. */
  private String id(String prefix) {
    return draw.oneOf(prefix, prefix, prefix, "vpc-") + draw.oneOf("0000000001", "zzzzzzzzzz");
  }

  public Ipv4Address address() {
    return new Ipv4Address(draw.oneOf(0x0A000004, 0, -1, Integer.MIN_VALUE, 0x0A000104));
  }

  public Ipv4Cidr cidr() {
    return Ipv4Cidr.around(address(), draw.oneOf(24, 0, 32, 1, 16));
  }

  MacAddress macAddress() {
    return new MacAddress(draw.oneOf(0xFA163E000001L, 1L, 0xFEFFFFFFFFFFL));
  }

  Zone zone() {
    return new Zone(draw.oneOf("cn-north-1a", "-", "z".repeat(64)));
  }

  PortRange ports() {
    return draw.oneOf(PortRange.ALL, PortRange.of(22), new PortRange(80, 443));
  }

  Instant time() {
    Instant second =
        draw.oneOf(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(1_767_323_045L));
    int nanos = draw.oneOf(0, 1, 1_000, 120_000_000, 999_999_999);
    return second.with(ChronoField.NANO_OF_SECOND, nanos);
  }

  InstanceType type() {
    return new InstanceType(
        draw.oneOf("g.n2.large", "T", "-".repeat(64)), number(), limit(), limit());
  }

  private OptionalInt limit() {
    return draw.maybe(draw.oneOf(1, 2, Integer.MAX_VALUE));
  }

  RuleSpec ruleSpec() {
    Protocol protocol = draw.oneOf(Protocol.values());
    return RuleSpec.builder()
        .direction(draw.oneOf(Direction.values()))
        .protocol(protocol)
        .ports(protocol.hasPorts() ? Optional.of(ports()) : Optional.empty())
        .cidr(cidr())
        .action(draw.oneOf(RuleAction.values()))
        .priority(draw.oneOf(100, 1, 99))
        .description(draw.text())
        .build();
  }

  SecurityGroupRule rule() {
    return new SecurityGroupRule(ruleId(), ruleSpec(), draw.flag());
  }

  Attachment attachment() {
    if (draw.flag()) {
      return primaryAttachment();
    }
    Attachment attachment =
        new Attachment(
            instanceId(),
            draw.oneOf(2, 8, Integer.MAX_VALUE),
            draw.flag(),
            draw.oneOf(AttachmentState.values()));
    Place target = place();
    boolean moves =
        target.deviceIndex() > 1 && !target.instanceId().equals(attachment.instanceId());
    Attachment perhapsMoving =
        moves && draw.flag()
            ? attachment.movingTo(target).withState(attachment.state())
            : attachment;
    return draw.flag() ? perhapsMoving : perhapsMoving.inError(draw.text());
  }

  Place place() {
    return new Place(instanceId(), draw.oneOf(1, 2, 8, Integer.MAX_VALUE));
  }

  Task task() {
    return Task.builder()
        .id(draw.text())
        .kind(draw.oneOf(TaskKind.values()))
        .phase(draw.oneOf(TaskPhase.values()))
        .instanceId(instanceId())
        .otherInstanceId(draw.maybe(this::instanceId))
        .networkInterfaceId(draw.maybe(this::interfaceId))
        .putsBack(draw.flag())
        .newType(draw.maybe(this::type))
        .formerStatus(draw.maybe(() -> draw.oneOf(InstanceStatus.values())))
        .formerRevision(draw.maybe((long) draw.below(1_000)))
        .token(draw.text())
        .claimant(draw.text())
        .deadline(time())
        .reason(draw.maybe(draw::text))
        .build();
  }

  Attachment primaryAttachment() {
    return Attachment.ofPrimary(instanceId()).withState(draw.oneOf(AttachmentState.values()));
  }

  ElasticIpAssociation association() {
    return new ElasticIpAssociation(interfaceId(), privateIpKey());
  }
}
