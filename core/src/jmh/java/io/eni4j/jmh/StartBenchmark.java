package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.operation.CreateVpc;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing to something. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StartBenchmark {
  private static final double TENTH_OF_A_MILLISECOND = 100_000;
  private static final double THREE_TENTHS_OF_A_SECOND = 300_000_000;

  @Row(
      value = "a new service in memory and its first answer, in a warm JVM",
      atMostNanos = TENTH_OF_A_MILLISECOND)
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 4, time = 1)
  @Measurement(iterations = 5, time = 1)
  @Fork(1)
  @Benchmark
  public Object warm() {
    EniService service = EniService.inMemory();
    return service.createVpc(CreateVpc.builder().name("vpc").build());
  }

  @Row(
      value = "the first bound interface of a JVM that knows nothing of eni4j",
      atMostNanos = THREE_TENTHS_OF_A_SECOND)
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(10)
  @Benchmark
  public Object cold() {
    EniService service = EniService.inMemory();
    Worlds.Pair pair = Worlds.pairs(service, 1).get(0);
    return service.attachNetworkInterface(pair.networkInterface().id(), pair.instance().id());
  }
}
