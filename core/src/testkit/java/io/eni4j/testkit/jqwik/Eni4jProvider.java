package io.eni4j.testkit.jqwik;

import static java.util.Map.entry;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.testing.CloudFixture;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives every parameter of a type of eni4j its arbitrary; jqwik finds it by itself. */
public final class Eni4jProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
      Map.ofEntries(
          entry(Attachment.class, ValueArbitraries::attachments),
          entry(ElasticIpAssociation.class, ValueArbitraries::elasticIpAssociations),
          entry(ElasticIpId.class, ValueArbitraries::elasticIpIds),
          entry(IdempotencyToken.class, ValueArbitraries::idempotencyTokens),
          entry(InstanceId.class, ValueArbitraries::instanceIds),
          entry(InstanceType.class, ValueArbitraries::instanceTypes),
          entry(Ipv4Address.class, ValueArbitraries::ipv4Addresses),
          entry(Ipv4Cidr.class, ValueArbitraries::ipv4Cidrs),
          entry(MacAddress.class, ValueArbitraries::macAddresses),
          entry(NetworkInterfaceId.class, ValueArbitraries::networkInterfaceIds),
          entry(PortRange.class, ValueArbitraries::portRanges),
          entry(PrivateIpKey.class, ValueArbitraries::privateIpKeys),
          entry(ResourceKey.class, ValueArbitraries::resourceKeys),
          entry(RuleSpec.class, ValueArbitraries::ruleSpecs),
          entry(SecurityGroupId.class, ValueArbitraries::securityGroupIds),
          entry(SecurityGroupRule.class, ValueArbitraries::securityGroupRules),
          entry(SecurityGroupRuleId.class, ValueArbitraries::securityGroupRuleIds),
          entry(SubnetId.class, ValueArbitraries::subnetIds),
          entry(VpcId.class, ValueArbitraries::vpcIds),
          entry(Zone.class, ValueArbitraries::zones),
          entry(ElasticIp.class, ResourceArbitraries::elasticIps),
          entry(Instance.class, ResourceArbitraries::instances),
          entry(NetworkInterface.class, ResourceArbitraries::networkInterfaces),
          entry(PrivateIp.class, ResourceArbitraries::privateIps),
          entry(Resource.class, ResourceArbitraries::resources),
          entry(SecurityGroup.class, ResourceArbitraries::securityGroups),
          entry(Subnet.class, ResourceArbitraries::subnets),
          entry(Vpc.class, ResourceArbitraries::vpcs),
          entry(Operation.class, OperationArbitraries::operations),
          entry(CloudFixture.class, CloudArbitraries::clouds));

  /** For jqwik, which makes it. */
  public Eni4jProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    Class<?> type = targetType.getRawType();
    // Of which kind a key or an operation is cannot be seen in its arbitrary.
    return (ARBITRARIES.containsKey(type) || OperationArbitraries.has(type))
        && targetType.getTypeArguments().stream().allMatch(TypeUsage::isWildcard);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    Class<?> type = targetType.getRawType();
    Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(type);
    return Set.of(
        arbitrary == null
            ? OperationArbitraries.of(type.asSubclass(Operation.class))
            : arbitrary.get());
  }
}
