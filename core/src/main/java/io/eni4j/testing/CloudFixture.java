package io.eni4j.testing;

import static java.util.Objects.requireNonNull;

import io.eni4j.AddressChoice;
import io.eni4j.EniMetrics;
import io.eni4j.EniService;
import io.eni4j.EniServiceBuilder;
import io.eni4j.OperationDeniedException;
import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Audit;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small cloud of one test's own, in one line:
 *
 * <pre>{@code
 * CloudFixture fixture = CloudFixture.create();
 * }</pre>
 *
 * <p>What is in it, all in the VPC {@code shop} (10.0.0.0/16); every resource is found by its name:
 *
 * <ul>
 *   <li>subnets {@code front} (10.0.1.0/24), {@code back} (10.0.2.0/24), and {@code tiny}
 *       (10.0.3.0/28), which has 12 addresses and 11 of them free;
 *   <li>running instances {@code web-1} (2 interfaces at most), {@code app-1} (4) and {@code db-1}
 *       (8), and {@code full-1} (2), which has no place left;
 *   <li>network interfaces {@code app-1-eth1}, attached to app-1 with two secondary private IPs,
 *       {@code full-1-eth1}, attached to full-1, and {@code spare-1}, {@code spare-2} in front and
 *       {@code spare-tiny} in tiny, attached to nothing;
 *   <li>elastic IPs {@code public-1}, associated with app-1-eth1, and {@code public-2}, with
 *       nothing;
 *   <li>a security group {@code web} that lets TCP 443 in, on app-1-eth1.
 * </ul>
 *
 * <p>The same seed gives the same ids, MACs and addresses; addresses are handed out in order. The
 * rules are those of production, and the numbers JD Cloud's unless given. Nothing is shared by two
 * fixtures. The service is safe under threads; the clock is virtual, so no test waits.
 */
public final class CloudFixture implements AutoCloseable {
  private final long seed;
  private final NetworkRepository repository;
  private final VirtualClock clock;
  private final Faults faults;
  private final EniService cloud;

  private CloudFixture(Builder builder) {
    seed = builder.seed;
    repository = builder.repository.orElseGet(InMemoryNetworkRepository::new);
    clock = new VirtualClock();
    faults = new Faults(clock, builder.seed);
    FaultyRepository faulty = new FaultyRepository(repository, faults);
    if (builder.furnished) {
      furnish(faulty, builder);
    }
    EniServiceBuilder service = service(faulty, builder).taskThreads(clock::after, Runnable::run);
    builder.driver.map(it -> it.apply(clock)).ifPresent(service::driver);
    builder.instanceDriver.map(it -> it.apply(clock)).ifPresent(service::instanceDriver);
    builder.metrics.ifPresent(service::metrics);
    cloud = service.build();
  }

  private EniServiceBuilder service(FaultyRepository faulty, Builder builder) {
    return EniService.builder()
        .repository(faulty)
        .readingFrom(faulty::describe)
        .clock(clock)
        .waiting(clock::advance)
        .random(builder.random)
        .addressChoice(builder.addressChoice)
        .limits(builder.limits);
  }

  /** What is there from the beginning takes no time, whatever the driver. */
  private void furnish(FaultyRepository faulty, Builder builder) {
    try {
      SmallWorld.make(service(faulty, builder).build());
    } catch (RuntimeException e) {
      faulty.close();
      throw e;
    }
  }

  /** {@return a fixture as described above, with seed 1} */
  public static CloudFixture create() {
    return builder().build();
  }

  /** {@return a builder of a fixture as described above} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the seed that makes the same fixture again} */
  public long seed() {
    return seed;
  }

  /** {@return the service: what the code under test is given} */
  public EniService cloud() {
    return cloud;
  }

  /** {@return the time of the service and of its faults} */
  public VirtualClock clock() {
    return clock;
  }

  /** {@return what is to go wrong with the service's repository; nothing yet} */
  public Faults faults() {
    return faults;
  }

  /** {@return where the state really is, without faults} */
  public NetworkRepository repository() {
    return repository;
  }

  /**
   * {@return the VPC of a name, as it is now}
   *
   * @param name the name
   */
  public Vpc vpc(String name) {
    return Named.in(repository, Query.VPCS, name, vpc -> Optional.of(vpc.name()));
  }

  /**
   * {@return the subnet of a name, as it is now}
   *
   * @param name the name
   */
  public Subnet subnet(String name) {
    return Named.in(repository, Query.SUBNETS, name, subnet -> Optional.of(subnet.name()));
  }

  /**
   * {@return the instance of a name, as it is now}
   *
   * @param name the name
   */
  public Instance instance(String name) {
    return Named.in(repository, Query.INSTANCES, name, instance -> Optional.of(instance.name()));
  }

  /**
   * {@return the network interface of a name, as it is now}
   *
   * @param name the name
   */
  public NetworkInterface networkInterface(String name) {
    return Named.in(repository, Query.NETWORK_INTERFACES, name, NetworkInterface::name);
  }

  /**
   * {@return the elastic IP of a name, as it is now}
   *
   * @param name the name
   */
  public ElasticIp elasticIp(String name) {
    return Named.in(repository, Query.ELASTIC_IPS, name, ElasticIp::name);
  }

  /**
   * {@return the security group of a name, as it is now}
   *
   * @param name the name
   */
  public SecurityGroup securityGroup(String name) {
    return Named.in(repository, Query.SECURITY_GROUPS, name, group -> Optional.of(group.name()));
  }

  /** {@return all that is stored now, to be read or compared} */
  public State state() {
    try (Snapshot snapshot = repository.snapshot()) {
      return State.of(snapshot);
    }
  }

  /**
   * Asserts that all that is stored agrees.
   *
   * @throws AssertionError if an audit finds anything; it names all that it finds
   */
  public void assertConsistent() {
    List<Inconsistency> found;
    try (Snapshot snapshot = repository.snapshot()) {
      found = Audit.of(snapshot);
    }
    if (!found.isEmpty()) {
      throw new AssertionError(
          found.stream()
              .map(it -> "\n  " + it.message())
              .collect(Collectors.joining("", "the state is inconsistent:", "")));
    }
  }

  /** The seed, and all that is stored. */
  @Override
  public String toString() {
    return "cloud of seed " + seed + "\n" + state().dump();
  }

  /** Closes the service and its repository. */
  @Override
  public void close() {
    cloud.close();
  }

  /** Builds a {@link CloudFixture}; used by one thread. */
  public static final class Builder {
    private long seed = 1;
    private boolean furnished = true;
    private Limits limits = Limits.jdCloud();
    private AddressChoice addressChoice = AddressChoice.LOWEST_FIRST;
    private Optional<NetworkRepository> repository = Optional.empty();
    private Optional<Function<VirtualClock, AttachmentDriver>> driver = Optional.empty();
    private Optional<Function<VirtualClock, InstanceDriver>> instanceDriver = Optional.empty();
    private Optional<EniMetrics> metrics = Optional.empty();
    private Random random = new Random(seed);

    private Builder() {}

    /**
     * The seed of all choices and faults; 1 unless given.
     *
     * @param newSeed any number; the same one gives the same choices
     * @return this builder
     */
    public Builder seed(long newSeed) {
      seed = newSeed;
      return this;
    }

    /**
     * Leaves the cloud empty: no VPC and nothing in it.
     *
     * @return this builder
     */
    public Builder empty() {
      furnished = false;
      return this;
    }

    /**
     * The numbers in the rules; JD Cloud's unless given. Where they have no room for what a fixture
     * holds, leave it {@link #empty}.
     *
     * @param newLimits the numbers
     * @return this builder
     */
    public Builder limits(Limits newLimits) {
      limits = requireNonNull(newLimits, "limits");
      return this;
    }

    /**
     * Where to begin to look for a free address; the lowest unless given.
     *
     * @param newChoice where to begin
     * @return this builder
     */
    public Builder addressChoice(AddressChoice newChoice) {
      addressChoice = requireNonNull(newChoice, "addressChoice");
      return this;
    }

    /**
     * Who plugs interfaces in, such as {@code clock -> new DelayedDriver(dataPath, time,
     * clock::after)} or {@code clock -> new ManualDriver(dataPath)}; everything is done at once
     * unless given. What takes time goes on when the clock is moved, and waiting for it moves the
     * clock.
     *
     * @param newDriver makes the driver on the fixture's clock
     * @return this builder
     */
    public Builder driver(Function<VirtualClock, AttachmentDriver> newDriver) {
      driver = Optional.of(requireNonNull(newDriver, "driver"));
      return this;
    }

    /**
     * Who changes instances, such as {@code clock -> new ManualInstanceDriver(hypervisor)};
     * everything is done at once unless given.
     *
     * @param newDriver makes the driver on the fixture's clock
     * @return this builder
     */
    public Builder instanceDriver(Function<VirtualClock, InstanceDriver> newDriver) {
      instanceDriver = Optional.of(requireNonNull(newDriver, "instanceDriver"));
      return this;
    }

    /**
     * What is told how submissions end, those of the furniture excepted; nothing is unless given.
     *
     * @param newMetrics is told
     * @return this builder
     */
    public Builder metrics(EniMetrics newMetrics) {
      metrics = Optional.of(requireNonNull(newMetrics, "metrics"));
      return this;
    }

    /**
     * Where the state is to be kept; in a memory of its own unless given.
     *
     * @param newRepository the store; closed with the fixture
     * @return this builder
     */
    public Builder repository(NetworkRepository newRepository) {
      repository = Optional.of(requireNonNull(newRepository, "repository"));
      return this;
    }

    /**
     * {@return the fixture}
     *
     * @throws OperationDeniedException if the limits have no room for what a fixture holds; the
     *     repository is closed then
     */
    public CloudFixture build() {
      random = new Random(seed);
      return new CloudFixture(this);
    }
  }
}
