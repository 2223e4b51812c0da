package io.eni4j.proof.chains;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.Audit;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * One run of a chain of operations: each is judged by the model, asked of the service, and what
 * came of it compared.
 *
 * <p>Step by step: the exact list of codes; after a refusal that the revision stands still (the
 * whole content before and after, with revisions, at every 20th refusal); after an acceptance the
 * answer, every record that changed and its revision, then all records as the listings tell them
 * against the model's, and on these the {@link Invariants}. The {@link Indexes} are compared at
 * every 16th acceptance and at the end of the chain, where the audit finds nothing. One check in
 * four asks the service's dry run first. The violations of each refusal, and each record that
 * changed, come back from their text. Where the lab has a {@link Twin}, all is asked of it too.
 */
final class Chain implements AutoCloseable {
  private static final int REFUSALS_PER_DUMP = 20;
  private static final int ACCEPTANCES_PER_INDEX = 16;

  private final long seed;
  private final Tally tally;
  private final Lab lab;
  private final World world;
  private final Judge judge;
  private final NetworkRepository repository;
  private final EniService service;
  private final Optional<Twin> twin;
  private final StepClock clock = new StepClock();
  private final boolean lowestFirst;
  private final List<Integer> steps = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private long revision;
  private int refusals;
  private int acceptances;

  /** Begins a chain on new stores of a lab. */
  Chain(long seed, Tally tally, Lab lab) {
    Settings settings = Settings.of(seed);
    this.seed = seed;
    this.tally = tally;
    this.lab = lab;
    this.world = new World(new Numbers(lab.belief().apply(settings.limits()), settings.pool()));
    this.judge = new Judge(world);
    this.repository = lab.store().get();
    this.lowestFirst = settings.choice() == AddressChoice.LOWEST_FIRST;
    this.service = service(repository, settings);
    this.twin =
        lab.twin().map(Supplier::get).map(other -> new Twin(other, service(other, settings)));
  }

  private EniService service(NetworkRepository store, Settings settings) {
    return EniService.builder()
        .repository(store)
        .limits(settings.limits())
        .elasticIpPool(settings.pool())
        .addressChoice(settings.choice())
        .clock(clock)
        .seed(seed)
        .build();
  }

  /** The steps of a chain that nothing is left out of: 70 to 100. */
  static List<Integer> steps(long seed) {
    return first(70 + new SplittableRandom(seed).nextInt(31));
  }

  /** The first steps of a chain. */
  static List<Integer> first(int length) {
    List<Integer> steps = new ArrayList<>();
    for (int step = 1; step <= length; step++) {
      steps.add(step);
    }
    return steps;
  }

  /**
   * Runs some steps of a chain. The same seed and the same steps do the same again.
   *
   * @throws ChainFailure if model and service disagree
   */
  static void run(long seed, List<Integer> steps, Tally tally, Lab lab) {
    try (Chain chain = new Chain(seed, tally, lab)) {
      steps.forEach(chain::step);
      chain.end();
    }
  }

  /**
   * Does one step more, by a number that is greater than those before.
   *
   * @throws ChainFailure if model and service disagree
   */
  void step(int step) {
    steps.add(step);
    clock.at(step);
    Dice dice = new Dice(seed + step * 0x9E3779B97F4A7C15L);
    prove(
        () -> {
          Optional<Resource> planted = dice.chance(5) ? Plants.next(world, dice) : Optional.empty();
          if (planted.isPresent()) {
            plant(planted.get());
          } else {
            ask(new Asker(world, dice).next(), dice);
          }
        });
  }

  /**
   * Looks at the whole state once more.
   *
   * @throws ChainFailure if model and service disagree
   */
  void end() {
    prove(
        () -> {
          try (Snapshot snapshot = service.snapshot()) {
            Stored.isWhatTheModelSays(snapshot, world);
            Indexes.agree(snapshot, world, new Dice(seed));
            Claim.equal(List.of(), Audit.of(snapshot), "audit");
            twin.ifPresent(it -> it.holdsTheSame(snapshot, world, new Dice(seed)));
          }
        });
    tally.chain();
  }

  /** The keys of all records by now. */
  List<ResourceKey<?>> keys() {
    return world.all().stream().<ResourceKey<?>>map(Resource::key).toList();
  }

  private void prove(Runnable part) {
    try {
      part.run();
    } catch (AssertionError | RuntimeException failure) {
      throw new ChainFailure(seed, steps, lab, done, failure);
    }
  }

  @Override
  public void close() {
    service.close();
    twin.ifPresent(Twin::close);
  }

  private void plant(Resource value) {
    done.add("planted: " + value);
    CommitResult result = repository.commit(ChangeSet.of(new Write.Update(value)));
    Claim.that(result instanceof CommitResult.Committed, value, " was not stored: ", result);
    revision = ((CommitResult.Committed) result).revision();
    world.put(value);
    twin.ifPresent(it -> it.plant(value));
    tally.planted();
  }

  private <T> void ask(Operation<T> operation, Dice dice) {
    List<ViolationCode> expected = judge.codes(operation);
    done.add(operation + " -> " + (expected.isEmpty() ? "accepted" : expected));
    boolean dumps = !expected.isEmpty() && ++refusals % REFUSALS_PER_DUMP == 0;
    Map<ResourceKey<?>, Versioned<?>> before = dumps ? Stored.dump(repository) : Map.of();
    Optional<Decision> dryRun =
        dice.chance(25) ? Optional.of(service.check(operation)) : Optional.empty();
    if (dryRun.isPresent()) {
      revisionStands();
    }
    Outcome<T> outcome = service.submit(operation);
    Claim.equal(expected, codes(outcome.violations()), "codes of ", operation);
    tally.action(operation.kind(), expected);
    Kept.comesBack(outcome.violations());
    twin.ifPresent(it -> it.ask(operation, outcome));
    if (dryRun.isPresent()) {
      Claim.equal(outcome.violations(), dryRun.get().violations(), "check of ", operation);
      for (Violation violation : outcome.violations()) {
        Claim.that(violation.message().startsWith(violation.code() + ": "), violation);
      }
    }
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      compare(operation, accepted, dice);
    } else {
      revisionStands();
      if (dumps) {
        Claim.equal(before, Stored.dump(repository), "after the refusal of ", operation);
      }
    }
  }

  private void revisionStands() {
    try (Snapshot snapshot = service.snapshot()) {
      Claim.equal(revision, snapshot.revision(), "revision after what stores nothing");
    }
  }

  private void compare(Operation<?> operation, Outcome.Accepted<?> accepted, Dice dice) {
    Claim.that(accepted.revision() > revision, "revision ", accepted.revision());
    revision = accepted.revision();
    try (Snapshot snapshot = service.snapshot()) {
      Claim.equal(revision, snapshot.revision(), "revision of the next snapshot");
      Deed deed = new Deed(world, snapshot, clock.instant(), lowestFirst);
      Object answer = Scribe.write(operation, accepted.value(), deed);
      Claim.equal(answer, accepted.value(), "answer to ", operation);
      deed.changes().forEach((key, value) -> happened(key, value, snapshot));
      Stored.isWhatTheModelSays(snapshot, world);
      Invariants.hold(world);
      if (++acceptances % ACCEPTANCES_PER_INDEX == 0) {
        Indexes.agree(snapshot, world, dice);
      }
    }
  }

  /** The store has the new value of a record, under the new revision; so has the model now. */
  private void happened(ResourceKey<?> key, Optional<Resource> value, Snapshot snapshot) {
    Optional<? extends Versioned<?>> found = snapshot.find(key);
    Claim.equal(value, found.map(Versioned::value), "record of ", key);
    if (value.isPresent()) {
      Claim.equal(revision, found.orElseThrow().revision(), "revision of ", key);
      Kept.comesBack(value.get());
      world.put(value.get());
    } else {
      world.remove(key);
    }
  }

  private static List<ViolationCode> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).distinct().toList();
  }
}
