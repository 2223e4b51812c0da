package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.testing.CloudFixture;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handles and the threads that settle tasks meet at any moment. */
@Tag("proof")
@Timeout(120)
class HandlesTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private record Asked(DriverOrder order, CompletableFuture<DriverReply> reply) {}

  private final CloudFixture fixture = CloudFixture.create();
  private final DataPath dataPath = new DataPath();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

  /** Whoever asks for a handle while the task is being settled is told its outcome. */
  @Test
  void noHandleIsForgottenThatIsMadeWhileTheTaskIsSettled() throws Exception {
    NetworkInterface eni = fixture.networkInterface("spare-1");
    ExecutorService other = Executors.newSingleThreadExecutor();
    CyclicBarrier together = new CyclicBarrier(2);
    try (EniService cloud =
        EniService.builder()
            .repository(fixture.repository())
            .driver(
                order -> {
                  CompletableFuture<DriverReply> reply = new CompletableFuture<>();
                  asked.add(new Asked(order, reply));
                  return DriverWork.of(reply);
                })
            .build()) {
      for (int turn = 0; turn < Tier.count(2_000, 20_000, 200_000); turn++) {
        Operation<NetworkInterface> operation =
            turn % 2 == 0
                ? AttachNetworkInterface.of(eni.id(), fixture.instance("web-1").id())
                : new DetachNetworkInterface(eni.id());
        IdempotencyToken token = new IdempotencyToken("turn-" + turn);
        TaskHandle<NetworkInterface> first = cloud.begin(operation, token);
        Asked order = asked.take();
        Future<TaskHandle<NetworkInterface>> second =
            other.submit(
                () -> {
                  together.await();
                  return cloud.begin(operation, token);
                });
        together.await();
        order.reply().complete(dataPath.apply(order.order()));

        assertThat(first.await(LONG)).as("turn %d", turn).isPresent();
        assertThat(second.get().await(LONG)).as("turn %d", turn).isEqualTo(first.await(LONG));
      }
    } finally {
      other.shutdownNow();
    }
  }
}
