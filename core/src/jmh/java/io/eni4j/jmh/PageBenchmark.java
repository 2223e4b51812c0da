package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.model.NetworkInterface;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages of 1,000,000 interfaces. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx6g", "-Xmn256m"})
public class PageBenchmark {
  private static final Query<NetworkInterface> FIRST = Query.NETWORK_INTERFACES.withPageSize(100);
  private static final int FAR = 10_000;

  private EniService service;
  private Query<NetworkInterface> far = FIRST;

  @Setup
  public void populate() {
    service = Worlds.service();
    Worlds.world(service, Size.INTERFACES_1000000);
    for (int page = 1; page < FAR; page++) {
      far = FIRST.after(service.list(far).next().orElseThrow());
    }
  }

  @Row(
      value = "page 10,000 of 1,000,000 interfaces, 100 a page",
      floor = "first",
      floorIs = "the first page",
      atLeast = 1 / 1.5,
      remark = "a page token is checked and its key looked for, which the first page does without")
  @Benchmark
  public Page<NetworkInterface> far() {
    return service.list(far);
  }

  @Benchmark
  public Page<NetworkInterface> first() {
    return service.list(FIRST);
  }
}
