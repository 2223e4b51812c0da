package io.eni4j.text;

import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.VpcId;
import java.util.Map;

/** A security group as fields, and a rule in it. */
final class SecurityGroupForm {
  static final String KIND = "securityGroup";

  private SecurityGroupForm() {}

  static Map<String, Object> tree(SecurityGroup it) {
    return new Tree()
        .text("kind", KIND)
        .text("id", it.id())
        .text("vpcId", it.vpcId())
        .text("name", it.name())
        .text("description", it.description())
        .flag("defaultOfVpc", it.defaultOfVpc())
        .objects("rules", it.rules(), SecurityGroupForm::tree)
        .text("createdAt", it.createdAt())
        .build();
  }

  static SecurityGroup of(Fields it) {
    return SecurityGroup.builder()
        .id(it.value("id", SecurityGroupId::new))
        .vpcId(it.value("vpcId", VpcId::new))
        .name(it.text("name"))
        .description(it.text("description"))
        .defaultOfVpc(it.flag("defaultOfVpc"))
        .rules(it.objects("rules", SecurityGroupForm::ruleOf))
        .createdAt(it.value("createdAt", Times::parse))
        .build();
  }

  static Map<String, Object> tree(SecurityGroupRule it) {
    return new Tree()
        .text("id", it.id())
        .tree("spec", RuleSpecForm.tree(it.spec()))
        .flag("fixed", it.fixed())
        .build();
  }

  static SecurityGroupRule ruleOf(Fields it) {
    return new SecurityGroupRule(
        it.value("id", SecurityGroupRuleId::new),
        it.object("spec", RuleSpecForm::of),
        it.flag("fixed"));
  }
}
