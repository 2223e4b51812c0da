package io.eni4j.policy;

import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IdRulesTest {
  private static final String TAIL = "000unknown";

  @TestFactory
  Iterable<DynamicTest> anIdBeginsWithThePrefixOfItsKind() {
    RuleProof proof = RuleProof.of(ViolationCode.ID_OF_ANOTHER_KIND);
    anotherKind(proof, OperationsOn.vpcs(), VpcId::new, "vpc-", "subnet-");
    anotherKind(proof, OperationsOn.subnets(), SubnetId::new, "subnet-", "vpc-");
    anotherKind(proof, OperationsOn.instances(), InstanceId::new, "i-", "port-");
    anotherKind(proof, OperationsOn.interfaces(), NetworkInterfaceId::new, "port-", "i-");
    anotherKind(proof, OperationsOn.elasticIps(), ElasticIpId::new, "fip-", "eip-");
    anotherKind(proof, OperationsOn.groups(), SecurityGroupId::new, "sg-", "sgr-");
    return proof;
  }

  @TestFactory
  Iterable<DynamicTest> aVpcThatIsNamedExists() {
    return exists(ViolationCode.VPC_NOT_FOUND, OperationsOn.vpcs(), new VpcId("vpc-" + TAIL));
  }

  @TestFactory
  Iterable<DynamicTest> aSubnetThatIsNamedExists() {
    return exists(
        ViolationCode.SUBNET_NOT_FOUND, OperationsOn.subnets(), new SubnetId("subnet-" + TAIL));
  }

  @TestFactory
  Iterable<DynamicTest> anInstanceThatIsNamedExists() {
    return exists(
        ViolationCode.INSTANCE_NOT_FOUND, OperationsOn.instances(), new InstanceId("i-" + TAIL));
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceThatIsNamedExists() {
    return exists(
        ViolationCode.NETWORK_INTERFACE_NOT_FOUND,
        OperationsOn.interfaces(),
        new NetworkInterfaceId("port-" + TAIL));
  }

  @TestFactory
  Iterable<DynamicTest> anElasticIpThatIsNamedExists() {
    return exists(
        ViolationCode.ELASTIC_IP_NOT_FOUND,
        OperationsOn.elasticIps(),
        new ElasticIpId("fip-" + TAIL));
  }

  @TestFactory
  Iterable<DynamicTest> aSecurityGroupThatIsNamedExists() {
    return exists(
        ViolationCode.SECURITY_GROUP_NOT_FOUND,
        OperationsOn.groups(),
        new SecurityGroupId("sg-" + TAIL));
  }

  private static <K extends ResourceKey<?>> void anotherKind(
      RuleProof proof,
      List<OperationOn<K>> operations,
      Function<String, K> id,
      String prefix,
      String otherPrefix) {
    K other = id.apply(otherPrefix + TAIL);
    for (OperationOn<K> on : operations) {
      proof.when(
          on.kind(),
          cloud -> {
            cloud.refuses(on.asking(cloud, other), on.argument(), other, prefix);
            cloud.accepts(on.asking(cloud, on.suitable(cloud)));
          });
    }
  }

  private static <K extends ResourceKey<?>> RuleProof exists(
      ViolationCode rule, List<OperationOn<K>> operations, K unknown) {
    RuleProof proof = RuleProof.of(rule);
    for (OperationOn<K> on : operations) {
      proof.when(
          on.kind(),
          cloud -> {
            cloud.refuses(on.asking(cloud, unknown), on.argument(), unknown, WORDS, unknown);
            cloud.accepts(on.asking(cloud, on.suitable(cloud)));
          });
    }
    return proof;
  }
}
