package io.eni4j.attachment;

import io.eni4j.testing.VirtualClock;
import io.eni4j.testkit.AttachmentDriverContract;
import io.eni4j.testkit.InstanceDriverContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The drivers of this library keep the contracts of all. */
class DriversContractTest {
  @Nested
  class Immediate implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      return new ImmediateDriver();
    }
  }

  @Nested
  class Delayed implements AttachmentDriverContract {
    private final VirtualClock clock = new VirtualClock();

    @Override
    public AttachmentDriver newDriver() {
      return new DelayedDriver(new DataPath(), Duration.ofMinutes(3), clock::after);
    }

    @Override
    public void letWorkEnd() {
      clock.advance(Duration.ofMinutes(3));
    }
  }

  @Nested
  class Manual implements AttachmentDriverContract {
    private final List<ManualDriver> drivers = new ArrayList<>();

    @Override
    public AttachmentDriver newDriver() {
      ManualDriver driver = new ManualDriver(new DataPath());
      drivers.clear();
      drivers.add(driver);
      return driver;
    }

    @Override
    public void letWorkEnd() {
      drivers.get(0).waiting().forEach(PendingOrder::complete);
    }
  }

  @Nested
  class DelayedInstance implements InstanceDriverContract {
    private final VirtualClock clock = new VirtualClock();

    @Override
    public InstanceDriver newDriver() {
      return new DelayedInstanceDriver(new Hypervisor(), Duration.ofMinutes(3), clock::after);
    }

    @Override
    public void letWorkEnd() {
      clock.advance(Duration.ofMinutes(3));
    }
  }

  @Nested
  class ManualInstance implements InstanceDriverContract {
    private final List<ManualInstanceDriver> drivers = new ArrayList<>();

    @Override
    public InstanceDriver newDriver() {
      ManualInstanceDriver driver = new ManualInstanceDriver(new Hypervisor());
      drivers.clear();
      drivers.add(driver);
      return driver;
    }

    @Override
    public void letWorkEnd() {
      drivers.get(0).waiting().forEach(PendingOrder::complete);
    }
  }
}
