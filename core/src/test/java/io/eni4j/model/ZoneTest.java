package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

  @ParameterizedTest
  @ValueSource(strings = {"cn-north-1a", "a", "z", "0", "9", "-"})
  void aZoneIsLowerCaseLettersDigitsAndHyphens(String name) {
    assertThat(new Zone(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "CN-north-1a",
        "cn_north_1a",
        "cn-north-1a ",
        "cn.north",
        "cn/1",
        "cn:1",
        "cn`1",
        "cn{1",
        "z\u00fcrich",
        "a\u0661"
      })
  void aNameOfAnotherFormIsRefusedWithTheRemedy(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Zone(name))
        .withMessageContaining("not a zone: \"" + name + "\"")
        .withMessageContaining("write 1 to 64 lower-case letters, digits or hyphens");
  }

  @Test
  void aNameHasAtMost64Characters() {
    assertThat(new Zone("a".repeat(64)).name()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Zone("a".repeat(65)))
        .withMessageContaining("1 to 64");
  }

  @Test
  void zonesAreOrderedByName() {
    Zone a = new Zone("cn-north-1a");
    Zone b = new Zone("cn-north-1b");
    Zone c = new Zone("cn-south-1a");

    assertThat(Stream.of(c, b, a).sorted()).containsExactly(a, b, c);
  }
}
