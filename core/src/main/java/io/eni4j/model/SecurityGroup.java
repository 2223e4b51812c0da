package io.eni4j.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A distributed, stateful firewall that filters what goes in and out of the network interfaces in
 * it. What no rule matches is dropped.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class SecurityGroup implements Resource, WithSecurityGroup {
  SecurityGroup() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract SecurityGroupId id();

  /** {@return the VPC that it belongs to, and the interfaces in it} */
  public abstract VpcId vpcId();

  /** {@return the name; it need not be unique} */
  public abstract String name();

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /** {@return whether it came with its VPC: it goes only with the VPC} */
  @Value.Default
  public boolean defaultOfVpc() {
    return false;
  }

  /** {@return the rules, in the order in which they came} */
  public abstract List<SecurityGroupRule> rules();

  /** {@return when it was created} */
  public abstract Instant createdAt();

  /**
   * {@return the rule of an id; empty if the group has none}
   *
   * @param ruleId the id of the rule
   */
  public final Optional<SecurityGroupRule> rule(SecurityGroupRuleId ruleId) {
    return rules().stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
  }

  @Override
  public final SecurityGroupId key() {
    return id();
  }

  @Value.Check
  void check() {
    Set<SecurityGroupRuleId> ids = new HashSet<>();
    for (SecurityGroupRule rule : rules()) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException(
            "rules has " + rule.id() + " twice; the id of a rule is unique in its group");
      }
    }
  }

  /** Builds a {@link SecurityGroup}. */
  public static final class Builder extends ImmutableSecurityGroup.Builder {
    Builder() {}
  }
}
