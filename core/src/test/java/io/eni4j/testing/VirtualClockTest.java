package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
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
}
