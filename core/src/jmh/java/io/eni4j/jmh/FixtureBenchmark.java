package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.operation.CreateVpc;
import io.eni4j.testing.CloudFixture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A fresh small world for each test, beside the floor: a service in memory in which as many
 * operations were submitted, 24 of the plainest kind.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FixtureBenchmark {
  private static final int OPERATIONS = 24;
  private static final CreateVpc CREATE = CreateVpc.builder().name("shop").build();

  @Row(
      value = "a fresh small world for a test",
      floor = "operations",
      floorIs = "a service in which 24 operations of the plainest kind are submitted")
  @Benchmark
  public Object fresh() {
    return CloudFixture.create();
  }

  @Benchmark
  public Object operations() {
    EniService service = Worlds.service();
    for (int i = 0; i < OPERATIONS; i++) {
      service.submit(CREATE);
    }
    return service;
  }
}
