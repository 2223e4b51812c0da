package io.eni4j.policy;

import static io.eni4j.policy.ViolationCode.*;
import static io.eni4j.text.GoldenValues.ADDRESS;
import static io.eni4j.text.GoldenValues.EIP;
import static io.eni4j.text.GoldenValues.GROUP;
import static io.eni4j.text.GoldenValues.PORT;
import static io.eni4j.text.GoldenValues.RULE;
import static io.eni4j.text.GoldenValues.SERVER;
import static io.eni4j.text.GoldenValues.SUBNET;
import static io.eni4j.text.GoldenValues.VPC;
import static io.eni4j.text.GoldenValues.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIpStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.PortRange;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Protocol;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.TaskKind;
import io.eni4j.model.Zone;
import io.eni4j.text.Golden;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTextTest {
  /** The violations of the lines, in their order. */
  private static List<List<Violation>> violations() {
    return List.of(
        List.of(),
        List.of(broken(NAME_INVALID, "name", "\"a\nb\"", "1 to 32 letters")),
        List.of(
            broken(SUBNET_EXHAUSTED, "subnetId", 20L, 12, SUBNET),
            broken(LAST_SECURITY_GROUP, "securityGroupIds", 0, 1)),
        List.of(
            broken(
                VPC_IN_USE,
                "vpcId",
                List.of(SUBNET, SERVER, PORT, EIP, GROUP, new PrivateIpKey(VPC, ADDRESS)),
                "no use",
                VPC)),
        List.of(
            broken(
                CIDR_NOT_PRIVATE,
                "cidr",
                Ipv4Cidr.parse("11.0.0.0/16"),
                List.of(Ipv4Cidr.parse("10.0.0.0/8"), Ipv4Cidr.parse("172.16.0.0/12")))),
        List.of(
            broken(
                ADDRESS_RESERVED,
                "primaryIp",
                Ipv4Address.parse("10.0.0.1"),
                new Limits.Usable(Ipv4Address.parse("10.0.0.3"), Ipv4Address.parse("10.0.0.254")),
                SUBNET)),
        List.of(
            broken(
                INSTANCE_TYPE_LIMIT_UNKNOWN,
                "type",
                InstanceType.of("g", 0),
                List.of(new VcpuLimit(1, 2, 2, 21), new VcpuLimit(9, Integer.MAX_VALUE, 8, 21)))),
        List.of(
            broken(INSTANCE_BUSY, "instanceId", TaskKind.START, "no task", SERVER),
            broken(
                INSTANCE_STATUS_NOT_PERMITTED,
                "instanceId",
                "starting",
                List.of("running", "stopped"),
                SERVER)),
        List.of(
            broken(
                ATTACHMENT_NOT_SETTLED,
                "networkInterfaceId",
                AttachmentState.ATTACHING,
                AttachmentState.ATTACHED,
                PORT),
            broken(
                ELASTIC_IP_NOT_ASSOCIATED,
                "elasticIpId",
                ElasticIpStatus.NOT_ASSOCIATED,
                ElasticIpStatus.ASSOCIATED,
                EIP)),
        List.of(
            broken(ELASTIC_IP_IN_ANOTHER_ZONE, "instanceId", ZONE, new Zone("cn-north-1b"), EIP)),
        List.of(
            broken(
                SECURITY_GROUP_RULE_EXISTS,
                "rules",
                RuleSpec.allowIn(Protocol.TCP, PortRange.of(22), Ipv4Cidr.ANY),
                "each rule once",
                GROUP),
            broken(SECURITY_GROUP_RULE_NOT_FOUND, "ruleIds", RULE, List.of())));
  }

  private static Violation broken(
      ViolationCode code,
      String argument,
      Object actual,
      Object permitted,
      ResourceKey<?>... subjects) {
    return new Violation(code, argument, List.of(subjects), actual, permitted);
  }

  @Test
  void theTextOfViolationsIsWhatItEverWasAndIsReadBack() throws IOException {
    List<String> lines = Golden.lines("violations.txt");

    assertThat(violations().stream().map(ViolationText::write)).containsExactlyElementsOf(lines);
    assertThat(lines.stream().map(ViolationText::read)).containsExactlyElementsOf(violations());
  }

  @Test
  void aCodeOfANewerVersionIsSaidToBeOne() {
    assertRefused(
        "\"NAME_INVALID\"",
        "\"NAME_RUDE\"",
        "violations[0].code is \"NAME_RUDE\": no code that this version knows; read it with the"
            + " version that wrote it, or a newer one");
  }

  @Test
  void whatIsNoTextOfViolationsIsRefused() {
    assertRefused("\"argument\":\"name\",", "", "violations[0].argument is missing");
    assertRefused("[{", "{", "not such JSON: ");
    assertRefused("\"subjects\":[]", "\"subjects\":{}", "violations[0].subjects is an object");
    assertRefused(
        "\"subjects\":[]",
        "\"subjects\":[{\"type\":\"text\",\"value\":\"x\"}]",
        "violations[0].subjects[0]: type is not that of a key; write an id, or a privateIpKey");
    assertRefused("\"text\"", "\"double\"", "violations[0].actual.type is \"double\": no type");
    assertRefused(
        "{\"type\":\"text\",\"value\":\"x\"}",
        "{\"type\":\"usable\",\"value\":{\"first\":\"10.0.0.1\"}}",
        "violations[0].actual.value.last is missing");
    assertRefused(
        "{\"type\":\"text\",\"value\":\"x\"}",
        "{\"type\":\"vcpuLimit\",\"value\":{\"minVcpus\":2,\"maxVcpus\":1,\"interfaces\":1,"
            + "\"privateIps\":1}}",
        "violations[0].actual.value: minVcpus is 2 and maxVcpus is 1; write 1 <= min <= max");
    assertRefused(
        "{\"type\":\"text\",\"value\":\"x\"}",
        "{\"type\":\"list\",\"value\":[{\"type\":\"list\",\"value\":[]}]}",
        "violations[0].actual.value[0].type is \"list\": no type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ViolationText.read("{}"))
        .withMessage("violations is an object; write a list");
  }

  @Test
  void aViolationThatNoRuleFindsIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ViolationText.write(List.of(broken(NAME_INVALID, "name", 0.5, ""))))
        .withMessageStartingWith("value is a java.lang.Double; ");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ViolationText.write(List.of(broken(NAME_INVALID, "name", List.of(List.of()), ""))))
        .withMessageStartingWith("value is a java.util.");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> ViolationText.write(null))
        .withMessage("violations");
    assertThatNullPointerException().isThrownBy(() -> ViolationText.read(null)).withMessage("text");
  }

  private static void assertRefused(String part, String other, String message) {
    String text = ViolationText.write(List.of(broken(NAME_INVALID, "name", "x", "y")));
    assertThat(text).contains(part);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ViolationText.read(text.replace(part, other)))
        .withMessageStartingWith(message);
  }
}
