package io.eni4j.text;

import static java.util.Objects.requireNonNull;

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
import io.eni4j.model.Resource;
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
import java.util.List;
import java.util.Map;

/**
 * Single values as JSON objects that name their type, and back, exactly: {@code
 * {"type":"cidr","value":"10.0.0.0/16"}}.
 *
 * <p>Values are those of the model, resources included, texts ({@code text}), numbers of 32 and 64
 * bits ({@code integer}, {@code long}), flags ({@code flag}) and points in time ({@code time}).
 */
public final class ValueText {
  static final List<Tag<?>> TAGS =
      List.of(
          Tag.text("text", String.class, text -> text),
          new Tag<>("integer", Integer.class, Integer::longValue, (it, name) -> it.integer(name)),
          new Tag<>("long", Long.class, it -> it, Fields::number),
          new Tag<>("flag", Boolean.class, it -> it, Fields::flag),
          Tag.text("time", Instant.class, Times::parse),
          Tag.text("vpcId", VpcId.class, VpcId::new),
          Tag.text("subnetId", SubnetId.class, SubnetId::new),
          Tag.text("instanceId", InstanceId.class, InstanceId::new),
          Tag.text("networkInterfaceId", NetworkInterfaceId.class, NetworkInterfaceId::new),
          Tag.text("elasticIpId", ElasticIpId.class, ElasticIpId::new),
          Tag.text("securityGroupId", SecurityGroupId.class, SecurityGroupId::new),
          Tag.text("ruleId", SecurityGroupRuleId.class, SecurityGroupRuleId::new),
          Tag.object("privateIpKey", PrivateIpKey.class, PrivateIpForm::tree, PrivateIpForm::keyOf),
          Tag.text("address", Ipv4Address.class, Ipv4Address::parse),
          Tag.text("cidr", Ipv4Cidr.class, Ipv4Cidr::parse),
          Tag.text("macAddress", MacAddress.class, MacAddress::parse),
          Tag.text("zone", Zone.class, Zone::new),
          Tag.object("ports", PortRange.class, RuleSpecForm::tree, RuleSpecForm::portsOf),
          Tag.constant("attachmentState", AttachmentState.class),
          Tag.constant("direction", Direction.class),
          Tag.constant("elasticIpStatus", ElasticIpStatus.class),
          Tag.constant("instanceStatus", InstanceStatus.class),
          Tag.constant("instanceTask", TaskKind.class),
          Tag.constant("taskPhase", TaskPhase.class),
          Tag.constant("interfaceRole", NetworkInterfaceRole.class),
          Tag.constant("protocol", Protocol.class),
          Tag.constant("resourceKind", ResourceKind.class),
          Tag.constant("ruleAction", RuleAction.class),
          Tag.object(
              "instanceType", InstanceType.class, InstanceTypeForm::tree, InstanceTypeForm::of),
          Tag.object("ruleSpec", RuleSpec.class, RuleSpecForm::tree, RuleSpecForm::of),
          Tag.object(
              "rule", SecurityGroupRule.class, SecurityGroupForm::tree, SecurityGroupForm::ruleOf),
          Tag.object("place", Place.class, AttachmentForm::placeTree, AttachmentForm::placeOf),
          Tag.object("task", Task.class, TaskForm::tree, TaskForm::of),
          Tag.object("attachment", Attachment.class, AttachmentForm::tree, AttachmentForm::of),
          Tag.object(
              "association",
              ElasticIpAssociation.class,
              ElasticIpForm::tree,
              ElasticIpForm::associationOf),
          Tag.object("resource", Resource.class, ResourceText::tree, ResourceText::of));

  private ValueText() {}

  /**
   * A value as an object of a tree that {@link Json} writes.
   *
   * @throws IllegalArgumentException if the value is of another type
   */
  public static Map<String, Object> tree(Object value) {
    requireNonNull(value, "value");
    for (Tag<?> tag : TAGS) {
      if (tag.type().isInstance(value)) {
        return tag.tree(value);
      }
    }
    throw new IllegalArgumentException(
        "value is a "
            + value.getClass().getName()
            + "; values as text are texts, numbers, flags, times and those of the model");
  }

  /**
   * The value of some fields, which are {@code type} and {@code value}.
   *
   * @throws IllegalArgumentException if it is no such object; it names the field, what it holds,
   *     and what to write
   */
  public static Object of(Fields fields) {
    return fields.value("type", ValueText::tagOf).read(fields);
  }

  private static Tag<?> tagOf(String name) {
    for (Tag<?> tag : TAGS) {
      if (tag.name().equals(name)) {
        return tag;
      }
    }
    throw new IllegalArgumentException("no type of value; write one of " + TAGS);
  }
}
