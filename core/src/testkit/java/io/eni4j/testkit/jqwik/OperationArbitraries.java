package io.eni4j.testkit.jqwik;

import static io.eni4j.testkit.jqwik.ValueArbitraries.descriptions;
import static io.eni4j.testkit.jqwik.ValueArbitraries.elasticIpIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.instanceIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.instanceTypes;
import static io.eni4j.testkit.jqwik.ValueArbitraries.ipv4Addresses;
import static io.eni4j.testkit.jqwik.ValueArbitraries.names;
import static io.eni4j.testkit.jqwik.ValueArbitraries.networkInterfaceIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.ruleSpecs;
import static io.eni4j.testkit.jqwik.ValueArbitraries.securityGroupIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.securityGroupRuleIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.subnetCidrs;
import static io.eni4j.testkit.jqwik.ValueArbitraries.subnetIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.vpcIds;
import static io.eni4j.testkit.jqwik.ValueArbitraries.zones;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of operations, each well-formed by itself. What they name exists nowhere, so most are
 * denied; a policy and a store must bear them all the same.
 */
public final class OperationArbitraries {
  private static final Map<Class<?>, Arbitrary<? extends Operation<?>>> ALL = new HashMap<>();

  private OperationArbitraries() {}

  /** {@return operations of all kinds} */
  public static Arbitrary<Operation<?>> operations() {
    return Arbitraries.oneOf(List.copyOf(ALL.values()));
  }

  /**
   * {@return operations of one kind}
   *
   * @param <O> the kind
   * @param type the kind, such as {@code CreateVpc.class}
   * @throws IllegalArgumentException if that is no kind of operation
   */
  public static <O extends Operation<?>> Arbitrary<O> of(Class<O> type) {
    Arbitrary<? extends Operation<?>> found = ALL.get(type);
    if (found == null) {
      throw new IllegalArgumentException(
          "type is " + type.getName() + "; name the class of one operation, such as CreateVpc");
    }
    return found.map(type::cast);
  }

  static boolean has(Class<?> type) {
    return ALL.containsKey(type);
  }

  static {
    ofVpcsAndSubnets();
    ofInstances();
    ofNetworkInterfaces();
    ofElasticIps();
    ofSecurityGroups();
  }

  private static <O extends Operation<?>> void add(Class<O> type, Arbitrary<O> operations) {
    ALL.put(type, operations);
  }

  private static void ofVpcsAndSubnets() {
    add(
        CreateVpc.class,
        Combinators.combine(names(), descriptions(), subnetCidrs().optional(0.7))
            .as(
                (name, description, cidr) ->
                    CreateVpc.builder().name(name).description(description).cidr(cidr).build()));
    add(
        ModifyVpc.class,
        Combinators.combine(vpcIds(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifyVpc.builder().vpcId(id).name(name).description(description).build()));
    add(DeleteVpc.class, vpcIds().map(DeleteVpc::new));
    add(
        CreateSubnet.class,
        Combinators.combine(vpcIds(), names(), descriptions(), subnetCidrs())
            .as(
                (id, name, description, cidr) ->
                    CreateSubnet.builder()
                        .vpcId(id)
                        .name(name)
                        .description(description)
                        .cidr(cidr)
                        .build()));
    add(
        ModifySubnet.class,
        Combinators.combine(subnetIds(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifySubnet.builder()
                        .subnetId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(DeleteSubnet.class, subnetIds().map(DeleteSubnet::new));
  }

  private static void ofInstances() {
    add(
        CreateInstance.class,
        Combinators.combine(
                names(),
                descriptions(),
                instanceTypes(),
                zones(),
                subnetIds(),
                ipv4Addresses().optional(0.3),
                groups())
            .as(
                (name, description, type, zone, subnet, address, groups) ->
                    CreateInstance.builder()
                        .name(name)
                        .description(description)
                        .type(type)
                        .zone(zone)
                        .subnetId(subnet)
                        .primaryIp(address)
                        .securityGroupIds(groups)
                        .build()));
    add(StartInstance.class, instanceIds().map(StartInstance::new));
    add(StopInstance.class, instanceIds().map(StopInstance::new));
    add(RebootInstance.class, instanceIds().map(RebootInstance::new));
    add(
        ResizeInstance.class,
        Combinators.combine(instanceIds(), instanceTypes()).as(ResizeInstance::new));
    add(DeleteInstance.class, instanceIds().map(DeleteInstance::new));
  }

  private static void ofNetworkInterfaces() {
    add(
        CreateNetworkInterface.class,
        Combinators.combine(
                subnetIds(),
                names().optional(0.5),
                descriptions(),
                ipv4Addresses().optional(0.3),
                addresses(),
                counts(),
                groups(),
                Arbitraries.of(true, false))
            .as(
                (subnet, name, description, primary, secondaries, count, groups, check) ->
                    CreateNetworkInterface.builder()
                        .subnetId(subnet)
                        .name(name)
                        .description(description)
                        .primaryIp(primary)
                        .secondaryIps(secondaries)
                        .secondaryIpCount(count)
                        .securityGroupIds(groups)
                        .sanityCheck(check)
                        .build()));
    add(
        ModifyNetworkInterface.class,
        Combinators.combine(
                networkInterfaceIds(),
                names().optional(0.5),
                descriptions().optional(0.5),
                groups().optional(0.5))
            .as(
                (id, name, description, groups) ->
                    ModifyNetworkInterface.builder()
                        .networkInterfaceId(id)
                        .name(name)
                        .description(description)
                        .securityGroupIds(groups)
                        .build()));
    add(DeleteNetworkInterface.class, networkInterfaceIds().map(DeleteNetworkInterface::new));
    add(
        AttachNetworkInterface.class,
        Combinators.combine(networkInterfaceIds(), instanceIds(), Arbitraries.of(false, true))
            .as(AttachNetworkInterface::new));
    add(DetachNetworkInterface.class, networkInterfaceIds().map(DetachNetworkInterface::new));
    add(
        ModifyAutoDelete.class,
        Combinators.combine(networkInterfaceIds(), Arbitraries.of(false, true))
            .as(ModifyAutoDelete::new));
    add(
        AssignSecondaryIps.class,
        Combinators.combine(
                networkInterfaceIds(), addresses(), counts(), Arbitraries.of(false, true))
            .as(
                (id, addresses, count, force) ->
                    AssignSecondaryIps.builder()
                        .networkInterfaceId(id)
                        .addresses(addresses)
                        .count(count)
                        .force(force)
                        .build()));
    add(
        UnassignSecondaryIps.class,
        Combinators.combine(networkInterfaceIds(), addresses()).as(UnassignSecondaryIps::new));
  }

  private static void ofElasticIps() {
    Arbitrary<Integer> bandwidths = Arbitraries.integers().between(1, 1000);
    add(
        AllocateElasticIp.class,
        Combinators.combine(
                bandwidths,
                names().optional(0.5),
                Arbitraries.of("bgp", "no_bgp"),
                zones().optional(0.2),
                ipv4Addresses().optional(0.2))
            .as(
                (bandwidth, name, provider, zone, address) ->
                    AllocateElasticIp.builder()
                        .bandwidthMbps(bandwidth)
                        .name(name)
                        .provider(provider)
                        .zone(zone)
                        .address(address)
                        .build()));
    add(
        ModifyElasticIp.class,
        Combinators.combine(
                elasticIpIds(),
                names().optional(0.5),
                bandwidths.map(OptionalInt::of).optional(0.5))
            .as(
                (id, name, bandwidth) ->
                    ModifyElasticIp.builder()
                        .elasticIpId(id)
                        .name(name)
                        .bandwidthMbps(bandwidth.orElse(OptionalInt.empty()))
                        .build()));
    add(ReleaseElasticIp.class, elasticIpIds().map(ReleaseElasticIp::new));
    add(
        AssociateElasticIp.class,
        Combinators.combine(elasticIpIds(), networkInterfaceIds(), ipv4Addresses().optional(0.5))
            .as(AssociateElasticIp::new));
    add(DisassociateElasticIp.class, elasticIpIds().map(DisassociateElasticIp::new));
  }

  private static void ofSecurityGroups() {
    add(
        CreateSecurityGroup.class,
        Combinators.combine(vpcIds(), names(), descriptions())
            .as(
                (id, name, description) ->
                    CreateSecurityGroup.builder()
                        .vpcId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(
        ModifySecurityGroup.class,
        Combinators.combine(securityGroupIds(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifySecurityGroup.builder()
                        .securityGroupId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(DeleteSecurityGroup.class, securityGroupIds().map(DeleteSecurityGroup::new));
    add(
        AddSecurityGroupRules.class,
        Combinators.combine(securityGroupIds(), ruleSpecs().list().ofMaxSize(5))
            .as(AddSecurityGroupRules::new));
    add(
        ModifySecurityGroupRules.class,
        Combinators.combine(
                securityGroupIds(),
                Arbitraries.maps(securityGroupRuleIds(), ruleSpecs()).ofMaxSize(5))
            .as(ModifySecurityGroupRules::new));
    add(
        RemoveSecurityGroupRules.class,
        Combinators.combine(securityGroupIds(), securityGroupRuleIds().list().ofMaxSize(5))
            .as(RemoveSecurityGroupRules::new));
  }

  private static Arbitrary<List<SecurityGroupId>> groups() {
    return securityGroupIds().list().uniqueElements().ofMaxSize(5);
  }

  private static Arbitrary<List<Ipv4Address>> addresses() {
    return ipv4Addresses().list().uniqueElements().ofMaxSize(5);
  }

  private static Arbitrary<OptionalInt> counts() {
    return Arbitraries.integers()
        .between(1, 20)
        .map(OptionalInt::of)
        .optional(0.5)
        .map(it -> it.orElse(OptionalInt.empty()));
  }
}
