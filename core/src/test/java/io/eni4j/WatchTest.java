package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.eni4j.change.Guard;
import io.eni4j.model.VpcId;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What telling costs where nobody listens: tests log nothing, and here nothing counts. */
class WatchTest {
  private static final int CALLS = 10_000;

  /** Bytes that the time of a submission takes at most, which whoever may count it is given. */
  private static final long DURATION = 32;

  /** Bytes that going through the broken rules takes at most. */
  private static final long ITERATOR = 32;

  private static final Guard GUARD = new Guard.Unchanged(new VpcId("vpc-0000000001"), 1L << 40);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long nanos;
  private final Watch watch =
      new Watch(
          OperationKind.CREATE_VPC,
          new Ticket(new IdempotencyToken("t"), Optional.empty(), Instant.EPOCH),
          HarmlessMetrics.NONE,
          () -> nanos++);

  @Test
  void aStaleCommitThatIsNotLoggedTakesNoMemory() {
    assertThat(bytesOf(() -> watch.stale(GUARD, true))).isLessThan(CALLS);
  }

  @Test
  void anAcceptanceThatIsNotLoggedTakesNoMemoryButForItsTime() {
    watch.accepted(1L << 40);

    assertThat(bytesOf(watch::end)).isLessThan(CALLS * DURATION);
  }

  @Test
  void aRefusalThatIsNotLoggedTakesNoMemoryButForItsTimeAndItsRules() {
    watch.denied(List.of());

    assertThat(bytesOf(watch::end)).isLessThan(CALLS * (DURATION + ITERATOR));
  }

  /** How many bytes that many calls take. */
  private static long bytesOf(Runnable call) {
    assertThat(LoggerFactory.getLogger(EniService.class).isDebugEnabled()).isFalse();
    call.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
