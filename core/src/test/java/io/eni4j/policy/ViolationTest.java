package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.InstanceId;
import io.eni4j.model.SubnetId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTest {
  private static final SubnetId SUBNET = new SubnetId("subnet-0000000001");

  @Test
  void aMessageIsTheCodeWhatWasFoundAndTheRemedyInOneLine() {
    Violation violation =
        new Violation(ViolationCode.SUBNET_EXHAUSTED, "subnetId", List.of(SUBNET), 20, 12);

    assertThat(violation)
        .hasToString(
            "SUBNET_EXHAUSTED: subnet subnet-0000000001 has 12 free private IPs of the 20 asked for;"
                + " ask for fewer or use another subnet");
  }

  @Test
  void aListIsShownWithoutBrackets() {
    List<InstanceId> users =
        List.of(new InstanceId("i-0000000001"), new InstanceId("i-0000000002"));

    assertThat(new Violation(ViolationCode.VPC_IN_USE, "vpc", List.of(), users, "").message())
        .contains("used by i-0000000001, i-0000000002; delete");
  }

  @Test
  void bracesInTextFromOutsideAreNoPlaces() {
    assertThat(named("{permitted} {nowhere}").message())
        .contains("is {permitted} {nowhere}; write");
  }

  @Test
  void textFromOutsideNeitherBreaksTheLineNorTurnsItsDirection() {
    assertThat(named("a\r\nb\u202Ec\u2028d\u0000e").message())
        .contains("is a\uFFFD\uFFFDb\uFFFDc\uFFFDd\uFFFDe; write");
  }

  @Test
  void longTextFromOutsideIsCutBetweenCharacters() {
    assertThat(named("\uD83D\uDE00".repeat(1000)).message())
        .contains("is " + "\uD83D\uDE00".repeat(128) + "…; write");
  }

  @Test
  void textThatJustFitsIsShownWhole() {
    assertThat(named("x".repeat(128)).message()).contains("is " + "x".repeat(128) + "; write");
    assertThat(named("x".repeat(129)).message()).contains("is " + "x".repeat(128) + "…; write");
  }

  private static Violation named(String text) {
    return new Violation(ViolationCode.NAME_INVALID, "name", List.of(), text, "something else");
  }
}
