package io.eni4j.jmh;

import io.eni4j.EniService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Attach and detach by two threads on two VPCs: of one service, and of one service each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class TwoVpcsBenchmark {
  @Param({"one service", "two services"})
  public String setting;

  private final EniService[] services = new EniService[2];
  private final List<?>[] worlds = new List<?>[2];
  private final AtomicInteger threads = new AtomicInteger();

  /** What one thread works on. */
  @State(Scope.Thread)
  public static class Place {
    private EniService service;
    private List<?> pairs;
    private int next;

    @Setup
    public void choose(TwoVpcsBenchmark benchmark) {
      int thread = benchmark.threads.getAndIncrement() % 2;
      service = benchmark.services[thread];
      pairs = benchmark.worlds[thread];
    }
  }

  @Setup
  public void populate() {
    services[0] = Worlds.service();
    services[1] = setting.equals("one service") ? services[0] : Worlds.service();
    for (int i = 0; i < 2; i++) {
      worlds[i] = Worlds.populate(services[i], 1_000);
    }
  }

  @Benchmark
  public Object attachAndDetach(Place place) {
    place.next = (place.next + 1) % place.pairs.size();
    Worlds.Pair pair = (Worlds.Pair) place.pairs.get(place.next);
    place.service.attachNetworkInterface(pair.networkInterface().id(), pair.instance().id());
    return place.service.detachNetworkInterface(pair.networkInterface().id());
  }
}
