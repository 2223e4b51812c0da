package io.eni4j.text;

import io.eni4j.model.Direction;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleAction;
import io.eni4j.model.RuleSpec;
import java.util.Map;

/** What a rule of a security group says as fields, and a range of ports. */
final class RuleSpecForm {
  private RuleSpecForm() {}

  static Map<String, Object> tree(RuleSpec it) {
    return fields(it).build();
  }

  /** Without what is at its default, as callers give it. */
  static Map<String, Object> given(RuleSpec it) {
    return fields(it)
        .unless("action", RuleAction.ALLOW.name())
        .unless("priority", (long) RuleSpec.DEFAULT_PRIORITY)
        .unless("description", "")
        .build();
  }

  private static Tree fields(RuleSpec it) {
    return new Tree()
        .constant("direction", it.direction())
        .constant("protocol", it.protocol())
        .object("ports", it.ports(), RuleSpecForm::tree)
        .text("cidr", it.cidr())
        .constant("action", it.action())
        .number("priority", it.priority())
        .text("description", it.description());
  }

  static RuleSpec of(Fields it) {
    return RuleSpec.builder()
        .direction(it.constant("direction", Direction.class))
        .protocol(it.constant("protocol", Protocol.class))
        .ports(it.optionalObject("ports", RuleSpecForm::portsOf))
        .cidr(it.value("cidr", Ipv4Cidr::parse))
        .action(it.constant("action", RuleAction.class))
        .priority(it.integer("priority"))
        .description(it.text("description"))
        .build();
  }

  static Map<String, Object> tree(PortRange it) {
    return new Tree().number("from", it.from()).number("to", it.to()).build();
  }

  static PortRange portsOf(Fields it) {
    return new PortRange(it.integer("from"), it.integer("to"));
  }
}
