package io.eni4j.change;

import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Resource;
import java.util.Optional;

/**
 * What a region counts. Counters are the store's: every commit that inserts or deletes a counted
 * record moves them, whatever limits its door has.
 */
public enum Counter {
  /** VPCs. */
  VPCS("VPCs"),
  /** Secondary network interfaces; primary ones do not count. */
  SECONDARY_INTERFACES("secondary network interfaces"),
  /** Elastic IPs. */
  ELASTIC_IPS("elastic IPs");

  private final String noun;

  Counter(String noun) {
    this.noun = noun;
  }

  /** {@return what is counted, such as "elastic IPs"} */
  public String noun() {
    return noun;
  }

  /**
   * {@return the counter that a resource counts in; empty if none}
   *
   * @param resource the resource
   */
  public static Optional<Counter> of(Resource resource) {
    return switch (resource.key().kind()) {
      case VPC -> Optional.of(VPCS);
      case ELASTIC_IP -> Optional.of(ELASTIC_IPS);
      case NETWORK_INTERFACE ->
          ((NetworkInterface) resource).role() == NetworkInterfaceRole.SECONDARY
              ? Optional.of(SECONDARY_INTERFACES)
              : Optional.empty();
      case SUBNET, INSTANCE, PRIVATE_IP, SECURITY_GROUP -> Optional.empty();
    };
  }
}
