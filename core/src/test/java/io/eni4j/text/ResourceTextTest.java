package io.eni4j.text;

import static io.eni4j.text.GoldenValues.ADDRESS;
import static io.eni4j.text.GoldenValues.EIP;
import static io.eni4j.text.GoldenValues.GROUP;
import static io.eni4j.text.GoldenValues.LARGE;
import static io.eni4j.text.GoldenValues.OTHER_GROUP;
import static io.eni4j.text.GoldenValues.OTHER_RULE;
import static io.eni4j.text.GoldenValues.PING;
import static io.eni4j.text.GoldenValues.PORT;
import static io.eni4j.text.GoldenValues.RULE;
import static io.eni4j.text.GoldenValues.SERVER;
import static io.eni4j.text.GoldenValues.SUBNET;
import static io.eni4j.text.GoldenValues.VPC;
import static io.eni4j.text.GoldenValues.WEB;
import static io.eni4j.text.GoldenValues.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.TaskKind;
import io.eni4j.model.Vpc;
import io.eni4j.testing.NetworkFixtures;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTextTest {
  private static final PrivateIpKey IP = new PrivateIpKey(VPC, ADDRESS);
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private static final String SUBNET_TEXT =
      "{\"kind\":\"subnet\",\"id\":\"subnet-0000000002\",\"vpcId\":\"vpc-0000000001\",\"name\":\"s\","
          + "\"description\":\"\",\"cidr\":\"10.0.1.0/24\",\"createdAt\":\"2026-01-02T03:04:05Z\"}";

  /** The resources of the lines, in their order. */
  static List<Resource> resources() {
    Vpc vpc =
        Vpc.builder().id(VPC).name("net").defaultSecurityGroupId(GROUP).createdAt(THEN).build();
    Subnet subnet =
        Subnet.builder()
            .id(SUBNET)
            .vpcId(VPC)
            .name("front")
            .description("d")
            .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
            .createdAt(THEN.plusMillis(120))
            .build();
    Instance instance =
        Instance.builder()
            .id(SERVER)
            .name("web")
            .type(LARGE)
            .zone(ZONE)
            .vpcId(VPC)
            .primaryNetworkInterfaceId(PORT)
            .status(InstanceStatus.RUNNING)
            .createdAt(THEN)
            .build();
    NetworkInterface port =
        NetworkInterface.builder()
            .id(PORT)
            .role(NetworkInterfaceRole.SECONDARY)
            .macAddress(MacAddress.parse("fa:16:3e:00:00:01"))
            .vpcId(VPC)
            .subnetId(SUBNET)
            .primaryIp(IP.address())
            .addSecurityGroupIds(GROUP)
            .createdAt(THEN)
            .build();
    ElasticIp elasticIp =
        ElasticIp.builder()
            .id(EIP)
            .address(Ipv4Address.parse("198.18.0.1"))
            .bandwidthMbps(5)
            .provider("bgp")
            .createdAt(THEN)
            .build();
    SecurityGroup group =
        SecurityGroup.builder()
            .id(GROUP)
            .vpcId(VPC)
            .name("web")
            .description("d")
            .createdAt(THEN)
            .build();
    return List.of(
        vpc,
        vpc.withName("主网 \"a\\b\"")
            .withDescription("one\ntwo")
            .withCidr(Ipv4Cidr.parse("10.0.0.0/16"))
            .withCreatedAt(THEN.plusNanos(6)),
        subnet,
        instance,
        instance
            .withDescription("d")
            .withType(instance.type().withInterfaceLimit(3).withPrivateIpLimit(4))
            .withStatus(InstanceStatus.STOPPED)
            .withTask(NetworkFixtures.task(TaskKind.DETACH_NETWORK_INTERFACE, SERVER)),
        port,
        port.withName("eth")
            .withDescription("d")
            .withSecurityGroupIds(OTHER_GROUP, GROUP)
            .withSanityCheck(false)
            .withAttachment(new Attachment(SERVER, 2, false, AttachmentState.DETACHING)),
        new PrivateIp(IP, SUBNET, PORT, true),
        elasticIp,
        elasticIp
            .withName("eip")
            .withZone(ZONE)
            .withAssociation(new ElasticIpAssociation(PORT, IP)),
        group,
        group
            .withDescription("")
            .withDefaultOfVpc(true)
            .withRules(
                new SecurityGroupRule(OTHER_RULE, WEB, true),
                new SecurityGroupRule(RULE, PING, false)));
  }

  @Test
  void theTextOfAResourceIsWhatItEverWasAndIsReadBack() throws IOException {
    List<String> lines = Golden.lines("resources.txt");

    assertThat(resources().stream().map(ResourceText::write)).containsExactlyElementsOf(lines);
    assertThat(lines.stream().map(ResourceText::read)).containsExactlyElementsOf(resources());
    assertThat(resources()).extracting(it -> it.key().kind()).contains(ResourceKind.values());
  }

  @Test
  void severalResourcesStandInOneList() {
    List<Map<String, Object>> trees = resources().stream().map(ResourceText::tree).toList();

    assertThat(Fields.list("resources", Json.read(Json.write(trees)), ResourceText::of))
        .isEqualTo(resources());
  }

  @Test
  void fieldsMayComeInAnyOrder() {
    for (Resource resource : resources()) {
      List<Map.Entry<String, Object>> fields =
          new ArrayList<>(ResourceText.tree(resource).entrySet());
      Collections.reverse(fields);
      Map<String, Object> reversed = new LinkedHashMap<>();
      fields.forEach(field -> reversed.put(field.getKey(), field.getValue()));

      assertThat(ResourceText.read(Json.write(reversed))).isEqualTo(resource);
    }
  }

  @Test
  void aRefusalNamesTheFieldTheValueAndTheRemedy() {
    assertRefused(
        "\"kind\":\"subnet\"",
        "\"kind\":\"lan\"",
        "resource.kind is \"lan\": no kind of resource; write vpc, subnet, instance,"
            + " networkInterface, privateIp, elasticIp or securityGroup");
    assertRefused("\"name\":\"s\",", "", "resource.name is missing; write this field");
    assertRefused("\"name\":\"s\"", "\"name\":7", "resource.name is 7; write a text");
    assertRefused(
        "\"name\":\"s\"",
        "\"name\":\"s\",\"mtu\":1500",
        "resource has the field \"mtu\", which is not known; leave it out");
    assertRefused(
        "10.0.1.0/24",
        "10.0.1.0/16",
        "resource.cidr is \"10.0.1.0/16\": 10.0.1.0/16 has host bits set; the block is written"
            + " 10.0.0.0/16");
    assertRefused(
        "05Z",
        "05+01:00",
        "resource.createdAt is \"2026-01-02T03:04:05+01:00\": not a time; write it in UTC with 0,"
            + " 3, 6 or 9 decimals, such as 2026-01-02T03:04:05.006Z");
    assertRefused(
        "{",
        "[{",
        "not such JSON: at " + (SUBNET_TEXT.length() + 1) + " the text ends; write a comma or ]");
  }

  @Test
  void aRefusalOfTheWholeNamesTheObject() {
    String text = ResourceText.write(resources().get(6)).replace("\"SECONDARY\"", "\"PRIMARY\"");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceText.read(text))
        .withMessage(
            "resource: deviceIndex is 2 on a PRIMARY interface; the primary interface has 1, and"
                + " no other has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceText.read("[]"))
        .withMessage("resource is a list; write an object");
  }

  @Test
  void aTimeHasOneSpelling() {
    for (String other : List.of("05.0Z", "05.1Z", "05.000Z", "05z", "05.1200Z", "60Z")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ResourceText.read(SUBNET_TEXT.replace("05Z", other)))
          .withMessageStartingWith("resource.createdAt is ");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> ResourceText.write(null))
        .withMessage("resource");
    assertThatNullPointerException().isThrownBy(() -> ResourceText.read(null)).withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> ResourceText.of((Map<String, Object>) null))
        .withMessage("tree");
  }

  private static void assertRefused(String part, String other, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceText.read(SUBNET_TEXT.replace(part, other)))
        .withMessage(message);
  }
}
