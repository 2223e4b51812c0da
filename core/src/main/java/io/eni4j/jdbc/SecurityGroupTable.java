package io.eni4j.jdbc;

import io.eni4j.change.Versioned;
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
import io.eni4j.model.VpcId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Security groups, their rules in a table of their own. */
final class SecurityGroupTable extends RecordTable<SecurityGroup> {
  /** How many rules one statement inserts, so that it has not too many parameters. */
  private static final int INSERTED_AT_ONCE = 1_000;

  private static final String DELETE_RULES =
      "DELETE FROM eni.security_group_rule WHERE namespace_id = ? AND security_group_id = ?";

  private static final String INSERT_RULES =
      """
      INSERT INTO eni.security_group_rule (
        namespace_id, security_group_id, place, rule_id, direction, protocol, port_from, port_to,
        cidr, rule_action, priority, rule_description, fixed)
      VALUES\s""";

  SecurityGroupTable() {
    super(
        "security_group",
        "vpc_id",
        "name",
        "description",
        "default_of_vpc",
        "created_at",
        "created_nanos");
  }

  @Override
  SecurityGroupId key(Row row) throws SQLException {
    return new SecurityGroupId(row.text("id"));
  }

  @Override
  List<@Nullable Object> values(SecurityGroup value, Tenant tenant) {
    List<@Nullable Object> values =
        row(
            value.vpcId().value(),
            StoredText.stored(value.name()),
            StoredText.stored(value.description()),
            value.defaultOfVpc());
    values.addAll(Row.instant(value.createdAt()));
    return values;
  }

  @Override
  void writeParts(SecurityGroup value, boolean isNew, Tenant tenant, Consumer<Step> steps) {
    if (!isNew) {
      steps.accept(Step.of(DELETE_RULES, tenant.id(), value.id().value()));
    }
    int rules = value.rules().size();
    for (int from = 0; from < rules; from += INSERTED_AT_ONCE) {
      int end = Math.min(rules, from + INSERTED_AT_ONCE);
      List<@Nullable Object> parameters = new ArrayList<>();
      for (int place = from; place < end; place++) {
        parameters.add(tenant.id());
        parameters.add(value.id().value());
        parameters.add(place);
        parameters.addAll(values(value.rules().get(place)));
      }
      String one = "(?" + ", ?".repeat(12) + ")";
      steps.accept(new Step(INSERT_RULES + one + (", " + one).repeat(end - from - 1), parameters));
    }
  }

  private static List<@Nullable Object> values(SecurityGroupRule rule) {
    RuleSpec spec = rule.spec();
    return row(
        rule.id().value(),
        spec.direction().name(),
        spec.protocol().name(),
        spec.ports().map(PortRange::from).orElse(null),
        spec.ports().map(PortRange::to).orElse(null),
        spec.cidr().toString(),
        spec.action().name(),
        spec.priority(),
        StoredText.stored(spec.description()),
        rule.fixed());
  }

  @Override
  String moreColumns() {
    return """
        , r.rule_id, r.direction, r.protocol, r.port_from, r.port_to, r.cidr, r.rule_action,\
         r.priority, r.rule_description, r.fixed""";
  }

  @Override
  String joins() {
    return """

        LEFT JOIN eni.security_group_rule r
          ON r.namespace_id = t.namespace_id AND r.security_group_id = t.id""";
  }

  @Override
  String moreOrder() {
    return ", r.place";
  }

  @Override
  List<Versioned<SecurityGroup>> readAll(ResultSet rows) throws SQLException {
    List<Versioned<SecurityGroup>> all = new ArrayList<>();
    Row row = new Row(rows);
    boolean more = rows.next();
    while (more) {
      String id = row.text("id");
      try {
        long revision = row.revision();
        SecurityGroup.Builder group = group(row);
        do {
          Optional<String> ruleId = row.optionalText("rule_id");
          if (ruleId.isPresent()) {
            group.addRules(rule(ruleId.get(), row));
          }
          more = rows.next();
        } while (more && row.text("id").equals(id));
        all.add(new Versioned<>(group.build(), revision));
      } catch (RuntimeException e) {
        throw noRecord(List.of(id), e);
      }
    }
    return all;
  }

  @Override
  SecurityGroup read(Row row) throws SQLException {
    return group(row).build();
  }

  private SecurityGroup.Builder group(Row row) throws SQLException {
    SecurityGroup.Builder group = SecurityGroup.builder();
    group
        .id(key(row))
        .vpcId(new VpcId(row.text("vpc_id")))
        .name(row.text("name"))
        .description(row.text("description"))
        .defaultOfVpc(row.flag("default_of_vpc"))
        .createdAt(row.instant("created"));
    return group;
  }

  private static SecurityGroupRule rule(String id, Row row) throws SQLException {
    OptionalInt from = row.optionalNumber("port_from");
    Optional<PortRange> ports =
        from.isPresent()
            ? Optional.of(new PortRange(from.getAsInt(), row.number("port_to")))
            : Optional.empty();
    RuleSpec spec =
        RuleSpec.builder()
            .direction(row.name(Direction.class, "direction"))
            .protocol(row.name(Protocol.class, "protocol"))
            .ports(ports)
            .cidr(Ipv4Cidr.parse(row.text("cidr")))
            .action(row.name(RuleAction.class, "rule_action"))
            .priority(row.number("priority"))
            .description(row.text("rule_description"))
            .build();
    return new SecurityGroupRule(new SecurityGroupRuleId(id), spec, row.flag("fixed"));
  }
}
