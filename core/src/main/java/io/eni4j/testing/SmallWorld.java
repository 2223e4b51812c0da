package io.eni4j.testing;

import io.eni4j.EniService;
import io.eni4j.model.Direction;
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
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import java.util.List;

/** What is in the cloud of a {@link CloudFixture}, made as any user would make it. */
final class SmallWorld {
  private final EniService cloud;
  private final Vpc vpc;

  private SmallWorld(EniService cloud) {
    this.cloud = cloud;
    this.vpc =
        cloud.createVpc(
            CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
  }

  static void make(EniService cloud) {
    new SmallWorld(cloud).furnish();
  }

  private void furnish() {
    Subnet front = subnet("front", "10.0.1.0/24");
    subnet("back", "10.0.2.0/24");
    Subnet tiny = subnet("tiny", "10.0.3.0/28");
    SecurityGroup web =
        cloud.createSecurityGroup(
            CreateSecurityGroup.builder().vpcId(vpc.id()).name("web").build());
    cloud.execute(
        new AddSecurityGroupRules(
            web.id(),
            List.of(
                RuleSpec.builder()
                    .direction(Direction.IN)
                    .protocol(Protocol.TCP)
                    .ports(PortRange.of(443))
                    .cidr(Ipv4Cidr.ANY)
                    .build())));
    instance("web-1", front, InstanceType.of("g.n2.large", 2));
    Instance app = instance("app-1", front, InstanceType.of("g.n2.xlarge", 4));
    instance("db-1", front, InstanceType.of("g.n2.4xlarge", 16));
    Instance full = instance("full-1", front, InstanceType.of("g.n2.large", 2));
    NetworkInterface second =
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(front.id())
                .name("app-1-eth1")
                .secondaryIpCount(2)
                .addSecurityGroupIds(web.id())
                .build());
    cloud.attachNetworkInterface(second.id(), app.id());
    cloud.attachNetworkInterface(networkInterface("full-1-eth1", front).id(), full.id());
    networkInterface("spare-1", front);
    networkInterface("spare-2", front);
    networkInterface("spare-tiny", tiny);
    cloud.associateElasticIp(
        cloud
            .allocateElasticIp(
                AllocateElasticIp.builder().name("public-1").bandwidthMbps(5).build())
            .id(),
        second.id());
    cloud.allocateElasticIp(AllocateElasticIp.builder().name("public-2").bandwidthMbps(5).build());
  }

  private Subnet subnet(String name, String block) {
    return cloud.createSubnet(
        CreateSubnet.builder().vpcId(vpc.id()).name(name).cidr(Ipv4Cidr.parse(block)).build());
  }

  private Instance instance(String name, Subnet subnet, InstanceType type) {
    return cloud.createInstance(
        CreateInstance.builder()
            .name(name)
            .type(type)
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private NetworkInterface networkInterface(String name, Subnet subnet) {
    return cloud.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).name(name).build());
  }
}
