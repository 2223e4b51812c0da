package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private final VirtualClock clock = new VirtualClock();

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(VirtualClock.START).isEqualTo(clock.instant());
    clock.advance(Duration.ofMinutes(3));
    assertThat(clock.instant()).isEqualTo(VirtualClock.START.plusSeconds(180));
  }

  @Test
  void movesInEveryZoneAtOnce() {
    Clock elsewhere = clock.withZone(ZoneId.of("Asia/Shanghai"));
    clock.advance(Duration.ofSeconds(1));
    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void neverGoesBack() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .withMessage("by is PT-1S; a clock goes forward, give 0 or more");
    assertThat(clock.instant()).isEqualTo(VirtualClock.START);
  }

  @Test
  void whatIsDueIsDoneAtItsTimeAndInItsOrder() {
    List<String> done = new ArrayList<>();
    clock.after(Duration.ofSeconds(3), () -> done.add("three " + since()));
    clock.after(
        Duration.ofSeconds(1),
        () -> {
          done.add("one " + since());
          clock.after(Duration.ofSeconds(1), () -> done.add("two " + since()));
        });
    clock.after(Duration.ofSeconds(3), () -> done.add("after three " + since()));
    clock.after(Duration.ofSeconds(9), () -> done.add("nine"));

    clock.advance(Duration.ofSeconds(5));
    assertThat(done).containsExactly("one 1", "two 2", "three 3", "after three 3");
    assertThat(since()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.after(Duration.ofNanos(-1), () -> {}))
        .withMessageStartingWith("delay is PT-0.000000001S");
  }

  @Test
  void whatIsDueAtOnceIsDoneWhenTheClockIsMovedNext() {
    List<String> done = new ArrayList<>();
    clock.after(Duration.ZERO, () -> done.add("now"));
    assertThat(done).isEmpty();
    clock.advance(Duration.ZERO);
    assertThat(done).containsExactly("now");
  }

  /** All that it is moved by adds up, also what is asked for on the way or by other threads. */
  @Test
  void allMovesAddUp() throws Exception {
    clock.after(Duration.ofSeconds(1), () -> clock.advance(Duration.ofSeconds(2)));
    clock.advance(Duration.ofSeconds(3));
    assertThat(since()).isEqualTo(5);

    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 1_000; j++) {
                  clock.advance(Duration.ofSeconds(1));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(since()).isEqualTo(4_005);
  }

  private long since() {
    return Duration.between(VirtualClock.START, clock.instant()).toSeconds();
  }
}
