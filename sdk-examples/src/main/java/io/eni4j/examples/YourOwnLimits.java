package io.eni4j.examples;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.policy.TypeLimit;
import io.eni4j.policy.VcpuLimit;
import java.util.List;

/**
 * Replaces the numbers in the rules: a table by vCPUs, a family of types, one type alone, quotas
 * and reserved addresses.
 */
public final class YourOwnLimits {
  private YourOwnLimits() {}

  public static void main(String[] args) {
    Limits limits =
        Limits.builder()
            .vcpuLimits(
                List.of(new VcpuLimit(1, 4, 3, 10), new VcpuLimit(5, Integer.MAX_VALUE, 15, 50)))
            .typeLimits(List.of(new TypeLimit("tiny.*", 1)))
            .secondaryInterfacesPerRegion(20)
            .reservedAtStart(4)
            .build();
    EniService cloud =
        EniService.builder()
            .limits(limits)
            .seed(5)
            .addressChoice(AddressChoice.LOWEST_FIRST)
            .macPrefix("02:16:3e")
            .elasticIpPool(List.of(Ipv4Cidr.parse("203.0.113.0/28")))
            .build();

    Vpc vpc =
        cloud.createVpc(
            CreateVpc.builder().name("lab").cidr(Ipv4Cidr.parse("10.9.0.0/16")).build());
    Subnet subnet =
        cloud.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("lab")
                .cidr(Ipv4Cidr.parse("10.9.1.0/24"))
                .build());

    System.out.println("Interfaces per instance by your own table, the primary included");
    attachUntilFull(cloud, InstanceType.of("std.4", 4), subnet);
    attachUntilFull(cloud, InstanceType.of("tiny.4", 4), subnet);
    attachUntilFull(cloud, InstanceType.of("special.4", 4).withInterfaceLimit(5), subnet);

    System.out.println("A quota of your own");
    while (cloud.check(newInterface(subnet)).isAllowed()) {
      cloud.createNetworkInterface(newInterface(subnet));
    }
    cloud
        .check(newInterface(subnet))
        .violations()
        .forEach(violation -> System.out.println("  " + violation.message()));

    System.out.println("An elastic IP of your own pool");
    System.out.println("  " + cloud.allocateElasticIp(5).address());
  }

  private static void attachUntilFull(EniService cloud, InstanceType type, Subnet subnet) {
    Instance instance =
        cloud.createInstance(
            CreateInstance.builder()
                .name(type.name())
                .type(type)
                .zone(new Zone("lab-1"))
                .subnetId(subnet.id())
                .build());
    NetworkInterface next = cloud.createNetworkInterface(newInterface(subnet));
    while (cloud.check(AttachNetworkInterface.of(next.id(), instance.id())).isAllowed()) {
      cloud.attachNetworkInterface(next.id(), instance.id());
      next = cloud.createNetworkInterface(newInterface(subnet));
    }
    cloud.deleteNetworkInterface(next.id());
    System.out.printf("  %s%n", type);
    for (NetworkInterface held : cloud.interfacesOf(instance.id())) {
      System.out.printf(
          "    device %d %-10s %s%n", held.deviceIndex(), held.primaryIp(), held.macAddress());
    }
  }

  private static CreateNetworkInterface newInterface(Subnet subnet) {
    return CreateNetworkInterface.builder().subnetId(subnet.id()).build();
  }
}
