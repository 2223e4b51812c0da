package io.eni4j.model;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An elastic IP (EIP): a public address that is applied for on its own and tied to a private IP and
 * untied at will.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ElasticIp implements Resource, WithElasticIp {
  ElasticIp() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id} */
  public abstract ElasticIpId id();

  /** {@return the public address, unique in its space} */
  public abstract Ipv4Address address();

  /** {@return the name; it is optional and need not be unique} */
  public abstract Optional<String> name();

  /** {@return the bandwidth in Mbps} */
  public abstract int bandwidthMbps();

  /** {@return the line that carries it, such as {@code bgp}} */
  public abstract String provider();

  /** {@return the zone that it is bound to; empty: all zones of the region} */
  public abstract Optional<Zone> zone();

  /** {@return the private IP that it is tied to; empty if none} */
  public abstract Optional<ElasticIpAssociation> association();

  /** {@return when it was allocated} */
  public abstract Instant createdAt();

  /** {@return whether it is tied to a private IP} */
  public final ElasticIpStatus status() {
    return association().isPresent() ? ElasticIpStatus.ASSOCIATED : ElasticIpStatus.NOT_ASSOCIATED;
  }

  @Override
  public final ElasticIpId key() {
    return id();
  }

  /** Builds an {@link ElasticIp}. */
  public static final class Builder extends ImmutableElasticIp.Builder {
    Builder() {}
  }
}
