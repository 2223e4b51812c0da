package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Attach and detach of one interface after another in services of two sizes, beside the floor: one
 * {@link ConcurrentHashMap#compute} for each of the two records that each operation changes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AttachBenchmark {
  @Param({"1000", "100000"})
  public int interfaces;

  private EniService service;
  private List<Worlds.Pair> pairs;
  private ConcurrentHashMap<NetworkInterfaceId, Integer> floorInterfaces;
  private ConcurrentHashMap<InstanceId, Integer> floorInstances;
  private int next;

  @Setup
  public void populate() {
    service = Worlds.service();
    pairs = Worlds.populate(service, interfaces);
    floorInterfaces = new ConcurrentHashMap<>();
    floorInstances = new ConcurrentHashMap<>();
    for (Worlds.Pair pair : pairs) {
      floorInterfaces.put(pair.networkInterface().id(), 0);
      floorInstances.put(pair.instance().id(), 0);
    }
  }

  @Benchmark
  public Object attachAndDetach() {
    Worlds.Pair pair = nextPair();
    service.attachNetworkInterface(pair.networkInterface().id(), pair.instance().id());
    return service.detachNetworkInterface(pair.networkInterface().id());
  }

  @Benchmark
  public Object floor() {
    Worlds.Pair pair = nextPair();
    change(pair);
    return change(pair);
  }

  private Object change(Worlds.Pair pair) {
    floorInstances.compute(pair.instance().id(), (id, count) -> count + 1);
    return floorInterfaces.compute(pair.networkInterface().id(), (id, count) -> count + 1);
  }

  private Worlds.Pair nextPair() {
    // A stride that meets every pair in an order that no cache foresees.
    next = (int) ((next + 7_919L) % interfaces);
    return pairs.get(next);
  }
}
