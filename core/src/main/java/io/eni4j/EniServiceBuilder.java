package io.eni4j;

import static java.util.Objects.requireNonNull;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.Delay;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Builds an {@link EniService}.
 *
 * <p>Given the same seed, the same limits and the same operations one after another, two services
 * choose the same ids, MACs and addresses. A builder is used by one thread at a time.
 */
public final class EniServiceBuilder {
  private static final Duration LEAST_TIME = Duration.ofMillis(1);
  private static final Duration MOST_TIME = Duration.ofDays(36_500);

  private Optional<NetworkRepository> repository = Optional.empty();
  private Optional<Supplier<Snapshot>> reads = Optional.empty();
  private Limits limits = Limits.jdCloud();
  private Clock clock = Clock.systemUTC();
  private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
  private Optional<IdSource> ids = Optional.empty();
  private List<Ipv4Cidr> elasticIpPool = NetworkPolicy.DEFAULT_ELASTIC_IP_POOL;
  private String macPrefix = "fa:16:3e";
  private AddressChoice addressChoice = AddressChoice.SPREAD;
  private int maxAttempts = 100;
  private Duration tokenRetention = Duration.ofHours(24);
  private final List<Listener> listeners = new ArrayList<>();
  private Consumer<Duration> waiting = time -> LockSupport.parkNanos(time.toNanos());
  private EniMetrics metrics = HarmlessMetrics.NONE;
  private LongSupplier nanoTime = System::nanoTime;
  private Optional<AttachmentDriver> driver = Optional.empty();
  private Optional<InstanceDriver> instanceDriver = Optional.empty();
  private Duration taskTimeout = Duration.ofMinutes(5);
  private Duration lease = Duration.ofSeconds(15);
  private Supplier<TaskThreads> taskThreads = TaskThreads::own;
  private boolean isTimedByClock;
  private Patience patience = Patience::sleeping;

  EniServiceBuilder() {}

  /**
   * Where the service keeps its state; a new one in memory unless given.
   *
   * @param newRepository the store
   * @return this builder
   */
  public EniServiceBuilder repository(NetworkRepository newRepository) {
    repository = Optional.of(requireNonNull(newRepository, "repository"));
    return this;
  }

  /**
   * Where all that is only looked up, listed or drawn is read from, such as {@code
   * replica::snapshot} of a repository on a read replica of the database; the repository itself
   * unless given. What it shows may lag behind. Dry runs, decisions and audits are always made on
   * the repository.
   *
   * @param newReads opens a snapshot; the service does not close what is behind it
   * @return this builder
   */
  public EniServiceBuilder readingFrom(Supplier<Snapshot> newReads) {
    reads = Optional.of(requireNonNull(newReads, "reads"));
    return this;
  }

  /**
   * The numbers in the rules; JD Cloud's unless given.
   *
   * @param newLimits the numbers
   * @return this builder
   */
  public EniServiceBuilder limits(Limits newLimits) {
    limits = requireNonNull(newLimits, "limits");
    return this;
  }

  /**
   * The clock that says when a resource was created; the system's unless given.
   *
   * @param newClock the clock
   * @return this builder
   */
  public EniServiceBuilder clock(Clock newClock) {
    clock = requireNonNull(newClock, "clock");
    return this;
  }

  /**
   * The seed of all choices, ids included unless {@link #ids} is given.
   *
   * @param seed any number; the same one gives the same choices
   * @return this builder
   */
  public EniServiceBuilder seed(long seed) {
    return random(new Random(seed));
  }

  /**
   * The source of all choices, ids included unless {@link #ids} is given. It is safe for use by
   * many threads at once, as {@link Random} is.
   *
   * @param newRandom the source
   * @return this builder
   */
  public EniServiceBuilder random(RandomGenerator newRandom) {
    random = requireNonNull(newRandom, "random");
    return this;
  }

  /**
   * The source of the last part of ids; random unless given.
   *
   * @param newIds the source
   * @return this builder
   */
  public EniServiceBuilder ids(IdSource newIds) {
    ids = Optional.of(requireNonNull(newIds, "ids"));
    return this;
  }

  /**
   * The blocks that elastic IPs come from; 198.18.0.0/15 unless given.
   *
   * @param newPool the blocks, at least one address in all
   * @return this builder
   */
  public EniServiceBuilder elasticIpPool(List<Ipv4Cidr> newPool) {
    elasticIpPool = List.copyOf(requireNonNull(newPool, "elasticIpPool"));
    return this;
  }

  /**
   * The octets that MAC addresses begin with, 1 to 4 of them; {@code fa:16:3e} unless given.
   *
   * @param newPrefix the octets, such as {@code fa:16:3e}
   * @return this builder
   * @throws IllegalArgumentException if the text is anything else, or its first octet is odd
   */
  public EniServiceBuilder macPrefix(String newPrefix) {
    requireNonNull(newPrefix, "macPrefix");
    int octets = (newPrefix.length() + 1) / 3;
    if (newPrefix.length() % 3 != 2 || octets > 4) {
      throw new IllegalArgumentException(
          "macPrefix has " + newPrefix.length() + " characters; write 1 to 4 octets like fa:16:3e");
    }
    MacAddress.parse(newPrefix + ":00".repeat(5 - octets) + ":01");
    macPrefix = newPrefix;
    return this;
  }

  /**
   * Where to begin to look for a free address; spread unless given.
   *
   * @param newChoice where to begin
   * @return this builder
   */
  public EniServiceBuilder addressChoice(AddressChoice newChoice) {
    addressChoice = requireNonNull(newChoice, "addressChoice");
    return this;
  }

  /**
   * How often an operation is decided before contention is reported; 100 unless given.
   *
   * @param newMaxAttempts how often at most, 1 or more
   * @return this builder
   * @throws IllegalArgumentException if the number is below 1
   */
  public EniServiceBuilder maxAttempts(int newMaxAttempts) {
    if (newMaxAttempts < 1) {
      throw new IllegalArgumentException(
          "maxAttempts is " + newMaxAttempts + "; an operation is decided at least once");
    }
    maxAttempts = newMaxAttempts;
    return this;
  }

  /**
   * For how long the outcome of a token is kept, by the service's clock; 24 hours unless given.
   * Services on one store have the same retention, and clocks that differ by less than half of it.
   *
   * @param newRetention for how long, above 0 and at most 36,500 days
   * @return this builder
   * @throws IllegalArgumentException if the time is out of range
   */
  public EniServiceBuilder tokenRetention(Duration newRetention) {
    tokenRetention = requireTime("tokenRetention", newRetention, Duration.ofNanos(1));
    return this;
  }

  /**
   * How a thread waits for some time between two attempts at one operation, or for a task; it
   * sleeps unless given. Meant for tests, which move a clock instead.
   *
   * @param newWaiting is told how long
   * @return this builder
   */
  public EniServiceBuilder waiting(Consumer<Duration> newWaiting) {
    waiting = requireNonNull(newWaiting, "waiting");
    patience = Patience.moving(newWaiting);
    return this;
  }

  /**
   * Who is told of every change that this service stores, on a thread of its own.
   *
   * @param listener is told; however slow it is, and whatever it throws, harms nobody
   * @return this builder
   */
  public EniServiceBuilder listener(EniListener listener) {
    listeners.add(new Listener(requireNonNull(listener, "listener"), Optional.empty()));
    return this;
  }

  /**
   * Who is told of every change that this service stores, and where.
   *
   * @param listener is told, by one thread at a time
   * @param executor where; {@code Runnable::run} is the thread that submitted, which then waits for
   *     the listener: for tests
   * @return this builder
   */
  public EniServiceBuilder listener(EniListener listener, Executor executor) {
    listeners.add(
        new Listener(
            requireNonNull(listener, "listener"),
            Optional.of(requireNonNull(executor, "executor"))));
    return this;
  }

  /**
   * What counts and times submissions; nothing does unless given.
   *
   * @param newMetrics is told how each submission ends; safe for use by many threads at once
   * @return this builder
   */
  public EniServiceBuilder metrics(EniMetrics newMetrics) {
    metrics = new HarmlessMetrics(requireNonNull(newMetrics, "metrics"));
    return this;
  }

  /**
   * Who plugs interfaces in. What attaches, detaches, moves or deletes then begins a task, and a
   * service that is given one works on all tasks of the store that nobody else works on. Unless one
   * is given everything is done in the commit that accepts it; an {@link ImmediateDriver} is told
   * of that.
   *
   * <p>Services on one store are given drivers of the same things: a service without this one takes
   * interfaces for plugged in or out as soon as they shall be, those of a task that it takes over
   * too.
   *
   * @param newDriver the driver; the service does not close what is behind it
   * @return this builder
   */
  public EniServiceBuilder driver(AttachmentDriver newDriver) {
    driver = Optional.of(requireNonNull(newDriver, "driver"));
    return this;
  }

  /**
   * Who changes instances. What starts, stops, reboots, resizes or deletes one then begins a task,
   * and a service that is given one works on all tasks of the store that nobody else works on.
   * Unless one is given an instance is changed in the commit that accepts that, and deleted as soon
   * as its interfaces are unplugged. What creates an instance begins no task: the driver hears of
   * it first when it is changed.
   *
   * <p>Services on one store are given drivers of the same things: a service without this one takes
   * instances for changed as soon as they shall be, those of a task that it takes over too.
   *
   * @param newDriver the driver; the service does not close what is behind it
   * @return this builder
   */
  public EniServiceBuilder instanceDriver(InstanceDriver newDriver) {
    instanceDriver = Optional.of(requireNonNull(newDriver, "instanceDriver"));
    return this;
  }

  /**
   * How long each phase of a task may take, such as plugging in; 5 minutes unless given. What is
   * not answered then has failed, and is undone; whether the time is over is looked up several
   * times in each {@link #lease}.
   *
   * @param newTimeout how long, 1 millisecond to 36,500 days
   * @return this builder
   * @throws IllegalArgumentException if the time is out of range
   */
  public EniServiceBuilder taskTimeout(Duration newTimeout) {
    taskTimeout = requireTime("taskTimeout", newTimeout, LEAST_TIME);
    return this;
  }

  /**
   * For how long the heartbeat of a process may stand still before others take its tasks over; 15
   * seconds unless given. Services on one store have the same.
   *
   * @param newLease for how long, 1 millisecond to 36,500 days
   * @return this builder
   * @throws IllegalArgumentException if the time is out of range
   */
  public EniServiceBuilder lease(Duration newLease) {
    lease = requireTime("lease", newLease, LEAST_TIME);
    return this;
  }

  /**
   * Where tasks are worked on, and how the time goes by for that; a few threads of the service's
   * own unless given. Meant for tests, whose clock then does all of it, leases included: {@code
   * taskThreads(clock::after, Runnable::run)} beside {@link #clock}.
   *
   * @param delay has something done after a time
   * @param executor where it is worked; it refuses nothing
   * @return this builder
   */
  public EniServiceBuilder taskThreads(Delay delay, Executor executor) {
    requireNonNull(delay, "delay");
    requireNonNull(executor, "executor");
    taskThreads = () -> TaskThreads.of(delay, executor);
    isTimedByClock = true;
    return this;
  }

  private static Duration requireTime(String argument, Duration time, Duration least) {
    requireNonNull(time, argument);
    if (time.compareTo(least) < 0 || time.compareTo(MOST_TIME) > 0) {
      throw new IllegalArgumentException(
          "%s is %s; give a time of %s to %s, such as PT15S"
              .formatted(argument, time, least, MOST_TIME));
    }
    return time;
  }

  /** What submissions are timed by: nanoseconds from any instant, never less than before. */
  EniServiceBuilder nanoTime(LongSupplier newNanoTime) {
    nanoTime = requireNonNull(newNanoTime, "nanoTime");
    return this;
  }

  /**
   * {@return the service}
   *
   * @throws IllegalArgumentException if there is a driver, and the repository keeps no tasks
   * @throws io.eni4j.repository.RepositoryException if there is a driver, and the store fails
   */
  public EniService build() {
    int prefixOctets = (macPrefix.length() + 1) / 3;
    Sources sources =
        new Sources(
            clock,
            ids.orElseGet(() -> IdSource.random(random)),
            random,
            MacAddress.parse(macPrefix + ":00".repeat(5 - prefixOctets) + ":01").bits() & ~1L,
            48 - 8 * prefixOctets,
            addressChoice);
    NetworkRepository store = repository.orElseGet(InMemoryNetworkRepository::new);
    NetworkPolicy policy = new NetworkPolicy(limits, elasticIpPool);
    Announcer announcer =
        new Announcer(
            store.taskBoard().map(TaskBoard::namespace),
            listeners.stream().map(it -> new Mailbox(it.listener(), it.executor())).toList());
    Optional<ImmediateDriver> immediate =
        driver.filter(ImmediateDriver.class::isInstance).map(ImmediateDriver.class::cast);
    Drivers drivers = new Drivers(driver, instanceDriver);
    Optional<Tasks> tasks =
        Optional.of(drivers)
            .filter(Drivers::takeTime)
            .map(it -> new Tasks(taskDesk(it, policy, announcer), store, board(store), patience));
    EniService service =
        new EniService(
            new Desk(
                store,
                reads.orElse(store::snapshot),
                policy,
                sources,
                new SubnetLocks(addressChoice),
                new Ledger(store, clock, tokenRetention),
                maxAttempts,
                waiting,
                announcer,
                tasks,
                immediate.map(it -> new AtOnce(it, board(store).namespace())),
                metrics,
                nanoTime));
    tasks.ifPresent(Tasks::begin);
    return service;
  }

  private TaskDesk taskDesk(Drivers drivers, NetworkPolicy policy, Announcer announcer) {
    return new TaskDesk(
        UUID.randomUUID().toString(),
        drivers,
        policy,
        clock,
        isTimedByClock ? this::nanosOfClock : nanoTime,
        taskTimeout,
        lease,
        taskThreads.get(),
        announcer,
        new TaskWatch(metrics));
  }

  private long nanosOfClock() {
    return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
  }

  private static TaskBoard board(NetworkRepository store) {
    return store
        .taskBoard()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a driver is given and the repository keeps no tasks; leave it out, or"
                        + " use a repository that has a task board"));
  }

  private record Listener(EniListener listener, Optional<Executor> executor) {}
}
