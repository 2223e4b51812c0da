package io.eni4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.attachment.DelayedInstanceDriver;
import io.eni4j.attachment.Hypervisor;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.InstanceReply;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.attachment.WantedInstance;
import io.eni4j.model.Instance;
import io.eni4j.model.Namespace;
import io.eni4j.testing.Faults.Call;
import io.eni4j.testkit.InstanceDriverContract;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What goes wrong with a driver of instances, on demand. */
class FaultyInstanceDriverTest {
  private static final Instance INSTANCE = NetworkFixtures.instance();
  private static final Namespace HERE = new Namespace("account-1", "cn-north-1");

  private final Faults faults = new Faults(new VirtualClock(), 1);
  private final Hypervisor hypervisor = new Hypervisor();
  private final FaultyInstanceDriver driver = new FaultyInstanceDriver(atOnce(hypervisor), faults);

  private static InstanceDriver atOnce(Hypervisor hypervisor) {
    return new DelayedInstanceDriver(hypervisor, Duration.ZERO, (time, work) -> work.run());
  }

  private CompletableFuture<InstanceReply> started(long fence) {
    InstanceOrder order =
        new InstanceOrder(
            WantedInstance.RUNNING, HERE, "task-1", fence, INSTANCE.id(), 7, INSTANCE.type(), 0);
    return driver.carryOut(order).reply().toCompletableFuture();
  }

  private Optional<VirtualMachine> machine() {
    return hypervisor.machineOf(HERE, INSTANCE.id());
  }

  /** Without plans it keeps the contract. */
  @Nested
  class WithoutPlans implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      return new FaultyInstanceDriver(atOnce(new Hypervisor()), new Faults(new VirtualClock(), 1));
    }
  }

  @Test
  void anOrderThatFailsIsNotCarriedOutAndSaysSo() {
    faults.at(Call.DRIVE_INSTANCE).next().fails();
    assertThat(started(1)).isCompletedExceptionally();
    assertThat(machine()).isEmpty();
    assertThat(started(2)).isCompletedWithValue(new InstanceReply.Now(machine()));
    assertThat(machine()).isPresent();
  }

  @Test
  void ofALostRequestNothingIsHeardAndNothingDone() {
    faults.at(Call.DRIVE_INSTANCE).next().losesTheRequest();
    assertThat(started(1)).isNotDone();
    assertThat(machine()).isEmpty();
  }

  @Test
  void ofALostReplyNothingIsHeardAndAllIsDone() {
    faults.at(Call.DRIVE_INSTANCE).next().losesTheReply();
    assertThat(started(1)).isNotDone();
    assertThat(machine()).isPresent();
  }

  @Test
  void faultsOfOneKindOfDriverAreNotThoseOfTheOther() {
    faults.at(Call.DRIVE).next().fails();
    assertThat(started(1)).isCompleted();
  }
}
