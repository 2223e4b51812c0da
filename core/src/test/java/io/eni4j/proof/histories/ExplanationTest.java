package io.eni4j.proof.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.proof.histories.Event.Change;
import io.eni4j.proof.histories.Event.Sight;
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
    Event disassociation = new Event(Change.LEAVE, Sight.HELD, "", 0, 0, 9);
    assertExplained(true, disassociation, take("a", true, 1, 8));
    assertExplained(false, disassociation, take("a", true, 10, 11));
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
    Event open = new Event(Change.TAKE, Sight.FREE, "a", 0, 0, Event.OPEN);
    assertExplained(true, open, take("b", false, 1, 2));
    assertExplained(true, open, take("b", true, 1, 2));
    assertExplained(
        true, open, take("b", true, 1, 2), leave("b", true, 3, 4), leave("a", true, 5, 6));
    assertExplained(false, take("b", true, 1, 2), leave("c", true, 3, 4), open);
  }

  @Test
  void revisionsGrowInTheOrderThatExplains() {
    Event first = new Event(Change.TAKE, Sight.FREE, "a", 7, 0, 9);
    assertExplained(true, first, new Event(Change.LEAVE, Sight.HELD, "", 8, 1, 8));
    assertExplained(false, first, new Event(Change.LEAVE, Sight.HELD, "", 6, 1, 8));
    assertExplained(false, first, new Event(Change.LEAVE, Sight.HELD, "", 7, 1, 8));
  }

  @Test
  void whoHeldItIsSeen() {
    Event a = take("a", true, 0, 1);
    assertExplained(true, a, new Event(Change.NOTHING, Sight.HELD_BY_ARGUMENT, "a", 0, 2, 3));
    assertExplained(false, a, new Event(Change.NOTHING, Sight.HELD_BY_ARGUMENT, "b", 0, 2, 3));
    assertExplained(true, a, new Event(Change.NOTHING, Sight.HELD_BY_ANOTHER, "b", 0, 2, 3));
    assertExplained(false, a, new Event(Change.NOTHING, Sight.HELD_BY_ANOTHER, "a", 0, 2, 3));
    assertExplained(false, a, new Event(Change.NOTHING, Sight.FREE, "", 0, 2, 3));
    assertExplained(false, new Event(Change.NOTHING, Sight.IMPOSSIBLE, "a", 0, 2, 3));
  }

  /** An open event that was done long after it began leaves the many before it explained. */
  @Test
  void openEventsAmongManyAnsweredOnesAreExplained() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      events.add(take("a", true, 10L * i, 10L * i + 3));
      events.add(leave("a", true, 10L * i + 4, 10L * i + 7));
    }
    for (int i = 0; i < 3; i++) {
      events.add(new Event(Change.TAKE, Sight.FREE, "b", 0, i, Event.OPEN));
    }
    for (int i = 0; i < 3; i++) {
      assertThat(Explanation.exists(events, "")).isTrue();
      events.add(leave("b", true, 20_000 + i, 20_000 + i));
    }
    assertThat(Explanation.exists(events, "")).isTrue();
    events.add(leave("b", true, 30_000, 30_001));
    assertThat(Explanation.exists(events, "")).isFalse();
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
      long begun = 10L * i - 10L * width * (i % 2);
      events.add(
          takes
              ? take(argument, accepted, begun, 10L * i + 5)
              : leave(argument, accepted, begun, 10L * i + 5));
      state = !accepted ? state : takes ? argument : "";
    }
    assertThat(Explanation.exists(events, "")).isTrue();
  }

  private static void assertExplained(boolean expected, Event... events) {
    assertThat(Explanation.exists(List.of(events), "")).isEqualTo(expected);
  }

  private static Event take(String argument, boolean accepted, long begun, long ended) {
    return accepted
        ? new Event(Change.TAKE, Sight.FREE, argument, 0, begun, ended)
        : new Event(Change.NOTHING, Sight.HELD, argument, 0, begun, ended);
  }

  private static Event leave(String argument, boolean accepted, long begun, long ended) {
    return accepted
        ? new Event(Change.LEAVE, Sight.HELD_BY_ARGUMENT, argument, 0, begun, ended)
        : new Event(Change.NOTHING, Sight.NOT_HELD_BY_ARGUMENT, argument, 0, begun, ended);
  }
}
