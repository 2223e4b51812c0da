package io.eni4j.examples;

import io.eni4j.EniMetrics;
import io.eni4j.EniService;
import io.eni4j.change.Guard;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.testing.Faults;
import io.eni4j.testing.FaultyRepository;
import io.eni4j.testing.VirtualClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What a service does, counted and timed by Micrometer: latency, refusals, stale commits. */
public final class MetricsWithMicrometer {
  private MetricsWithMicrometer() {}

  /** All that binds the two; the registry may be that of Prometheus or of any other. */
  private record Meters(MeterRegistry registry) implements EniMetrics {
    @Override
    public void submitted(OperationKind operation, Result result, int attempts, Duration time) {
      registry.timer("eni4j.submitted", tags(operation, "result", result.name())).record(time);
    }

    @Override
    public void refused(OperationKind operation, ViolationCode code) {
      registry.counter("eni4j.refused", tags(operation, "code", code.name())).increment();
    }

    @Override
    public void stale(OperationKind operation, Guard reason) {
      String guard = reason.getClass().getSimpleName();
      registry.counter("eni4j.stale", tags(operation, "guard", guard)).increment();
    }

    private static Tags tags(OperationKind operation, String key, String value) {
      return Tags.of("operation", operation.operationName(), key, value);
    }
  }

  public static void main(String[] args) {
    MeterRegistry registry = new SimpleMeterRegistry();
    Faults faults = new Faults(new VirtualClock(), 1);
    try (EniService cloud =
        EniService.builder()
            .repository(new FaultyRepository(new InMemoryNetworkRepository(), faults))
            .metrics(new Meters(registry))
            .build()) {
      SubnetId subnet = subnet(cloud);
      CreateNetworkInterface create =
          CreateNetworkInterface.builder().subnetId(subnet).secondaryIpCount(2).build();

      // Others change what is relied on in three of the next commits.
      faults.at(Faults.Call.COMMIT).next(3).isStale();
      for (int i = 0; i < 4; i++) {
        cloud.submit(create);
      }
      cloud.submit(create.withName("two words").withSecondaryIpCount(1000));
      IdempotencyToken token = new IdempotencyToken("order-4711");
      for (int i = 0; i < 3; i++) {
        cloud.submit(create, token);
      }
    }
    System.out.println("What was counted");
    registry.getMeters().stream()
        .sorted(Comparator.comparing(MetricsWithMicrometer::name))
        .forEach(meter -> System.out.printf("  %-68s %s%n", name(meter), value(meter)));
  }

  private static SubnetId subnet(EniService cloud) {
    return cloud
        .createSubnet(
            CreateSubnet.builder()
                .vpcId(cloud.createVpc(CreateVpc.builder().name("shop").build()).id())
                .name("front")
                .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
                .build())
        .id();
  }

  private static String name(Meter meter) {
    return meter.getId().getName()
        + meter.getId().getTags().stream()
            .sorted(Comparator.comparing(tag -> !tag.getKey().equals("operation")))
            .map(Tag::getValue)
            .collect(Collectors.joining(" ", " ", ""));
  }

  private static String value(Meter meter) {
    if (meter instanceof Timer timer) {
      double micros = timer.mean(TimeUnit.MICROSECONDS);
      return "%d times, %.0f µs on average".formatted(timer.count(), micros);
    }
    return "%.0f times".formatted(((Counter) meter).count());
  }
}
