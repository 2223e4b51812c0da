package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @Test
  void textIsShownInQuotes() {
    assertThat(Texts.quote("web-1 网卡")).isEqualTo("\"web-1 网卡\"");
    assertThat(Texts.quote("")).isEqualTo("\"\"");
  }

  @Test
  void textIsCutAfter64Characters() {
    assertThat(Texts.quote("a".repeat(64))).isEqualTo("\"" + "a".repeat(64) + "\"");
    assertThat(Texts.quote("a".repeat(65))).isEqualTo("\"" + "a".repeat(64) + "…\"");
  }

  @ParameterizedTest
  @CsvSource({"0000", "0009", "000a", "000d", "001b", "007f", "0085", "2028", "2029", "202e"})
  void whatWouldBreakOrTurnALineIsShownAsItsNumber(String hex) {
    String text = "10.0.0.1" + (char) Integer.parseInt(hex, 16) + "INFO all is well";

    assertThat(Texts.quote(text)).isEqualTo("\"10.0.0.1\\u" + hex + "INFO all is well\"");
  }

  @Test
  void aCharacterOfTwoHalvesIsNeverCutApart() {
    String face = "\ud83d\ude00";

    assertThat(Texts.quote("a".repeat(63) + face)).isEqualTo("\"" + "a".repeat(63) + face + "\"");
    assertThat(Texts.quote(face.repeat(65))).isEqualTo("\"" + face.repeat(64) + "…\"");
  }

  @Test
  void halfACharacterIsShownAsItsNumber() {
    assertThat(Texts.quote("a\ud83d")).isEqualTo("\"a\\ud83d\"");
    assertThat(Texts.quote("\ude00a")).isEqualTo("\"\\ude00a\"");
  }
}
