package io.eni4j.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a rule of a security group says: which packets, and whether they pass.
 *
 * <p>A rule names a CIDR only; it can refer neither to another group nor to an ICMP type. Replies
 * of an allowed flow pass whatever the other direction says. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class RuleSpec implements WithRuleSpec {

  /** The priority of a rule that names none; on Alibaba Cloud an omitted priority is 1. */
  public static final int DEFAULT_PRIORITY = 100;

  RuleSpec() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a rule that lets packets to a range of the interface's ports in}
   *
   * @param protocol the protocol
   * @param ports the ports
   * @param source the block on the other side, {@link Ipv4Cidr#ANY} for every address
   */
  public static RuleSpec allowIn(Protocol protocol, PortRange ports, Ipv4Cidr source) {
    return rule(Direction.IN, protocol, source).ports(ports).build();
  }

  /**
   * {@return a rule that lets every packet of a protocol without ports in}
   *
   * @param protocol the protocol
   * @param source the block on the other side, {@link Ipv4Cidr#ANY} for every address
   */
  public static RuleSpec allowIn(Protocol protocol, Ipv4Cidr source) {
    return rule(Direction.IN, protocol, source).build();
  }

  /**
   * {@return a rule that lets packets to a range of remote ports out}
   *
   * @param protocol the protocol
   * @param ports the ports
   * @param destination the block on the other side, {@link Ipv4Cidr#ANY} for every address
   */
  public static RuleSpec allowOut(Protocol protocol, PortRange ports, Ipv4Cidr destination) {
    return rule(Direction.OUT, protocol, destination).ports(ports).build();
  }

  /**
   * {@return a rule that lets every packet of a protocol without ports out}
   *
   * @param protocol the protocol
   * @param destination the block on the other side, {@link Ipv4Cidr#ANY} for every address
   */
  public static RuleSpec allowOut(Protocol protocol, Ipv4Cidr destination) {
    return rule(Direction.OUT, protocol, destination).build();
  }

  private static Builder rule(Direction direction, Protocol protocol, Ipv4Cidr cidr) {
    return builder().direction(direction).protocol(protocol).cidr(cidr);
  }

  /** {@return the way of the packets} */
  public abstract Direction direction();

  /** {@return the protocol} */
  public abstract Protocol protocol();

  /**
   * {@return the ports: the interface's own when in, the remote ones when out} Present exactly for
   * protocols that have ports.
   */
  public abstract Optional<PortRange> ports();

  /** {@return the other side: the source when in, the destination when out} */
  public abstract Ipv4Cidr cidr();

  /** {@return what happens to the packets; ALLOW unless given} */
  @Value.Default
  public RuleAction action() {
    return RuleAction.ALLOW;
  }

  /** {@return the priority, 1 to 100, smaller first; 100 unless given} */
  @Value.Default
  public int priority() {
    return DEFAULT_PRIORITY;
  }

  /** {@return the description; empty if none was given} */
  @Value.Default
  public String description() {
    return "";
  }

  /**
   * {@return whether two rules match the same packets in the same way; the description does not
   * count}
   *
   * @param other the other rule
   */
  public final boolean sameRuleAs(RuleSpec other) {
    return direction() == other.direction()
        && protocol() == other.protocol()
        && action() == other.action()
        && priority() == other.priority()
        && cidr().equals(other.cidr())
        && ports().equals(other.ports());
  }

  /** The rule in one line, such as {@code IN ALLOW TCP 22 0.0.0.0/0 priority 100}. */
  @Override
  public final String toString() {
    return direction()
        + " "
        + action()
        + " "
        + protocol()
        + ports().map(range -> " " + range).orElse("")
        + " "
        + cidr()
        + " priority "
        + priority();
  }

  @Value.Check
  void check() {
    if (protocol().hasPorts() != ports().isPresent()) {
      throw new IllegalArgumentException(
          protocol().hasPorts()
              ? "ports is missing; a rule of " + protocol() + " names ports, all are 1-65535"
              : "ports is "
                  + ports().orElseThrow()
                  + "; a rule of "
                  + protocol()
                  + " names no ports");
    }
    if (priority() < 1 || priority() > 100) {
      throw new IllegalArgumentException(
          "priority is " + priority() + "; a priority is 1 to 100, smaller first");
    }
  }

  /** Builds a {@link RuleSpec}. */
  public static final class Builder extends ImmutableRuleSpec.Builder {
    Builder() {}
  }
}
