package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.InstanceReply;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.attachment.WantedInstance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Namespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link InstanceDriver} promises, as tests that the class of an author inherits.
 *
 * <pre>{@code
 * class MyDriverTest implements InstanceDriverContract {
 *   @Override
 *   public InstanceDriver newDriver() {
 *     return new MyInstanceDriver();
 *   }
 * }
 * }</pre>
 *
 * <p>A driver is asked about {@link #ONE} in two namespaces and {@link #OTHER} in one, by up to
 * eight threads at once. None is ordered to be after it was ordered to be gone. A reply is waited
 * for up to ten seconds.
 */
public interface InstanceDriverContract {
  /** The instance that orders name unless they name {@link #OTHER}. */
  InstanceId ONE = new InstanceId("i-0000000001");

  /** Another instance. */
  InstanceId OTHER = new InstanceId("i-0000000002");

  /** The namespace of most orders. */
  Namespace HERE = new Namespace("account-1", "cn-north-1");

  /** Another namespace. */
  Namespace THERE = new Namespace("account-2", "cn-north-1");

  /** The type that orders name unless they name {@link #LARGER}. */
  InstanceType TYPE = InstanceType.of("g.n2.large", 2);

  /** Another type. */
  InstanceType LARGER = InstanceType.of("g.n2.xlarge", 4);

  /**
   * {@return a new driver of a hypervisor of its own, to which nobody has ordered anything; the
   * instances are there in whatever state, or come to be with the first order}
   */
  InstanceDriver newDriver();

  /** Has work end that has begun, where it does not do so by itself; called after each order. */
  default void letWorkEnd() {}

  /** An order for one instance. */
  private static InstanceOrder order(WantedInstance wanted, long fence, long bootedAfter) {
    return new InstanceOrder(wanted, HERE, "task-1", fence, ONE, fence, TYPE, bootedAfter);
  }

  private static InstanceOrder run(long fence) {
    return order(WantedInstance.RUNNING, fence, 0);
  }

  private static InstanceOrder boot(long fence, long bootedAfter) {
    return order(WantedInstance.BOOTED, fence, bootedAfter);
  }

  private static InstanceOrder stop(long fence) {
    return order(WantedInstance.STOPPED, fence, 0);
  }

  private static InstanceOrder remove(long fence) {
    return order(WantedInstance.GONE, fence, 0);
  }

  private static InstanceOrder look(long fence) {
    return order(WantedInstance.AS_IT_IS, fence, 0);
  }

  private InstanceReply reply(InstanceDriver driver, InstanceOrder order) {
    DriverWork<InstanceReply> work = driver.carryOut(order);
    letWorkEnd();
    try {
      return work.reply().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no reply to " + order, e);
    }
  }

  private Optional<VirtualMachine> now(InstanceDriver driver, InstanceOrder order) {
    InstanceReply reply = reply(driver, order);
    if (reply instanceof InstanceReply.Now now) {
      assertTrue(order.isMetBy(now.machine()), () -> reply + " to " + order);
      return now.machine();
    }
    throw new AssertionError(reply + " to " + order);
  }

  private long bootedBy(InstanceDriver driver, InstanceOrder order) {
    return now(driver, order).orElseThrow().bootedBy();
  }

  private void assertRuns(InstanceDriver driver, boolean isRunning, long fence) {
    assertEquals(Optional.of(isRunning), now(driver, look(fence)).map(VirtualMachine::isRunning));
  }

  /** What is ordered is so. */
  @Test
  default void whatIsOrderedIsSo() {
    InstanceDriver driver = newDriver();
    now(driver, stop(1));
    assertRuns(driver, false, 2);
    now(driver, run(3));
    assertRuns(driver, true, 4);
    now(driver, stop(5).withType(LARGER));
    assertRuns(driver, false, 6);
    assertEquals(Optional.of(LARGER), now(driver, look(7)).map(VirtualMachine::type));
    now(driver, boot(8, 7).withType(LARGER));
    assertRuns(driver, true, 9);
    now(driver, remove(10));
    assertEquals(Optional.empty(), now(driver, look(11)));
  }

  /** What is so already is answered as if it had been done. */
  @Test
  default void whatIsSoAlreadyIsAnsweredAgain() {
    InstanceDriver driver = newDriver();
    now(driver, run(1));
    now(driver, run(1));
    now(driver, stop(2));
    now(driver, stop(2));
    now(driver, stop(3));
    now(driver, remove(4));
    now(driver, remove(4));
    now(driver, remove(5));
  }

  /** A start boots, and what runs is not booted by another one. */
  @Test
  default void whatRunsIsNotBootedAgain() {
    InstanceDriver driver = newDriver();
    now(driver, stop(1));
    assertEquals(2, bootedBy(driver, run(2)));
    assertEquals(2, bootedBy(driver, run(2)));
    assertEquals(2, bootedBy(driver, run(3)));
    assertEquals(2, bootedBy(driver, look(4)));
    now(driver, stop(5));
    assertEquals(6, bootedBy(driver, run(6)));
  }

  /** A reboot boots once, under however many fences its task orders it. */
  @Test
  default void whatOneTaskRebootsIsBootedOnce() {
    InstanceDriver driver = newDriver();
    now(driver, stop(1));
    now(driver, run(2));
    assertEquals(5, bootedBy(driver, boot(5, 4)));
    assertEquals(5, bootedBy(driver, boot(5, 4)));
    assertEquals(5, bootedBy(driver, boot(7, 4)));
    assertEquals(9, bootedBy(driver, boot(9, 8)));
    assertEquals(9, bootedBy(driver, look(10)));
  }

  /** What is stopped is not booted because it was before. */
  @Test
  default void whatWasBootedAndIsStoppedIsBootedAgain() {
    InstanceDriver driver = newDriver();
    now(driver, boot(5, 4));
    now(driver, stop(6));
    assertEquals(7, bootedBy(driver, boot(7, 4)));
  }

  /** What was done once is done again when it is no longer so, whichever task orders it. */
  @Test
  default void noReplyIsGivenOutOfMemory() {
    InstanceDriver driver = newDriver();
    now(driver, run(1));
    now(driver, stop(1));
    now(driver, run(1));
    assertRuns(driver, true, 1);
    now(driver, stop(2));
    assertRuns(driver, false, 3);
  }

  /** An order with a lower fence does nothing and says so. */
  @Test
  default void anOutdatedOrderDoesNothing() {
    InstanceDriver driver = newDriver();
    now(driver, stop(5));
    assertEquals(new InstanceReply.Outdated(5), reply(driver, run(4)));
    assertEquals(new InstanceReply.Outdated(5), reply(driver, stop(3).withType(LARGER)));
    assertEquals(new InstanceReply.Outdated(5), reply(driver, remove(2)));
    assertEquals(new InstanceReply.Outdated(5), reply(driver, look(1)));
    assertRuns(driver, false, 5);
    assertEquals(Optional.of(TYPE), now(driver, look(5)).map(VirtualMachine::type));
  }

  /** Who starts it late does so no more after it was deleted. */
  @Test
  default void aFenceOutlivesTheInstance() {
    InstanceDriver driver = newDriver();
    now(driver, run(5));
    now(driver, remove(7));
    assertEquals(new InstanceReply.Outdated(7), reply(driver, run(6)));
    assertEquals(Optional.empty(), now(driver, look(7)));
  }

  /** Who asks takes the turn, too. */
  @Test
  default void aQuestionOutdatesLowerFences() {
    InstanceDriver driver = newDriver();
    now(driver, run(5));
    assertRuns(driver, true, 9);
    assertEquals(new InstanceReply.Outdated(9), reply(driver, stop(8)));
    assertRuns(driver, true, 9);
  }

  /** A fence is the instance's, whatever task the order belongs to. */
  @Test
  default void aFenceIsTheInstancesAndNotTheTasks() {
    InstanceDriver driver = newDriver();
    now(driver, run(5));
    InstanceOrder ofAnotherTask =
        new InstanceOrder(WantedInstance.STOPPED, HERE, "task-2", 4, ONE, 4, TYPE, 0);
    assertEquals(new InstanceReply.Outdated(5), reply(driver, ofAnotherTask));
  }

  /** Instances, and those of one name in two namespaces, have nothing to do with each other. */
  @Test
  default void instancesAndNamespacesHaveNothingToDoWithEachOther() {
    InstanceDriver driver = newDriver();
    now(driver, run(5));
    now(driver, new InstanceOrder(WantedInstance.STOPPED, THERE, "task-1", 4, ONE, 4, TYPE, 0));
    now(driver, new InstanceOrder(WantedInstance.GONE, HERE, "task-1", 3, OTHER, 3, TYPE, 0));
    assertRuns(driver, true, 5);
  }

  /** No order is no order. */
  @Test
  default void noOrderIsRefused() {
    InstanceDriver driver = newDriver();
    assertThrows(NullPointerException.class, () -> driver.carryOut(nullOrder()));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // it is the point
  private static <T> T nullOrder() {
    return null;
  }

  /** Check and effect are one step: in the end it is as the highest fence wanted. */
  @Test
  default void whateverComesWhenTheHighestFencePrevails() throws Exception {
    for (int round = 0; round < 200; round++) {
      InstanceDriver driver = newDriver();
      Random random = new Random(round);
      List<InstanceOrder> orders = new ArrayList<>();
      for (int fence = 1; fence <= Threads.SOME; fence++) {
        InstanceOrder order = random.nextBoolean() ? stop(fence) : boot(fence, fence - 1L);
        orders.add(order.withType(fence % 2 == 0 ? TYPE : LARGER));
      }
      InstanceOrder last = orders.get(orders.size() - 1);
      Collections.shuffle(orders, random);
      List<Callable<InstanceReply>> tasks = new ArrayList<>();
      orders.forEach(order -> tasks.add(() -> reply(driver, order)));
      Threads.run(tasks);

      Optional<VirtualMachine> now = now(driver, look(9));
      assertTrue(last.isMetBy(now), "round " + round + ": " + now + " after " + last);
    }
  }
}
