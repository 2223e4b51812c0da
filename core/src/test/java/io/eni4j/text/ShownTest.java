package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void aTextIsShownInAsciiThatPrints() {
    assertThat(Shown.of(" ~\"\\")).isEqualTo("\" ~\\\"\\\\\"");
    assertThat(Shown.of("\u001f\u007f\u202e网")).isEqualTo("\"\\u001f\\u007f\\u202e\\u7f51\"");
  }

  @Test
  void aLongTextIsCutAndOneThatJustFitsIsNot() {
    assertThat(Shown.of("x".repeat(64))).isEqualTo("\"" + "x".repeat(64) + "\"");
    assertThat(Shown.of("x".repeat(65))).isEqualTo("\"" + "x".repeat(64) + "\"...");
  }

  @Test
  void whatIsNoTextIsShownByItsValueOrItsKind() {
    assertThat(Shown.of(-7L)).isEqualTo("-7");
    assertThat(Shown.of(false)).isEqualTo("false");
    assertThat(Shown.of(List.of(1L))).isEqualTo("a list");
    assertThat(Shown.of(Map.of())).isEqualTo("an object");
    assertThat(Shown.of(1)).isEqualTo("a java.lang.Integer");
  }
}
