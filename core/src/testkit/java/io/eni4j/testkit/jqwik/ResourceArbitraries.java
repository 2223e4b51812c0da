package io.eni4j.testkit.jqwik;

import static io.eni4j.testkit.jqwik.ValueArbitraries.descriptions;
import static io.eni4j.testkit.jqwik.ValueArbitraries.elasticIpIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.instanceIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.instanceTypes;
import static io.eni4j.testkit.jqwik.ValueArbitraries.ipv4Addresses;
import static io.eni4j.testkit.jqwik.ValueArbitraries.names;
import static io.eni4j.testkit.jqwik.ValueArbitraries.networkInterfaceIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.privateIpKeys;
import static io.eni4j.testkit.jqwik.ValueArbitraries.securityGroupIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.subnetCidrs;
import static io.eni4j.testkit.jqwik.ValueArbitraries.subnetIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.tasks;
import static io.eni4j.testkit.jqwik.ValueArbitraries.times;
import static io.eni4j.testkit.jqwik.ValueArbitraries.vpcIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.zones;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of resources, each valid by itself. What they point at exists nowhere; for those that
 * fit together see {@link CloudArbitraries}.
 */
public final class ResourceArbitraries {
  private ResourceArbitraries() {}

  /** {@return VPCs, about every other without a block} */
  public static Arbitrary<Vpc> vpcs() {
    return Builders.withBuilder(Vpc::builder)
        .use(vpcIds())
        .in((vpc, id) -> vpc.id(id))
        .use(names())
        .in((vpc, name) -> vpc.name(name))
        .use(descriptions())
        .in((vpc, description) -> vpc.description(description))
        .use(subnetCidrs().optional(0.5))
        .in((vpc, cidr) -> vpc.cidr(cidr))
        .use(securityGroupIds())
        .in((vpc, group) -> vpc.defaultSecurityGroupId(group))
        .use(times())
        .in((vpc, time) -> vpc.createdAt(time))
        .build(Vpc.Builder::build);
  }

  /** {@return subnets of /16 to /28} */
  public static Arbitrary<Subnet> subnets() {
    return Combinators.combine(
            subnetIds(), vpcIds(), names(), descriptions(), subnetCidrs(), times())
        .as(
            (id, vpc, name, description, cidr, time) ->
                Subnet.builder()
                    .id(id)
                    .vpcId(vpc)
                    .name(name)
                    .description(description)
                    .cidr(cidr)
                    .createdAt(time)
                    .build());
  }

  /** {@return instances of any status, about every fifth with a task} */
  public static Arbitrary<Instance> instances() {
    return Builders.withBuilder(Instance::builder)
        .use(instanceIds())
        .in((instance, id) -> instance.id(id))
        .use(names())
        .in((instance, name) -> instance.name(name))
        .use(descriptions())
        .in((instance, description) -> instance.description(description))
        .use(instanceTypes())
        .in((instance, type) -> instance.type(type))
        .use(zones())
        .in((instance, zone) -> instance.zone(zone))
        .use(vpcIds())
        .in((instance, vpc) -> instance.vpcId(vpc))
        .use(networkInterfaceIds())
        .in((instance, primary) -> instance.primaryNetworkInterfaceId(primary))
        .use(Arbitraries.of(InstanceStatus.class))
        .in((instance, status) -> instance.status(status))
        .use(tasks().optional(0.2))
        .in((instance, task) -> instance.task(task))
        .use(times())
        .in((instance, time) -> instance.createdAt(time))
        .build(Instance.Builder::build);
  }

  /** {@return network interfaces, primary and secondary, attached and not} */
  public static Arbitrary<NetworkInterface> networkInterfaces() {
    return Builders.withBuilder(NetworkInterface::builder)
        .use(networkInterfaceIds())
        .in((eni, id) -> eni.id(id))
        .use(names().optional(0.5))
        .in((eni, name) -> eni.name(name))
        .use(descriptions())
        .in((eni, description) -> eni.description(description))
        .use(ValueArbitraries.macAddresses())
        .in((eni, mac) -> eni.macAddress(mac))
        .use(vpcIds())
        .in((eni, vpc) -> eni.vpcId(vpc))
        .use(subnetIds())
        .in((eni, subnet) -> eni.subnetId(subnet))
        .use(ipv4Addresses())
        .in((eni, address) -> eni.primaryIp(address))
        .use(securityGroupIds().list().uniqueElements().ofMinSize(1).ofMaxSize(5))
        .in((eni, groups) -> eni.securityGroupIds(groups))
        .use(Arbitraries.of(true, false))
        .in((eni, check) -> eni.sanityCheck(check))
        .use(ValueArbitraries.attachments().optional(0.5))
        .in((eni, attachment) -> eni.attachment(attachment).role(role(attachment)))
        .use(times())
        .in((eni, time) -> eni.createdAt(time))
        .build(NetworkInterface.Builder::build);
  }

  private static NetworkInterfaceRole role(Optional<Attachment> attachment) {
    return attachment.filter(it -> it.deviceIndex() == Attachment.PRIMARY_DEVICE_INDEX).isPresent()
        ? NetworkInterfaceRole.PRIMARY
        : NetworkInterfaceRole.SECONDARY;
  }

  /** {@return private IPs} */
  public static Arbitrary<PrivateIp> privateIps() {
    return Combinators.combine(
            privateIpKeys(), subnetIds(), networkInterfaceIds(), Arbitraries.of(false, true))
        .as(PrivateIp::new);
  }

  /** {@return elastic IPs, about every other associated} */
  public static Arbitrary<ElasticIp> elasticIps() {
    return Builders.withBuilder(ElasticIp::builder)
        .use(elasticIpIds())
        .in((eip, id) -> eip.id(id))
        .use(ipv4Addresses())
        .in((eip, address) -> eip.address(address))
        .use(names().optional(0.5))
        .in((eip, name) -> eip.name(name))
        .use(Arbitraries.integers().between(1, 1000))
        .in((eip, bandwidth) -> eip.bandwidthMbps(bandwidth))
        .use(Arbitraries.of("bgp", "no_bgp"))
        .in((eip, provider) -> eip.provider(provider))
        .use(zones().optional(0.2))
        .in((eip, zone) -> eip.zone(zone))
        .use(ValueArbitraries.elasticIpAssociations().optional(0.5))
        .in((eip, association) -> eip.association(association))
        .use(times())
        .in((eip, time) -> eip.createdAt(time))
        .build(ElasticIp.Builder::build);
  }

  /** {@return security groups of up to 10 rules} */
  public static Arbitrary<SecurityGroup> securityGroups() {
    Arbitrary<List<SecurityGroupRule>> rules =
        ValueArbitraries.securityGroupRules()
            .list()
            .uniqueElements(SecurityGroupRule::id)
            .ofMaxSize(10);
    return Builders.withBuilder(SecurityGroup::builder)
        .use(securityGroupIds())
        .in((group, id) -> group.id(id))
        .use(vpcIds())
        .in((group, vpc) -> group.vpcId(vpc))
        .use(names())
        .in((group, name) -> group.name(name))
        .use(descriptions())
        .in((group, description) -> group.description(description))
        .use(Arbitraries.of(false, true))
        .in((group, isDefault) -> group.defaultOfVpc(isDefault))
        .use(rules)
        .in((group, all) -> group.rules(all))
        .use(times())
        .in((group, time) -> group.createdAt(time))
        .build(SecurityGroup.Builder::build);
  }

  /** {@return resources of all kinds} */
  public static Arbitrary<Resource> resources() {
    return Arbitraries.oneOf(
        List.of(
            vpcs(),
            subnets(),
            instances(),
            networkInterfaces(),
            privateIps(),
            elasticIps(),
            securityGroups()));
  }
}
