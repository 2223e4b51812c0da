package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Outcomes;
import io.eni4j.text.AnyValues;
import io.eni4j.text.Draw;
import io.eni4j.text.Edits;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ViolationTextProperties {

  @Property
  void violationsComeBackEqualAndWithTheSameMessages(
      @ForAll @Size(80) List<@IntRange(max = 999) Integer> choices) {
    List<Violation> violations = violations(new Draw(choices));

    comeBack(violations);
  }

  @Property
  void whateverTheTextIsItIsViolationsOrRefused(
      @ForAll @Size(80) List<@IntRange(max = 999) Integer> choices,
      @ForAll @Size(max = 3) List<@IntRange(max = 99_999) Integer> edits) {
    String text = Edits.of(ViolationText.write(violations(new Draw(choices))), edits);

    Outcomes.bothOccur(
        Edits.isRead(
            () -> {
              List<Violation> read = ViolationText.read(text);
              comeBack(read);
              return read;
            }));
  }

  /** Fails unless violations are read as they were written. */
  static void comeBack(List<Violation> violations) {
    List<Violation> read = ViolationText.read(ViolationText.write(violations));

    assertThat(read).isEqualTo(violations);
    assertThat(read.stream().map(Violation::message))
        .containsExactlyElementsOf(violations.stream().map(Violation::message).toList());
  }

  private static List<Violation> violations(Draw draw) {
    AnyValues any = new AnyValues(draw);
    return draw.list(
        () ->
            new Violation(
                draw.oneOf(List.of(ViolationCode.values())),
                draw.text(),
                draw.list(any::key),
                found(draw, any),
                found(draw, any)));
  }

  private static Object found(Draw draw, AnyValues any) {
    return switch (draw.below(4)) {
      case 0 -> draw.list(() -> one(draw, any));
      case 1 -> one(draw, any);
      default -> any.value();
    };
  }

  private static Object one(Draw draw, AnyValues any) {
    return switch (draw.below(3)) {
      case 0 -> any.value();
      case 1 -> new Limits.Usable(any.address(), any.address());
      default -> new VcpuLimit(1 + draw.below(9), Integer.MAX_VALUE, 1 + draw.below(9), 21);
    };
  }
}
