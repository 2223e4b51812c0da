package io.eni4j.jmh;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.jdbc.JdbcNetworkRepository;
import io.eni4j.jdbc.JdbcSchema;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pairs of operations on a real PostgreSQL on the same machine, in a namespace with 100 interfaces;
 * the second undoes the first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PostgresBenchmark {
  private static final String FLOOR =
      "the commit of the same change sets, prepared: locks, writes and COMMIT, three round trips with"
          + " the same protection";
  private static final double RATE = 0.8;
  private static final String REMARK =
      "a decision reads before it commits, in one to six round trips and one that gives the reader's"
          + " connection back; what is named by what was read (a subnet, an instance, an address)"
          + " would have to be read in the same script";
  private static final int INTERFACES = 100;

  private EmbeddedPostgres server;
  private HikariDataSource pool;
  private NetworkRepository repository;
  private EniService service;
  private List<Worlds.Pair> pairs;
  private List<ElasticIp> elasticIps;
  private final List<ChangeSet> recorded = new ArrayList<>();
  private final Map<ResourceKey<?>, Long> revisions = new HashMap<>();
  private final List<CommitReplay> replays = new ArrayList<>();
  private int next;

  @Setup
  public void start() throws IOException {
    server = EmbeddedPostgres.start();
    HikariConfig config = new HikariConfig();
    config.setDataSource(server.getPostgresDatabase());
    pool = new HikariDataSource(config);
    new JdbcSchema(pool).install();
    repository = JdbcNetworkRepository.open(pool, new Namespace("benchmark", "here"));
    service =
        EniService.builder()
            .repository(new Recording(repository))
            .limits(Worlds.limits())
            .seed(1)
            .build();
    pairs = Worlds.pairs(service, INTERFACES);
    elasticIps = new ArrayList<>();
    for (int i = 0; i < INTERFACES; i++) {
      elasticIps.add(service.allocateElasticIp(5));
    }
  }

  @TearDown(Level.Trial)
  public void stop() throws IOException {
    service.close();
    pool.close();
    server.close();
  }

  /** Notes what is committed. */
  private final class Recording extends ForwardingRepository {
    Recording(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(changeSet);
      recorded.add(changeSet);
      CommitReplay.note(changeSet, result, revisions);
      return result;
    }
  }

  private int turn() {
    next = next + 1 == INTERFACES ? 0 : next + 1;
    recorded.clear();
    return next;
  }

  /** Commits what an action commits, which is done once for each interface and recorded. */
  private Object replay(Consumer<Integer> action) {
    if (replays.isEmpty()) {
      for (int i = 0; i < INTERFACES; i++) {
        recorded.clear();
        action.accept(i);
        replays.add(new CommitReplay(repository, recorded, revisions));
      }
    }
    CommitReplay replay = replays.get(turn());
    replay.run();
    return replay;
  }

  private void attachAndDetach(int of) {
    Worlds.Pair pair = pairs.get(of);
    service.attachNetworkInterface(pair.networkInterface().id(), pair.instance().id());
    service.detachNetworkInterface(pair.networkInterface().id());
  }

  private void assignAndUnassign(int of) {
    NetworkInterfaceId id = pairs.get(of).networkInterface().id();
    PrivateIp assigned = service.assignSecondaryIps(id, 1).get(0);
    service.unassignSecondaryIps(id, assigned.address());
  }

  private void associateAndDisassociate(int of) {
    ElasticIp elasticIp = elasticIps.get(of);
    service.associateElasticIp(elasticIp.id(), pairs.get(of).networkInterface().id());
    service.disassociateElasticIp(elasticIp.id());
  }

  private void createAndDelete(int of) {
    NetworkInterface created =
        service.createNetworkInterface(
            CreateNetworkInterface.builder()
                .subnetId(pairs.get(of).networkInterface().subnetId())
                .build());
    service.deleteNetworkInterface(created.id());
  }

  @Row(
      value = "attach, detach",
      floor = "attachCommit",
      floorIs = FLOOR,
      atLeast = RATE,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public void attach() {
    attachAndDetach(turn());
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object attachCommit() {
    return replay(this::attachAndDetach);
  }

  @Row(
      value = "assign, unassign",
      floor = "assignCommit",
      floorIs = FLOOR,
      atLeast = RATE,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public void assign() {
    assignAndUnassign(turn());
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object assignCommit() {
    return replay(this::assignAndUnassign);
  }

  @Row(
      value = "associate, disassociate",
      floor = "associateCommit",
      floorIs = FLOOR,
      atLeast = RATE,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public void associate() {
    associateAndDisassociate(turn());
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object associateCommit() {
    return replay(this::associateAndDisassociate);
  }

  @Row(
      value = "create, delete",
      floor = "createCommit",
      floorIs = FLOOR,
      atLeast = RATE,
      remark = REMARK)
  @Benchmark
  @OperationsPerInvocation(2)
  public void create() {
    createAndDelete(turn());
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Object createCommit() {
    return replay(this::createAndDelete);
  }
}
