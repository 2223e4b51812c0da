package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;

/**
 * Unties an elastic IP from its private IP.
 *
 * <p>Immutable and thread-safe.
 *
 * @param elasticIpId the elastic IP
 */
public record DisassociateElasticIp(ElasticIpId elasticIpId) implements Operation<ElasticIp> {

  /**
   * Checks that nothing is null.
   *
   * @param elasticIpId the elastic IP
   */
  public DisassociateElasticIp {
    requireNonNull(elasticIpId, "elasticIpId");
  }

  @Override
  public OperationKind kind() {
    return OperationKind.DISASSOCIATE_ELASTIC_IP;
  }
}
