package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdsTest {

  @ParameterizedTest
  @EnumSource
  void anIdIsItsPrefixAndTenLettersOrDigits(IdType type) {
    assertThat(type.id(type.prefix() + "0123456789")).hasToString(type.prefix() + "0123456789");
    assertThat(type.id(type.prefix() + "abcdefxyz0")).hasToString(type.prefix() + "abcdefxyz0");
  }

  @ParameterizedTest
  @EnumSource
  void idsOfTheSameTextAreEqual(IdType type) {
    Object id = type.id(type.prefix() + "000000000a");
    Object again = type.id(type.prefix() + "000000000a");

    assertThat(again).isEqualTo(id).hasSameHashCodeAs(id);
    assertThat(type.id(type.prefix() + "000000000b")).isNotEqualTo(id);
  }

  @ParameterizedTest
  @EnumSource
  void anIdWithAnotherPrefixIsHeld(IdType type) {
    assertThat(type.id("other-0123456789")).hasToString("other-0123456789");
    assertThat(type.id("abcdefghijklmnop-0123456789")).hasToString("abcdefghijklmnop-0123456789");
  }

  @ParameterizedTest
  @MethodSource("typesAndMalformedTexts")
  void malformedTextIsRefusedWithTheRemedy(IdType type, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> type.id(text))
        .withMessageContaining("not an id: \"" + text + "\"")
        .withMessageContaining("write " + type.prefix() + " and 10 lower-case letters or digits")
        .withMessageContaining("such as " + type.prefix() + "0123456789");
  }

  static Stream<Arguments> typesAndMalformedTexts() {
    return Stream.of(IdType.values())
        .flatMap(type -> malformed(type.prefix()).map(text -> arguments(type, text)));
  }

  private static Stream<String> malformed(String prefix) {
    return Stream.of(
        "",
        " ",
        "-",
        prefix,
        "-0123456789",
        "0123456789",
        prefix + "012345678",
        prefix + "01234567890",
        prefix + "012345678A",
        prefix + "012345678 ",
        prefix + "012345678_",
        prefix + "012345678/",
        prefix + "012345678:",
        prefix + "012345678`",
        prefix + "012345678{",
        prefix + "01234-6789",
        prefix + "012345678\u00e9",
        prefix + "012345678\u0661",
        prefix + "012345678\uff41",
        prefix + "0123456789 ",
        " " + prefix + "0123456789",
        "-" + prefix + "0123456789",
        "X" + prefix + "0123456789",
        "0" + prefix + "0123456789",
        "\u00e9" + prefix + "0123456789",
        prefix.replace('-', '_') + "0123456789",
        "abcdefghijklmnopq-0123456789");
  }

  @ParameterizedTest
  @EnumSource
  void veryLongTextIsRefusedWithAShortMessage(IdType type) {
    for (String text : new String[] {"a".repeat(100_000), "-".repeat(100_000)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> type.id(type.prefix() + text))
          .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(600));
    }
  }

  @ParameterizedTest
  @EnumSource
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsNoId(IdType type) {
    assertThatNullPointerException().isThrownBy(() -> type.id(null)).withMessage("value");
  }
}
