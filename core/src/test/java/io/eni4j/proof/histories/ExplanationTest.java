package io.eni4j.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.proof.histories.Event.Action;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void twoTakersOneAfterTheOtherCannotBothBeAccepted() {
    assertExplained(false, take("a", true, 0, 1), take("b", true, 2, 3));
    assertExplained(true, take("a", true, 0, 1), take("b", false, 2, 3));
    assertExplained(true, take("a", true, 0, 1), leave("a", true, 2, 3), take("b", true, 4, 5));
  }

  @Test
  void whoOverlapsMayComeInAnyOrder() {
    assertExplained(true, take("b", true, 0, 9), take("a", true, 1, 8), leave("a", true, 2, 7));
    assertExplained(true, leave("", true, 0, 9), take("a", true, 1, 8));
    assertExplained(false, leave("", true, 0, 1), take("a", true, 2, 3));
  }

  @Test
  void aRefusalMustHaveAReason() {
    assertExplained(false, take("a", false, 0, 1));
    assertExplained(true, take("a", false, 0, 5), take("b", true, 1, 2));
    assertExplained(false, take("a", true, 0, 1), leave("a", false, 2, 3));
    assertExplained(true, take("a", true, 0, 1), leave("b", false, 2, 3));
  }

  @Test
  void whatWasNeverAnsweredMayHaveBeenDoneOrNot() {
    Event open = new Event(Action.TAKE, "a", false, 0, Event.OPEN);
    assertExplained(true, open, take("b", false, 1, 2));
    assertExplained(true, open, take("b", true, 1, 2));
    assertExplained(
        true, open, take("b", true, 1, 2), leave("b", true, 3, 4), leave("a", true, 5, 6));
    assertExplained(false, take("b", true, 1, 2), leave("c", true, 3, 4), open);
  }

  /** What really happened one after the other is explained, however wide the times are drawn. */
  @Property
  void whatHappenedIsExplained(
      @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> choices,
      @ForAll @IntRange(max = 5) int width) {
    List<Event> events = new ArrayList<>();
    String state = "";
    for (int i = 0; i < choices.size(); i++) {
      int choice = choices.get(i);
      String argument = "xyz".substring(choice % 3, choice % 3 + 1);
      boolean takes = choice < 4;
      boolean accepted = takes ? state.isEmpty() : state.equals(argument);
      Action action = takes ? Action.TAKE : Action.LEAVE;
      events.add(
          new Event(action, argument, accepted, 10L * i - 10L * width * (i % 2), 10L * i + 5));
      state = !accepted ? state : takes ? argument : "";
    }
    assertThat(Explanation.exists(events, "")).isTrue();
  }

  private static void assertExplained(boolean expected, Event... events) {
    assertThat(Explanation.exists(List.of(events), "")).isEqualTo(expected);
  }

  private static Event take(String argument, boolean accepted, long begun, long ended) {
    return new Event(Action.TAKE, argument, accepted, begun, ended);
  }

  private static Event leave(String argument, boolean accepted, long begun, long ended) {
    return new Event(Action.LEAVE, argument, accepted, begun, ended);
  }
}
