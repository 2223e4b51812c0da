package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;

/**
 * Replays JD Cloud's page "Bind Elastic Network Interface": attaches interfaces to a running and to
 * a stopped instance up to the limit of each type, meets each precondition, and moves an interface.
 */
public final class BindElasticNetworkInterface {
  private final EniService cloud = EniService.builder().seed(1).build();

  private BindElasticNetworkInterface() {}

  public static void main(String[] args) {
    new BindElasticNetworkInterface().run();
  }

  private void run() {
    Subnet subnet = newSubnet("production", "10.0.0.0/16", "10.0.1.0/24");
    Subnet elsewhere = newSubnet("staging", "10.0.0.0/16", "10.0.1.0/24");

    title("Attach until each instance is full: 2, 4 and 8 interfaces, the primary included");
    Instance small = newInstance("web-1", "g.n2.large", 2, subnet);
    Instance medium = newInstance("web-2", "g.n2.2xlarge", 8, subnet);
    Instance large = newInstance("web-3", "g.n2.4xlarge", 16, subnet);
    cloud.stopInstance(medium.id());
    fill(small, subnet);
    fill(medium, subnet);
    fill(large, subnet);

    title("What the page forbids");
    NetworkInterface spare = newInterface(subnet);
    Instance roomy = newInstance("web-4", "g.n2.4xlarge", 16, subnet);
    tryTo("attach an interface of another VPC", () -> attach(newInterface(elsewhere), roomy));
    tryTo(
        "detach the primary interface",
        () -> cloud.detachNetworkInterface(roomy.primaryNetworkInterfaceId()));
    tryTo(
        "release the primary private IP",
        () -> cloud.unassignSecondaryIps(spare.id(), spare.primaryIp()));

    title("Move an interface: it takes its addresses along");
    cloud.assignSecondaryIps(spare.id(), 2);
    attach(spare, roomy);
    show("before", spare);
    Instance target = newInstance("web-5", "g.n2.large", 2, subnet);
    cloud.moveNetworkInterface(spare.id(), target.id());
    show("after", spare);
  }

  private void fill(Instance instance, Subnet subnet) {
    Instance now = cloud.find(instance.id()).orElseThrow();
    System.out.printf("%s, %s, %s:%n", now.name(), now.type(), now.status().apiName());
    NetworkInterface next = newInterface(subnet);
    while (cloud.check(attachment(next, now)).isAllowed()) {
      NetworkInterface attached = attach(next, now);
      System.out.printf(
          "  %s %-13s attached as device %d%n",
          attached.id(), attached.primaryIp(), attached.deviceIndex());
      next = newInterface(subnet);
    }
    NetworkInterface oneTooMany = next;
    tryTo("attach one more", () -> attach(oneTooMany, now));
    cloud.deleteNetworkInterface(oneTooMany.id());
  }

  private NetworkInterface attach(NetworkInterface networkInterface, Instance instance) {
    return cloud.attachNetworkInterface(networkInterface.id(), instance.id());
  }

  private static AttachNetworkInterface attachment(
      NetworkInterface networkInterface, Instance instance) {
    return AttachNetworkInterface.of(networkInterface.id(), instance.id());
  }

  private Subnet newSubnet(String name, String vpcCidr, String cidr) {
    Vpc vpc = cloud.createVpc(CreateVpc.builder().name(name).cidr(Ipv4Cidr.parse(vpcCidr)).build());
    return cloud.createSubnet(
        CreateSubnet.builder().vpcId(vpc.id()).name(name).cidr(Ipv4Cidr.parse(cidr)).build());
  }

  private Instance newInstance(String name, String type, int vcpus, Subnet subnet) {
    return cloud.createInstance(
        CreateInstance.builder()
            .name(name)
            .type(InstanceType.of(type, vcpus))
            .zone(new Zone("cn-north-1a"))
            .subnetId(subnet.id())
            .build());
  }

  private NetworkInterface newInterface(Subnet subnet) {
    return cloud.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }

  private void show(String when, NetworkInterface networkInterface) {
    NetworkInterface now = cloud.find(networkInterface.id()).orElseThrow();
    System.out.printf(
        "  %-6s %s on %s, private IPs %s%n",
        when,
        now.id(),
        cloud.find(now.instanceId().orElseThrow()).orElseThrow().name(),
        cloud.privateIpsOf(now.id()).stream().map(PrivateIp::address).toList());
  }

  private static void title(String text) {
    System.out.printf("%n%s%n", text);
  }

  private static void tryTo(String what, Runnable action) {
    try {
      action.run();
      System.out.printf("  %s: done%n", what);
    } catch (OperationDeniedException refused) {
      System.out.printf("  %s: refused%n", what);
      refused.violations().forEach(violation -> System.out.printf("    %s%n", violation.message()));
    }
  }
}
