package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Populated services to measure. */
final class Worlds {

  /**
   * One VPC.
   *
   * @param interfaces attached to nothing, in an order that no cache foresees
   */
  record World(
      EniService service,
      List<Subnet> subnets,
      List<SecurityGroup> groups,
      List<Instance> instances,
      List<NetworkInterface> interfaces,
      List<ElasticIp> elasticIps) {}

  /** An instance and an interface that is attached to nothing. */
  record Pair(Instance instance, NetworkInterface networkInterface) {}

  private Worlds() {}

  static Limits limits() {
    return Limits.builder()
        .vpcsPerRegion(Limits.UNLIMITED)
        .subnetsPerVpc(Limits.UNLIMITED)
        .securityGroupsPerVpc(Limits.UNLIMITED)
        .elasticIpsPerRegion(Limits.UNLIMITED)
        .secondaryInterfacesPerRegion(Limits.UNLIMITED)
        .build();
  }

  static EniService service() {
    return EniService.builder().seed(1).limits(limits()).build();
  }

  static World world(EniService service, Size size) {
    Vpc vpc = service.createVpc(CreateVpc.builder().name("vpc").build());
    List<Subnet> subnets = new ArrayList<>();
    for (int i = 0; i < size.subnets; i++) {
      String cidr =
          size.subnets <= 256 ? "10." + i + ".0.0/16" : "10." + i / 256 + "." + i % 256 + ".0/24";
      subnets.add(
          service.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("subnet")
                  .cidr(Ipv4Cidr.parse(cidr))
                  .build()));
    }
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < size.instances; i++) {
      instances.add(instance(service, subnets.get(i % subnets.size())));
    }
    List<SecurityGroup> groups = new ArrayList<>();
    List<NetworkInterface> interfaces = new ArrayList<>();
    for (int i = 0; i < size.interfaces; i++) {
      if (i % size.interfacesInGroup == 0) {
        groups.add(
            service.createSecurityGroup(
                CreateSecurityGroup.builder().vpcId(vpc.id()).name("group").build()));
      }
      interfaces.add(
          service.createNetworkInterface(
              CreateNetworkInterface.builder()
                  .subnetId(subnets.get(i % subnets.size()).id())
                  .addSecurityGroupIds(groups.get(groups.size() - 1).id())
                  .build()));
    }
    Collections.shuffle(interfaces, new Random(1));
    List<ElasticIp> elasticIps = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      elasticIps.add(service.allocateElasticIp(5));
    }
    return new World(service, subnets, groups, instances, interfaces, elasticIps);
  }

  private static Instance instance(EniService service, Subnet subnet) {
    return service.createInstance(
        CreateInstance.builder()
            .name("instance")
            .type(InstanceType.of("g.n2.2xlarge", 8))
            .zone(new Zone("a"))
            .subnetId(subnet.id())
            .build());
  }

  /** A VPC with a number of instances and as many interfaces, in a subnet of 60,000 addresses. */
  static List<Pair> pairs(EniService service, int interfaces) {
    Vpc vpc = service.createVpc(CreateVpc.builder().name("vpc").build());
    Subnet subnet =
        service.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("subnet")
                .cidr(Ipv4Cidr.parse("10.0.0.0/16"))
                .build());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < interfaces; i++) {
      pairs.add(
          new Pair(
              instance(service, subnet),
              service.createNetworkInterface(
                  CreateNetworkInterface.builder().subnetId(subnet.id()).build())));
    }
    return pairs;
  }
}
