package io.eni4j.testkit.jqwik;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.StopInstance;
import io.eni4j.testing.CloudFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for to make a cloud. A number that says where something belongs counts around what
 * there is.
 *
 * @param vpcs how many
 * @param subnets the VPC of each
 * @param groups the VPC of each security group
 * @param instances each instance
 * @param interfaces each secondary interface
 * @param elasticIps the interface that each is associated with, if any
 */
record CloudPlan(
    int vpcs,
    List<Integer> subnets,
    List<Integer> groups,
    List<InstancePlan> instances,
    List<InterfacePlan> interfaces,
    List<Optional<Integer>> elasticIps) {

  /**
   * An instance.
   *
   * @param subnet where it stands
   * @param vcpus how large it is
   * @param stopped whether it is stopped
   */
  record InstancePlan(int subnet, int vcpus, boolean stopped) {}

  /**
   * A secondary interface.
   *
   * @param subnet where it stands
   * @param secondaries how many secondary private IPs it has
   * @param group the security group that it has; empty: its VPC's default
   * @param instance what it is attached to, if anything
   * @param autoDelete whether it goes with that
   */
  record InterfacePlan(
      int subnet,
      int secondaries,
      Optional<Integer> group,
      Optional<Integer> instance,
      boolean autoDelete) {}

  CloudFixture build() {
    CloudFixture fixture = CloudFixture.builder().empty().build();
    EniService cloud = fixture.cloud();
    List<Vpc> madeVpcs = new ArrayList<>();
    for (int i = 0; i < vpcs; i++) {
      make(cloud, CreateVpc.builder().name("vpc-" + i).cidr(block(0, 16)).build(), madeVpcs);
    }
    List<Subnet> madeSubnets = new ArrayList<>();
    for (int i = 0; i < subnets.size() && vpcs > 0; i++) {
      make(
          cloud,
          CreateSubnet.builder()
              .vpcId(at(madeVpcs, subnets.get(i)).id())
              .name("subnet-" + i)
              .cidr(block(i, 28))
              .build(),
          madeSubnets);
    }
    List<SecurityGroup> madeGroups = new ArrayList<>();
    for (int i = 0; i < groups.size() && vpcs > 0; i++) {
      make(
          cloud,
          CreateSecurityGroup.builder()
              .vpcId(at(madeVpcs, groups.get(i)).id())
              .name("group-" + i)
              .build(),
          madeGroups);
    }
    if (!madeSubnets.isEmpty()) {
      List<Instance> madeInstances = instances(cloud, madeSubnets);
      List<NetworkInterface> made = interfaces(cloud, madeSubnets, madeGroups, madeInstances);
      elasticIps(cloud, made);
    }
    return fixture;
  }

  private List<Instance> instances(EniService cloud, List<Subnet> where) {
    List<Instance> made = new ArrayList<>();
    for (InstancePlan plan : instances) {
      Optional<Instance> instance =
          make(
              cloud,
              CreateInstance.builder()
                  .name("host-" + made.size())
                  .type(InstanceType.of("g.n2.v" + plan.vcpus(), plan.vcpus()))
                  .zone(new Zone("cn-north-1a"))
                  .subnetId(at(where, plan.subnet()).id())
                  .build(),
              made);
      if (plan.stopped()) {
        instance.ifPresent(it -> cloud.submit(new StopInstance(it.id())));
      }
    }
    return made;
  }

  private List<NetworkInterface> interfaces(
      EniService cloud, List<Subnet> where, List<SecurityGroup> groups, List<Instance> hosts) {
    List<NetworkInterface> made = new ArrayList<>();
    for (InterfacePlan plan : interfaces) {
      Subnet subnet = at(where, plan.subnet());
      CreateNetworkInterface.Builder create =
          CreateNetworkInterface.builder().subnetId(subnet.id()).name("eni-" + made.size());
      if (plan.secondaries() > 0) {
        create.secondaryIpCount(plan.secondaries());
      }
      List<SecurityGroup> fitting =
          groups.stream().filter(it -> it.vpcId().equals(subnet.vpcId())).toList();
      if (!fitting.isEmpty()) {
        plan.group().ifPresent(it -> create.addSecurityGroupIds(at(fitting, it).id()));
      }
      Optional<NetworkInterface> eni = make(cloud, create.build(), made);
      if (eni.isPresent() && plan.instance().isPresent() && !hosts.isEmpty()) {
        Instance host = at(hosts, plan.instance().get());
        cloud.submit(new AttachNetworkInterface(eni.get().id(), host.id(), plan.autoDelete()));
      }
    }
    return made;
  }

  private void elasticIps(EniService cloud, List<NetworkInterface> where) {
    List<ElasticIp> made = new ArrayList<>();
    for (Optional<Integer> plan : elasticIps) {
      var elasticIp = make(cloud, AllocateElasticIp.builder().bandwidthMbps(5).build(), made);
      if (elasticIp.isPresent() && plan.isPresent() && !where.isEmpty()) {
        cloud.submit(
            AssociateElasticIp.toPrimaryIp(elasticIp.get().id(), at(where, plan.get()).id()));
      }
    }
  }

  private static <R> Optional<R> make(EniService cloud, Operation<R> operation, List<R> made) {
    Optional<R> result = cloud.submit(operation).result();
    result.ifPresent(made::add);
    return result;
  }

  private static <T> T at(List<T> list, int number) {
    return list.get(number % list.size());
  }

  /** The nth block of that length in 10.0.0.0/16. */
  private static Ipv4Cidr block(int number, int length) {
    return new Ipv4Cidr(new Ipv4Address(0x0A000000 + (number << (32 - length))), length);
  }
}
