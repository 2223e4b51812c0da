package io.eni4j.model;

import static java.util.Objects.requireNonNull;

/**
 * The tie between an elastic IP and a private IP.
 *
 * <p>Immutable and thread-safe.
 *
 * @param networkInterfaceId the interface that holds the private IP
 * @param privateIp the private IP
 */
public record ElasticIpAssociation(NetworkInterfaceId networkInterfaceId, PrivateIpKey privateIp) {

  /**
   * Checks that nothing is null.
   *
   * @param networkInterfaceId the interface that holds the private IP
   * @param privateIp the private IP
   */
  public ElasticIpAssociation {
    requireNonNull(networkInterfaceId, "networkInterfaceId");
    requireNonNull(privateIp, "privateIp");
  }
}
