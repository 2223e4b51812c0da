package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceKeyTest {

  @ParameterizedTest
  @MethodSource("io.eni4j.model.IdType#ofResources")
  void anIdSaysItsKindAndTheKindSaysItsPrefix(IdType type) {
    ResourceKey<?> key = type.key(type.prefix() + "0123456789");

    assertThat(key.kind().name()).isEqualTo(type.name());
    assertThat(key.kind().idPrefix()).isEqualTo(type.prefix());
  }

  @ParameterizedTest
  @MethodSource("io.eni4j.model.IdType#ofResources")
  void onlyAnIdWithThePrefixOfItsKindIsOfItsKind(IdType type) {
    for (IdType other : IdType.values()) {
      assertThat(type.key(other.prefix() + "0123456789").isOfItsKind())
          .as("%s held as the id of a %s", other.prefix() + "0123456789", type)
          .isEqualTo(type == other);
    }
  }

  @Test
  void aPrefixIsNotTakenForALongerOne() {
    assertThat(new VpcId("vpcx-0123456789").isOfItsKind()).isFalse();
    assertThat(new InstanceId("xi-0123456789").isOfItsKind()).isFalse();
    assertThat(new SubnetId("sub-0123456789").isOfItsKind()).isFalse();
  }

  @Test
  void aPrivateIpIsOfItsKindIfItsVpcIs() {
    Ipv4Address address = Ipv4Address.parse("10.0.0.4");

    assertThat(new PrivateIpKey(new VpcId("vpc-0000000001"), address).isOfItsKind()).isTrue();
    assertThat(new PrivateIpKey(new VpcId("subnet-0000000001"), address).isOfItsKind()).isFalse();
  }

  @Test
  void everyKindHasExactlyOneTypeOfKeys() {
    List<ResourceKind> kinds = new ArrayList<>();
    IdType.ofResources().forEach(type -> kinds.add(type.key("some-0123456789").kind()));
    kinds.add(Samples.privateIp().key().kind());

    assertThat(kinds).containsExactlyInAnyOrder(ResourceKind.values());
    assertThat(ResourceKey.class.getPermittedSubclasses()).hasSameSizeAs(kinds);
  }

  @Test
  void aKindSaysWhatPeopleCallIt() {
    assertThat(ResourceKind.values())
        .extracting(ResourceKind::noun)
        .doesNotHaveDuplicates()
        .contains("network interface", "elastic IP", "private IP", "security group");
  }

  @ParameterizedTest
  @MethodSource("resources")
  void aResourceIsNamedByAKeyOfItsKind(Resource resource, ResourceKind kind, String key) {
    assertThat(resource.key().kind()).isEqualTo(kind);
    assertThat(resource.key()).hasToString(key);
  }

  static Stream<Arguments> resources() {
    return Stream.of(
        arguments(Samples.vpc().build(), ResourceKind.VPC, "vpc-0000000001"),
        arguments(Samples.subnet().build(), ResourceKind.SUBNET, "subnet-0000000001"),
        arguments(Samples.instance().build(), ResourceKind.INSTANCE, "i-0000000001"),
        arguments(Samples.secondary().build(), ResourceKind.NETWORK_INTERFACE, "port-0000000001"),
        arguments(Samples.privateIp(), ResourceKind.PRIVATE_IP, "vpc-0000000001/10.0.0.4"),
        arguments(Samples.elasticIp().build(), ResourceKind.ELASTIC_IP, "fip-0000000001"),
        arguments(Samples.securityGroup().build(), ResourceKind.SECURITY_GROUP, "sg-0000000001"));
  }
}
