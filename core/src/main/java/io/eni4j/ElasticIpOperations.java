package io.eni4j;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;

/**
 * The operations on elastic IPs in their throwing form; what they throw is said in {@link
 * OperationExecutor}.
 */
public interface ElasticIpOperations extends OperationExecutor {

  /**
   * Allocates an elastic IP.
   *
   * @param operation what it shall be like
   * @return the elastic IP as it was allocated
   */
  default ElasticIp allocateElasticIp(AllocateElasticIp operation) {
    return execute(operation);
  }

  /**
   * Allocates an elastic IP of all zones with a bandwidth in Mbps, 1 to 1000.
   *
   * @param bandwidthMbps its bandwidth in Mbps, 1 to 1000
   * @return the elastic IP as it was allocated
   */
  default ElasticIp allocateElasticIp(int bandwidthMbps) {
    return execute(AllocateElasticIp.builder().bandwidthMbps(bandwidthMbps).build());
  }

  /**
   * Changes name or bandwidth of an elastic IP.
   *
   * @param operation which elastic IP, and what is new
   * @return the elastic IP as it is now
   */
  default ElasticIp modifyElasticIp(ModifyElasticIp operation) {
    return execute(operation);
  }

  /**
   * Gives an elastic IP back.
   *
   * @param elasticIpId the elastic IP
   * @return it as it was
   */
  default ElasticIp releaseElasticIp(ElasticIpId elasticIpId) {
    return execute(new ReleaseElasticIp(elasticIpId));
  }

  /**
   * Ties an elastic IP to the primary private IP of a network interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the network interface
   * @return the elastic IP as it is now
   */
  default ElasticIp associateElasticIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId) {
    return execute(AssociateElasticIp.toPrimaryIp(elasticIpId, networkInterfaceId));
  }

  /**
   * Ties an elastic IP to a private IP of a network interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the network interface
   * @param privateIp the private IP, one that the interface holds
   * @return the elastic IP as it is now
   */
  default ElasticIp associateElasticIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId, Ipv4Address privateIp) {
    return execute(AssociateElasticIp.toPrivateIp(elasticIpId, networkInterfaceId, privateIp));
  }

  /**
   * Unties an elastic IP from its private IP.
   *
   * @param elasticIpId the elastic IP
   * @return the elastic IP as it is now
   */
  default ElasticIp disassociateElasticIp(ElasticIpId elasticIpId) {
    return execute(new DisassociateElasticIp(elasticIpId));
  }
}
