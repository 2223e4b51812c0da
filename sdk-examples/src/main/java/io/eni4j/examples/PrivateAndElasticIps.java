package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import java.util.List;

/**
 * Gives private IPs to an interface by name and by count, ties elastic IPs to them, and takes a
 * private IP away from another interface by force.
 */
public final class PrivateAndElasticIps {
  private static final EniService CLOUD = EniService.builder().seed(2).build();

  private PrivateAndElasticIps() {}

  public static void main(String[] args) {
    Vpc vpc =
        CLOUD.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("192.168.0.0/16")).build());
    Subnet subnet =
        CLOUD.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("front")
                .cidr(Ipv4Cidr.parse("192.168.8.0/24"))
                .build());

    System.out.println("Named and counted private IPs add up");
    NetworkInterface front =
        CLOUD.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(subnet.id())
                .primaryIp(Ipv4Address.parse("192.168.8.10"))
                .secondaryIps(List.of(Ipv4Address.parse("192.168.8.11")))
                .secondaryIpCount(2)
                .build());
    show(front);

    System.out.println("An elastic IP on the primary private IP, and one on a secondary");
    ElasticIp first = CLOUD.allocateElasticIp(5);
    ElasticIp second = CLOUD.allocateElasticIp(100);
    CLOUD.associateElasticIp(first.id(), front.id());
    CLOUD.associateElasticIp(second.id(), front.id(), Ipv4Address.parse("192.168.8.11"));
    show(front);

    System.out.println("A second elastic IP on one private IP is refused");
    ElasticIp third = CLOUD.allocateElasticIp(5);
    refused(() -> CLOUD.associateElasticIp(third.id(), front.id()));

    System.out.println("An address in use is refused; force moves it, its elastic IP is untied");
    NetworkInterface standby =
        CLOUD.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).build());
    refused(() -> CLOUD.assignSecondaryIps(standby.id(), Ipv4Address.parse("192.168.8.11")));
    CLOUD.assignSecondaryIps(
        AssignSecondaryIps.builder()
            .networkInterfaceId(standby.id())
            .addresses(List.of(Ipv4Address.parse("192.168.8.11")))
            .force(true)
            .build());
    show(front);
    show(standby);

    System.out.println("An elastic IP is released once it is disassociated");
    refused(() -> CLOUD.releaseElasticIp(first.id()));
    CLOUD.disassociateElasticIp(first.id());
    System.out.println("  released " + CLOUD.releaseElasticIp(first.id()).address());
  }

  private static void show(NetworkInterface networkInterface) {
    List<ElasticIp> tied = CLOUD.elasticIpsOf(networkInterface.id());
    for (PrivateIp held : CLOUD.privateIpsOf(networkInterface.id())) {
      System.out.printf(
          "  %s %-14s %-9s %s%n",
          networkInterface.id(),
          held.address(),
          held.primary() ? "primary" : "secondary",
          tied.stream()
              .filter(it -> it.association().orElseThrow().privateIp().equals(held.key()))
              .map(it -> "<- " + it.address() + ", " + it.bandwidthMbps() + " Mbps")
              .findFirst()
              .orElse(""));
    }
  }

  private static void refused(Runnable action) {
    try {
      action.run();
      throw new AssertionError("this should have been refused");
    } catch (OperationDeniedException refused) {
      refused.violations().forEach(violation -> System.out.println("  " + violation.message()));
    }
  }
}
