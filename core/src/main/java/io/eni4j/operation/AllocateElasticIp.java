package io.eni4j.operation;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Zone;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Allocates an elastic IP.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class AllocateElasticIp
    implements Operation<ElasticIp>, WithAllocateElasticIp {
  AllocateElasticIp() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return its bandwidth in Mbps, 1 to 1000} */
  public abstract int bandwidthMbps();

  /**
   * {@return its name: 1 to 32 Chinese characters, letters, digits, {@code _} and {@code -}; empty:
   * none}
   */
  public abstract Optional<String> name();

  /** {@return the line that carries it; {@code bgp} unless given} */
  @Value.Default
  public String provider() {
    return "bgp";
  }

  /** {@return the zone that it is bound to; empty: all zones} */
  public abstract Optional<Zone> zone();

  /** {@return the public address, out of the pool; empty: the system chooses} */
  public abstract Optional<Ipv4Address> address();

  @Override
  public final OperationKind kind() {
    return OperationKind.ALLOCATE_ELASTIC_IP;
  }

  /** Builds an {@link AllocateElasticIp}. */
  public static final class Builder extends ImmutableAllocateElasticIp.Builder {
    Builder() {}
  }
}
