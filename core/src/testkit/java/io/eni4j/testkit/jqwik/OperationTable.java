package io.eni4j.testkit.jqwik;

import static io.eni4j.testkit.jqwik.ValueArbitraries.descriptions;
import static io.eni4j.testkit.jqwik.ValueArbitraries.instanceTypes;
import static io.eni4j.testkit.jqwik.ValueArbitraries.names;
import static io.eni4j.testkit.jqwik.ValueArbitraries.ruleSpecs;
import static io.eni4j.testkit.jqwik.ValueArbitraries.subnetCidrs;
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
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The arbitrary of each kind of operation, given what operations may name. */
final class OperationTable {
  private final Names named;
  private final Map<Class<?>, Arbitrary<? extends Operation<?>>> all = new LinkedHashMap<>();

  OperationTable(Names named) {
    this.named = named;
    ofVpcsAndSubnets();
    ofInstances();
    ofNetworkInterfaces();
    ofElasticIps();
    ofSecurityGroups();
  }

  /** By the class of the operation. */
  Map<Class<?>, Arbitrary<? extends Operation<?>>> all() {
    return all;
  }

  private <O extends Operation<?>> void add(Class<O> type, Arbitrary<O> operations) {
    all.put(type, operations);
  }

  private void ofVpcsAndSubnets() {
    add(
        CreateVpc.class,
        Combinators.combine(names(), descriptions(), subnetCidrs().optional(0.7))
            .as(
                (name, description, cidr) ->
                    CreateVpc.builder().name(name).description(description).cidr(cidr).build()));
    add(
        ModifyVpc.class,
        Combinators.combine(named.vpcs(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifyVpc.builder().vpcId(id).name(name).description(description).build()));
    add(DeleteVpc.class, named.vpcs().map(DeleteVpc::new));
    add(
        CreateSubnet.class,
        Combinators.combine(named.vpcs(), names(), descriptions(), subnetCidrs())
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
        Combinators.combine(named.subnets(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifySubnet.builder()
                        .subnetId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(DeleteSubnet.class, named.subnets().map(DeleteSubnet::new));
  }

  private void ofInstances() {
    add(
        CreateInstance.class,
        Combinators.combine(
                names(),
                descriptions(),
                instanceTypes(),
                zones(),
                named.subnets(),
                named.addresses().optional(0.3),
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
    add(StartInstance.class, named.instances().map(StartInstance::new));
    add(StopInstance.class, named.instances().map(StopInstance::new));
    add(RebootInstance.class, named.instances().map(RebootInstance::new));
    add(
        ResizeInstance.class,
        Combinators.combine(named.instances(), instanceTypes()).as(ResizeInstance::new));
    add(DeleteInstance.class, named.instances().map(DeleteInstance::new));
  }

  private void ofNetworkInterfaces() {
    add(
        CreateNetworkInterface.class,
        Combinators.combine(
                named.subnets(),
                names().optional(0.5),
                descriptions(),
                named.addresses().optional(0.3),
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
                named.networkInterfaces(),
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
    add(DeleteNetworkInterface.class, named.networkInterfaces().map(DeleteNetworkInterface::new));
    add(
        AttachNetworkInterface.class,
        Combinators.combine(
                named.networkInterfaces(), named.instances(), Arbitraries.of(false, true))
            .as(AttachNetworkInterface::new));
    add(DetachNetworkInterface.class, named.networkInterfaces().map(DetachNetworkInterface::new));
    add(
        MoveNetworkInterface.class,
        Combinators.combine(
                named.networkInterfaces(), named.instances(), Arbitraries.of(false, true))
            .as(MoveNetworkInterface::new));
    add(
        ForceDetachNetworkInterface.class,
        named.networkInterfaces().map(ForceDetachNetworkInterface::new));
    add(
        ModifyAutoDelete.class,
        Combinators.combine(named.networkInterfaces(), Arbitraries.of(false, true))
            .as(ModifyAutoDelete::new));
    add(
        AssignSecondaryIps.class,
        Combinators.combine(
                named.networkInterfaces(), addresses(), counts(), Arbitraries.of(false, true))
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
        Combinators.combine(named.networkInterfaces(), addresses()).as(UnassignSecondaryIps::new));
  }

  private void ofElasticIps() {
    Arbitrary<Integer> bandwidths = Arbitraries.integers().between(1, 1000);
    add(
        AllocateElasticIp.class,
        Combinators.combine(
                bandwidths,
                names().optional(0.5),
                Arbitraries.of("bgp", "no_bgp"),
                zones().optional(0.2),
                named.addresses().optional(0.2))
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
                named.elasticIps(),
                names().optional(0.5),
                bandwidths.map(OptionalInt::of).optional(0.5))
            .as(
                (id, name, bandwidth) ->
                    ModifyElasticIp.builder()
                        .elasticIpId(id)
                        .name(name)
                        .bandwidthMbps(bandwidth.orElse(OptionalInt.empty()))
                        .build()));
    add(ReleaseElasticIp.class, named.elasticIps().map(ReleaseElasticIp::new));
    add(
        AssociateElasticIp.class,
        Combinators.combine(
                named.elasticIps(), named.networkInterfaces(), named.addresses().optional(0.5))
            .as(AssociateElasticIp::new));
    add(DisassociateElasticIp.class, named.elasticIps().map(DisassociateElasticIp::new));
  }

  private void ofSecurityGroups() {
    add(
        CreateSecurityGroup.class,
        Combinators.combine(named.vpcs(), names(), descriptions())
            .as(
                (id, name, description) ->
                    CreateSecurityGroup.builder()
                        .vpcId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(
        ModifySecurityGroup.class,
        Combinators.combine(
                named.securityGroups(), names().optional(0.5), descriptions().optional(0.5))
            .as(
                (id, name, description) ->
                    ModifySecurityGroup.builder()
                        .securityGroupId(id)
                        .name(name)
                        .description(description)
                        .build()));
    add(DeleteSecurityGroup.class, named.securityGroups().map(DeleteSecurityGroup::new));
    add(
        AddSecurityGroupRules.class,
        Combinators.combine(named.securityGroups(), ruleSpecs().list().ofMaxSize(5))
            .as(AddSecurityGroupRules::new));
    add(
        ModifySecurityGroupRules.class,
        Combinators.combine(
                named.securityGroups(), Arbitraries.maps(named.rules(), ruleSpecs()).ofMaxSize(5))
            .as(ModifySecurityGroupRules::new));
    add(
        RemoveSecurityGroupRules.class,
        Combinators.combine(named.securityGroups(), named.rules().list().ofMaxSize(5))
            .as(RemoveSecurityGroupRules::new));
  }

  private Arbitrary<List<SecurityGroupId>> groups() {
    return named.securityGroups().list().uniqueElements().ofMaxSize(5);
  }

  private Arbitrary<List<Ipv4Address>> addresses() {
    return named.addresses().list().uniqueElements().ofMaxSize(5);
  }

  private static Arbitrary<OptionalInt> counts() {
    return Arbitraries.integers()
        .between(1, 20)
        .map(OptionalInt::of)
        .optional(0.5)
        .map(it -> it.orElse(OptionalInt.empty()));
  }
}
