package io.eni4j;

import io.eni4j.FatefulRepository.Fate;
import io.eni4j.change.Guard;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.RepositoryException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Lets everything happen that is logged, one after another, each under a heading. */
final class LogProcess {
  /** What begins the line of a heading. */
  static final String HEADING = "== ";

  /** Text from outside that would forge a line of a log. */
  static final String FORGERY = "x\nDEBUG io.eni4j.EniService - forged";

  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();
  private static final int ATTEMPTS = 2;

  private final FatefulRepository store =
      new FatefulRepository(new InMemoryNetworkRepository(), true);
  private final EniService door = builder().build();

  private LogProcess() {}

  /** Logs. */
  public static void main(String[] arguments) {
    new LogProcess().logEverything();
  }

  private void logEverything() {
    happens("accepted", () -> door.submit(ALLOCATE));
    happens("denied", () -> door.submit(CreateVpc.builder().name(FORGERY).build()));
    IdempotencyToken token = new IdempotencyToken("a\"b");
    happens("under a token", () -> door.submit(ALLOCATE, token));
    happens("repeated", () -> door.submit(ALLOCATE, token));
    happens("token taken", () -> door.submit(ALLOCATE.withBandwidthMbps(6), token));
    store.plan(List.of(Fate.STALE));
    happens("stale", () -> door.submit(ALLOCATE));
    store.plan(Collections.nCopies(ATTEMPTS, Fate.STALE));
    happens("contention", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.STORED_AND_LOST));
    happens("reply lost", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.LOST));
    happens("commit lost", () -> door.submit(ALLOCATE));
    store.plan(List.of(Fate.LOST, Fate.REFUSED));
    happens("unknown", () -> door.submit(ALLOCATE, new IdempotencyToken("u")));
    happens("settled", () -> door.settle(new IdempotencyToken("u"), Instant.EPOCH));
    store.plan(List.of(Fate.REFUSED));
    happens("failed", () -> door.submit(ALLOCATE));
    EniService harmed = builder().metrics(new Broken()).build();
    happens("metrics failed", () -> harmed.submit(ALLOCATE));
    happens("metrics failed again", () -> harmed.submit(ALLOCATE));
    happens("forgotten", () -> submitOften(store));
    happens("not forgotten", () -> submitOften(new Unforgetting(store)));
  }

  private void submitOften(ForwardingRepository repository) {
    EniService fresh = builder().repository(repository).build();
    for (int i = 0; i < 64; i++) {
      fresh.submit(ALLOCATE);
    }
  }

  private EniServiceBuilder builder() {
    return EniService.builder().repository(store).seed(1).maxAttempts(ATTEMPTS);
  }

  private static void happens(String what, Runnable submission) {
    System.out.println(HEADING + what);
    try {
      submission.run();
    } catch (RepositoryException | IllegalArgumentException e) {
      // What a caller is told is tested elsewhere.
    }
  }

  /** Throws. */
  private static final class Broken implements EniMetrics {
    @Override
    public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
      throw new IllegalStateException("the registry is closed");
    }

    @Override
    public void stale(OperationKind operation, Guard reason) {
      throw new IllegalStateException("the registry is closed");
    }
  }

  /** Cannot forget outcomes. */
  private static final class Unforgetting extends ForwardingRepository {
    Unforgetting(FatefulRepository origin) {
      super(origin);
    }

    @Override
    public int expire(Expiry expiry) {
      throw new RepositoryException("the line is closed", false, null);
    }
  }
}
