package io.eni4j.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdempotencyTokenTest {
  @Test
  void oneToAHundredAndTwentyEightVisibleCharactersMakeAToken() {
    assertThat(new IdempotencyToken("!")).hasToString("!");
    assertThat(new IdempotencyToken("~".repeat(128)).value()).hasSize(128);
  }

  @Test
  void emptyAndLongerTextsAreRefusedByTheirLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyToken(""))
        .withMessageContaining("token has 0 characters")
        .withMessageContaining("1 to 128");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyToken("x".repeat(129)))
        .withMessageContaining("129");
  }

  @Test
  void aCharacterThatCannotBeSeenIsRefusedByItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyToken("a b"))
        .withMessageContaining("\\u0020 at position 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyToken("ab\n"))
        .withMessageContaining("\\u000a at position 2");
  }

  @Test
  void onlyWhatBeginsWithThePrefixIsReserved() {
    assertThat(new IdempotencyToken("eni4j:1").isReserved()).isTrue();
    assertThat(new IdempotencyToken("eni4j-1").isReserved()).isFalse();
    assertThat(new IdempotencyToken("x-eni4j:1").isReserved()).isFalse();
  }

  @Property
  void aTextIsATokenOrRefusedAndNothingElse(@ForAll String text) {
    boolean good =
        !text.isEmpty() && text.length() <= 128 && text.chars().allMatch(c -> c > ' ' && c < 127);
    try {
      assertThat(new IdempotencyToken(text).value()).isEqualTo(text);
      assertThat(good).isTrue();
    } catch (IllegalArgumentException refused) {
      assertThat(good).isFalse();
    }
  }
}
