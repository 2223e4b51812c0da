package io.eni4j.proof.orders;

import io.eni4j.AbandonedException;
import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.OutcomeUnknownException;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Resource;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.policy.Limits;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run: two processes submit, each step of either chosen by the paths, and much goes wrong. */
final class Run {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("order-1");
  private static final Duration DAY = Duration.ofHours(24);

  private final Plot plot;
  private final Stage stage;
  private final Paths paths;
  private final NetworkRepository store;
  private final LossyRepository line;
  private final EniService rival;
  private final List<Told> told = new ArrayList<>();
  private final List<Runnable> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int dayPassed = Integer.MAX_VALUE;

  private Run(Plot plot, Stage stage, Paths paths) {
    this.plot = plot;
    this.stage = stage;
    this.paths = paths;
    this.store = plot.store().apply(new InMemoryNetworkRepository());
    this.line = new LossyRepository(store, stage, paths, plot.losses());
    this.rival = door(store, 9);
  }

  /** Plays one run and tells what is wrong with it. */
  static Hearing play(Plot plot, Stage stage, Paths paths) {
    Run run = new Run(plot, stage, paths);
    run.play();
    return new Hearing(run.told, run.line.acceptances(), run.dayPassed);
  }

  private void play() {
    stage.clear();
    boolean shared = plot.tokens() == Plot.Tokens.ONE_OF_THE_CALLER;
    stage.add("the first", () -> submit(door(line, 1), 1));
    stage.add("the second", () -> submit(door(line, 2), shared ? 1 : 2));
    if (plot.dayPasses()) {
      events.add(this::dayPasses);
    }
    if (plot.rival()) {
      events.add(this::rivalComesAndGoes);
    }
    while (!stage.waiting().isEmpty()) {
      List<Stage.Actor> waiting = stage.waiting();
      int others = events.size() + (line.hasOnItsWay() ? 1 : 0);
      int choice = paths.choose(waiting.size() + others);
      if (choice < waiting.size()) {
        stage.cue(waiting.get(choice));
      } else if (choice - waiting.size() < events.size()) {
        line.step();
        events.remove(choice - waiting.size()).run();
      } else {
        line.step();
        line.deliver();
      }
    }
    while (line.hasOnItsWay()) {
      line.step();
      line.deliver();
    }
  }

  private void submit(EniService door, int bandwidth) {
    int begun = line.steps();
    AllocateElasticIp operation = AllocateElasticIp.builder().bandwidthMbps(bandwidth).build();
    try {
      boolean shared = plot.tokens() == Plot.Tokens.ONE_OF_THE_CALLER;
      say(bandwidth, begun, shared ? door.submit(operation, TOKEN) : door.submit(operation));
    } catch (OutcomeUnknownException unknown) {
      settle(door, unknown, bandwidth, begun);
    } catch (AbandonedException | ContentionException nothing) {
      say(bandwidth, begun, Told.Verdict.NOTHING, Optional.empty());
    }
  }

  private void settle(EniService door, OutcomeUnknownException unknown, int bandwidth, int begun) {
    try {
      Optional<Outcome<List<Resource>>> outcome = door.settle(unknown);
      if (outcome.isPresent()) {
        say(bandwidth, begun, outcome.get());
      } else {
        say(bandwidth, begun, Told.Verdict.NOTHING, Optional.empty());
      }
    } catch (OutcomeUnknownException again) {
      say(bandwidth, begun, Told.Verdict.UNKNOWN, Optional.empty());
    }
  }

  private void say(int bandwidth, int begun, Outcome<?> outcome) {
    if (outcome.isAccepted()) {
      Object result = outcome.result().orElseThrow();
      Object one = result instanceof List<?> list ? list.get(0) : result;
      say(bandwidth, begun, Told.Verdict.ACCEPTED, Optional.of((ElasticIp) one));
    } else {
      say(bandwidth, begun, Told.Verdict.NOTHING, Optional.empty());
    }
  }

  private void say(int bandwidth, int begun, Told.Verdict verdict, Optional<ElasticIp> elasticIp) {
    told.add(new Told(bandwidth, verdict, elasticIp, begun, line.steps()));
  }

  private void dayPasses() {
    now = now.plus(DAY).plusSeconds(1);
    dayPassed = line.steps();
    store.expire(new Expiry(now.minus(DAY), now.minus(DAY.dividedBy(2)), 256));
  }

  private void rivalComesAndGoes() {
    AllocateElasticIp operation = AllocateElasticIp.builder().bandwidthMbps(99).build();
    rival
        .submit(operation)
        .result()
        .ifPresent(mine -> events.add(() -> rival.releaseElasticIp(mine.id())));
  }

  private EniService door(NetworkRepository repository, long seed) {
    return EniService.builder()
        .repository(repository)
        .seed(seed)
        .limits(Limits.builder().elasticIpsPerRegion(1).build())
        .clock(new MovingClock(() -> now.plusNanos(line.steps())))
        .maxAttempts(3)
        .build();
  }
}
