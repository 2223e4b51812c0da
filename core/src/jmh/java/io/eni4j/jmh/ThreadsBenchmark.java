package io.eni4j.jmh;

import io.eni4j.EniService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Two threads at once. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ThreadsBenchmark {
  private static final int INTERFACES = 1_000;

  /** One service with a VPC for each thread, and a service of its own for each. */
  @State(Scope.Benchmark)
  public static class Services {
    private final EniService common = Worlds.service();

    private synchronized EniService serviceOf(boolean isOwn) {
      return isOwn ? Worlds.service() : common;
    }
  }

  /** What a thread works on that shares its service. */
  @State(Scope.Thread)
  public static class Shared extends Place {
    @Setup
    public void populate(Services services) {
      populate(services.serviceOf(false));
    }
  }

  /** What a thread works on that has a service of its own. */
  @State(Scope.Thread)
  public static class Own extends Place {
    @Setup
    public void populate(Services services) {
      populate(services.serviceOf(true));
    }
  }

  /** A VPC. */
  public static class Place {
    private EniService service;
    private List<Worlds.Pair> pairs;
    private int next;

    final void populate(EniService of) {
      service = of;
      pairs = Worlds.pairs(service, INTERFACES);
    }

    private Worlds.Pair next() {
      next = next + 1 == INTERFACES ? 0 : next + 1;
      return pairs.get(next);
    }

    final Object attachAndDetach() {
      Worlds.Pair pair = next();
      service.attachNetworkInterface(pair.networkInterface().id(), pair.instance().id());
      return service.detachNetworkInterface(pair.networkInterface().id());
    }

    final Object find() {
      return service.find(next().networkInterface().id());
    }
  }

  @Row(
      value = "attach and detach by two threads on two VPCs of one service",
      floor = "onTwoServices",
      floorIs = "the same on two services",
      atLeast = 0.8,
      remark =
          "the commits of one store take turns, so that their revisions are one order; turns of VPCs"
              + " of their own would need an order of revisions that is made up afterwards")
  @Threads(2)
  @Benchmark
  public Object onOneService(Shared place) {
    return place.attachAndDetach();
  }

  @Threads(2)
  @Benchmark
  public Object onTwoServices(Own place) {
    return place.attachAndDetach();
  }

  @Row(
      value = "find by a reader beside a writer",
      floor = "readAlone",
      floorIs = "the reader alone",
      atLeast = 0.8,
      remark =
          "the writer's records have left the reader's cache, and two threads share a collector")
  @Group("both")
  @Benchmark
  public Object read(Shared place) {
    return place.find();
  }

  @Group("both")
  @Benchmark
  public Object write(Shared place) {
    return place.attachAndDetach();
  }

  @Threads(1)
  @Benchmark
  public Object readAlone(Shared place) {
    return place.find();
  }
}
