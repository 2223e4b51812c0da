package io.eni4j.operation;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import java.util.Optional;

/**
 * Ties an elastic IP to a private IP.
 *
 * <p>An elastic IP that is associated already is refused, not moved: disassociate it first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param elasticIpId the elastic IP
 * @param networkInterfaceId the interface, attached or not
 * @param privateIp the private IP of the interface; empty: its primary private IP
 */
public record AssociateElasticIp(
    ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId, Optional<Ipv4Address> privateIp)
    implements Operation<ElasticIp> {

  /**
   * Checks that nothing is null.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the interface, attached or not
   * @param privateIp the private IP of the interface; empty: its primary private IP
   */
  public AssociateElasticIp {
    requireNonNull(elasticIpId, "elasticIpId");
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    requireNonNull(privateIp, "privateIp");
  }

  /**
   * Ties an elastic IP to the primary private IP of an interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the interface, attached or not
   * @return the operation
   */
  public static AssociateElasticIp toPrimaryIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId) {
    return new AssociateElasticIp(elasticIpId, networkInterfaceId, Optional.empty());
  }

  /**
   * Ties an elastic IP to a private IP of an interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the interface, attached or not
   * @param privateIp the private IP, one that the interface holds
   * @return the operation
   */
  public static AssociateElasticIp toPrivateIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId, Ipv4Address privateIp) {
    return new AssociateElasticIp(elasticIpId, networkInterfaceId, Optional.of(privateIp));
  }

  @Override
  public OperationKind kind() {
    return OperationKind.ASSOCIATE_ELASTIC_IP;
  }
}
