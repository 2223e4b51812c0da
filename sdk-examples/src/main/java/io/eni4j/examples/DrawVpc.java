package io.eni4j.examples;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.diagram.VpcDiagram;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a VPC as a text tree, and into files as SVG and as Mermaid. */
public final class DrawVpc {
  private static final EniService CLOUD =
      EniService.builder().seed(9).addressChoice(AddressChoice.LOWEST_FIRST).build();

  private DrawVpc() {}

  public static void main(String[] args) throws IOException {
    VpcDiagram diagram = CLOUD.diagram(build().id());

    System.out.println("A tree");
    diagram.text().lines().forEach(line -> System.out.println("  " + line));

    Path folder = Files.createTempDirectory("eni4j-vpc");
    System.out.println("Files");
    System.out.println("  SVG " + Files.writeString(folder.resolve("vpc.svg"), diagram.svg()));
    System.out.println(
        "  Mermaid " + Files.writeString(folder.resolve("vpc.mmd"), diagram.mermaid()));
  }

  private static Vpc build() {
    Vpc vpc =
        CLOUD.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet front = subnet(vpc, "front", "10.0.1.0/24");
    Subnet back = subnet(vpc, "back", "10.0.2.0/24");
    Instance web = instance(front, "web-1");
    instance(back, "db-1");
    NetworkInterface inner = networkInterface(back, "inner");
    CLOUD.attachNetworkInterface(inner.id(), web.id());
    networkInterface(front, "standby");
    CLOUD.associateElasticIp(CLOUD.allocateElasticIp(5).id(), web.primaryNetworkInterfaceId());
    return vpc;
  }

  private static Subnet subnet(Vpc vpc, String name, String cidr) {
    return CLOUD.createSubnet(
        CreateSubnet.builder().vpcId(vpc.id()).name(name).cidr(Ipv4Cidr.parse(cidr)).build());
  }

  private static Instance instance(Subnet subnet, String name) {
    return CLOUD.createInstance(
        CreateInstance.builder()
            .name(name)
            .type(InstanceType.of("g.n2.large", 2))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private static NetworkInterface networkInterface(Subnet subnet, String name) {
    return CLOUD.createNetworkInterface(
        CreateNetworkInterface.builder()
            .subnetId(subnet.id())
            .name(name)
            .secondaryIpCount(1)
            .build());
  }
}
