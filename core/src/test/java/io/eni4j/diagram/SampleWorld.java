package io.eni4j.diagram;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import java.util.List;
import java.util.stream.IntStream;

/** A cloud with one VPC to draw, the same at each run. */
record SampleWorld(EniService cloud, Vpc vpc) {

  /** The world of the picture in the documentation: one of each thing that can be drawn. */
  static SampleWorld small() {
    SampleWorld world = empty();
    EniService cloud = world.cloud();
    SecurityGroup web = world.group("web", 80, 443);
    SecurityGroup data = world.group("data", 5432);
    Subnet front = world.subnet("front", "10.0.1.0/24");
    Subnet back = world.subnet("back", "10.0.2.0/27");
    Instance one = world.instance(front, "web-1", 2, web);
    Instance two = world.instance(front, "web-2", 2, web);
    Instance db = world.instance(back, "db-1", 8, data);
    world.instance(back, "db-2", 8, data);
    cloud.stopInstance(two.id());

    NetworkInterface management =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(back.id())
                .name("management")
                .addSecurityGroupIds(world.vpc().defaultSecurityGroupId(), data.id())
                .build());
    cloud.attachNetworkInterface(management.id(), one.id());
    NetworkInterface service =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(back.id())
                .secondaryIpCount(3)
                .addSecurityGroupIds(data.id())
                .build());
    cloud.attachNetworkInterface(service.id(), db.id());
    NetworkInterface standby =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(front.id())
                .name("standby")
                .secondaryIpCount(1)
                .addSecurityGroupIds(web.id())
                .build());
    cloud.associateElasticIp(cloud.allocateElasticIp(10).id(), one.primaryNetworkInterfaceId());
    cloud.associateElasticIp(cloud.allocateElasticIp(5).id(), standby.id());
    return world;
  }

  /** So many interfaces on instances of many sizes, in several subnets, some on none. */
  static SampleWorld of(int interfaces) {
    SampleWorld world = empty();
    EniService cloud = world.cloud();
    if (interfaces == 0) {
      return world;
    }
    List<SecurityGroup> groups =
        List.of(world.group("web", 80, 443), world.group("data", 5432), world.group("ops", 22));
    int made = 0;
    int wanted = Math.min(9, 1 + interfaces / 12);
    List<Subnet> subnets =
        IntStream.rangeClosed(1, wanted)
            .mapToObj(i -> world.subnet("tier-" + i, "10.0." + i + ".0/24"))
            .toList();
    for (int i = 0; made < interfaces; i++) {
      Subnet home = subnets.get(i % wanted);
      SecurityGroup group = groups.get(i % 3);
      int vcpus = List.of(2, 8, 16).get(i % 3);
      Instance instance = world.instance(home, "host-" + (100 + i), vcpus, group);
      made++;
      for (int j = 1; j <= i % 4 && made < interfaces; j++, made++) {
        Subnet subnet = j == 3 ? subnets.get((i + 1) % wanted) : home;
        NetworkInterface eni =
            cloud.createNetworkInterface(
                CreateNetworkInterface.builder()
                    .subnetId(subnet.id())
                    .secondaryIpCount(1 + i % 3 * 2)
                    .addSecurityGroupIds(group.id())
                    .build());
        if (j < (vcpus == 2 ? 2 : 4)) {
          cloud.attachNetworkInterface(eni.id(), instance.id());
        }
        if (j == 1 && i % 5 == 2) {
          cloud.associateElasticIp(cloud.allocateElasticIp(10).id(), eni.id());
        }
      }
    }
    return world;
  }

  VpcDiagram diagram() {
    return cloud.diagram(vpc.id());
  }

  private static SampleWorld empty() {
    EniService cloud =
        EniService.builder()
            .seed(2024)
            .limits(
                Limits.builder()
                    .secondaryInterfacesPerRegion(Limits.UNLIMITED)
                    .elasticIpsPerRegion(Limits.UNLIMITED)
                    .build())
            .addressChoice(AddressChoice.LOWEST_FIRST)
            .elasticIpPool(List.of(Ipv4Cidr.parse("203.0.113.0/24")))
            .build();
    return new SampleWorld(
        cloud,
        cloud.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build()));
  }

  private Subnet subnet(String name, String cidr) {
    return cloud.createSubnet(
        CreateSubnet.builder().vpcId(vpc.id()).name(name).cidr(Ipv4Cidr.parse(cidr)).build());
  }

  private Instance instance(Subnet subnet, String name, int vcpus, SecurityGroup group) {
    String size = vcpus == 2 ? "large" : vcpus == 8 ? "2xlarge" : "4xlarge";
    return cloud.createInstance(
        CreateInstance.builder()
            .name(name)
            .type(InstanceType.of("g.n2." + size, vcpus))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .addSecurityGroupIds(group.id())
            .build());
  }

  private SecurityGroup group(String name, int... ports) {
    SecurityGroup group =
        cloud.createSecurityGroup(CreateSecurityGroup.builder().vpcId(vpc.id()).name(name).build());
    for (int port : ports) {
      cloud.execute(
          new AddSecurityGroupRules(
              group.id(),
              List.of(RuleSpec.allowIn(Protocol.TCP, PortRange.of(port), Ipv4Cidr.ANY))));
    }
    return group;
  }
}
