package io.eni4j.operation;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Changes name or bandwidth of an elastic IP.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract non-sealed class ModifyElasticIp
    implements Operation<ElasticIp>, WithModifyElasticIp {
  ModifyElasticIp() {}

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the elastic IP} */
  public abstract ElasticIpId elasticIpId();

  /** {@return the new name; empty: as it is} */
  public abstract Optional<String> name();

  /** {@return the new bandwidth in Mbps, 1 to 1000; empty: as it is} */
  public abstract OptionalInt bandwidthMbps();

  @Override
  public final OperationKind kind() {
    return OperationKind.MODIFY_ELASTIC_IP;
  }

  /** Builds a {@link ModifyElasticIp}. */
  public static final class Builder extends ImmutableModifyElasticIp.Builder {
    Builder() {}
  }
}
