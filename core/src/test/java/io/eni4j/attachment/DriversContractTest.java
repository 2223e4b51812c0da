package io.eni4j.attachment;

import io.eni4j.testing.VirtualClock;
import io.eni4j.testkit.AttachmentDriverContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The drivers of this library keep the contract of all. */
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
}
