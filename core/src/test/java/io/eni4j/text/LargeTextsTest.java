package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateVpc;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of megabytes; nobody waits for them unless something takes the square of the time. */
class LargeTextsTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void allPrivateIpsOfALargeSubnetAreWrittenAndReadAsOneList() {
    Ipv4Address first = Ipv4Address.parse("10.0.0.0");
    List<PrivateIp> all =
        IntStream.range(0, 1 << 14)
            .mapToObj(
                n ->
                    new PrivateIp(
                        new PrivateIpKey(new VpcId("vpc-0000000001"), first.plus(n)),
                        new SubnetId("subnet-0000000001"),
                        new NetworkInterfaceId("port-0000000001"),
                        n == 3))
            .toList();

    String text = Json.write(all.stream().map(ResourceText::tree).toList());

    assertThat(text).hasSizeGreaterThan(2 * MEGABYTE);
    assertThat(Fields.list("all", Json.read(text), ResourceText::of)).isEqualTo(all);
  }

  @Test
  void aListOfManyAndATextOfManyCharactersComeBack() {
    NetworkInterface port = (NetworkInterface) ResourceTextTest.resources().get(5);
    Resource large =
        port.withName("\u2028".repeat(MEGABYTE))
            .withSecurityGroupIds(
                IntStream.range(0, 1 << 16)
                    .mapToObj(n -> new SecurityGroupId(String.format("sg-%010d", n)))
                    .toList());

    assertThat(ResourceText.read(ResourceText.write(large))).isEqualTo(large);
    assertThat(OperationText.of(CreateVpc.builder().name("a".repeat(MEGABYTE)).build()))
        .hasSize("{'operation':'createVpc','name':''}".length() + MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "id", "cidr", "createdAt", "another"})
  void aRefusalOfAMegabyteIsShort(String field) {
    Map<String, Object> tree =
        new Tree()
            .tree("kind", "vpc")
            .tree("id", "vpc-0000000001")
            .tree("name", "net")
            .tree("description", "")
            .tree("cidr", "10.0.0.0/16")
            .tree("defaultSecurityGroupId", "sg-0000000001")
            .tree("createdAt", "2026-01-02T03:04:05Z")
            .tree(field, "\u0000".repeat(MEGABYTE))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceText.of(tree))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(1200));
  }
}
