package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;

/**
 * Gives an elastic IP back; answers it as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param elasticIpId the elastic IP, associated with nothing
 */
public record ReleaseElasticIp(ElasticIpId elasticIpId) implements Operation<ElasticIp> {

  /**
   * Checks that nothing is null.
   *
   * @param elasticIpId the elastic IP, associated with nothing
   */
  public ReleaseElasticIp {
    requireNonNull(elasticIpId, "elasticIpId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.RELEASE_ELASTIC_IP;
  }
}
