package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.MacAddress;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AttachmentDriver} promises, as tests that the class of an author inherits.
 *
 * <pre>{@code
 * class MyDriverTest implements AttachmentDriverContract {
 *   @Override
 *   public AttachmentDriver newDriver() {
 *     return new MyDriver();
 *   }
 * }
 * }</pre>
 *
 * <p>A driver is asked about three interfaces of instances that need not exist, by up to eight
 * threads at once. A reply is waited for up to ten seconds.
 */
public interface AttachmentDriverContract {
  /** The instance that orders name unless they name {@link #THERE}. */
  Place HERE = new Place(new InstanceId("i-0000000001"), 2);

  /** Another instance. */
  Place THERE = new Place(new InstanceId("i-0000000002"), 3);

  /**
   * {@return a new driver of a data path of its own, in which nothing is plugged in and nobody has
   * ordered anything}
   */
  AttachmentDriver newDriver();

  /** Has work end that has begun, where it does not do so by itself; called after each order. */
  default void letWorkEnd() {}

  /** An order for one interface. */
  private static DriverOrder order(Wanted wanted, long fence, Place place) {
    return new DriverOrder(
        wanted,
        new Namespace("account-1", "cn-north-1"),
        "task-1",
        fence,
        new NetworkInterfaceId("port-0000000001"),
        1,
        place,
        MacAddress.parse("fa:16:3e:00:00:01"),
        List.of(Ipv4Address.parse("10.0.0.4")));
  }

  private static DriverOrder plug(long fence, Place place) {
    return order(Wanted.PLUGGED, fence, place);
  }

  private static DriverOrder unplug(long fence) {
    return order(Wanted.UNPLUGGED, fence, HERE);
  }

  private static DriverOrder look(long fence) {
    return order(Wanted.AS_IT_IS, fence, HERE);
  }

  private static DriverReply at(Place place) {
    return new DriverReply.Now(Optional.of(place));
  }

  private static DriverReply nowhere() {
    return new DriverReply.Now(Optional.empty());
  }

  private DriverReply reply(AttachmentDriver driver, DriverOrder order) {
    DriverWork<DriverReply> work = driver.carryOut(order);
    letWorkEnd();
    try {
      return work.reply().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no reply to " + order, e);
    }
  }

  /** What is ordered is so. */
  @Test
  default void whatIsOrderedIsSo() {
    AttachmentDriver driver = newDriver();
    assertEquals(nowhere(), reply(driver, look(1)));
    assertEquals(at(HERE), reply(driver, plug(2, HERE)));
    assertEquals(at(HERE), reply(driver, look(3)));
    assertEquals(nowhere(), reply(driver, unplug(4)));
    assertEquals(nowhere(), reply(driver, look(5)));
  }

  /** An interface is in one place. */
  @Test
  default void whatIsPluggedInElsewhereIsElsewhereOnly() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(1, HERE));
    assertEquals(at(THERE), reply(driver, plug(2, THERE)));
    assertEquals(at(THERE), reply(driver, look(3)));
    assertEquals(nowhere(), reply(driver, unplug(4)));
    assertEquals(nowhere(), reply(driver, look(5)));
  }

  /** What is so already is answered as if it had been done. */
  @Test
  default void whatIsSoAlreadyIsAnsweredAgain() {
    AttachmentDriver driver = newDriver();
    assertEquals(nowhere(), reply(driver, unplug(1)));
    assertEquals(nowhere(), reply(driver, unplug(1)));
    assertEquals(at(HERE), reply(driver, plug(2, HERE)));
    assertEquals(at(HERE), reply(driver, plug(2, HERE)));
    assertEquals(at(HERE), reply(driver, plug(3, HERE)));
  }

  /** What was done once is done again when it is no longer so, whichever task orders it. */
  @Test
  default void noReplyIsGivenOutOfMemory() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(1, HERE));
    reply(driver, unplug(1));
    assertEquals(at(HERE), reply(driver, plug(1, HERE)));
    assertEquals(at(HERE), reply(driver, look(1)));
    reply(driver, unplug(2));
    assertEquals(at(HERE), reply(driver, plug(3, HERE)));
    assertEquals(at(HERE), reply(driver, look(4)));
  }

  /** An order with a lower fence does nothing and says so. */
  @Test
  default void anOutdatedOrderDoesNothing() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(5, HERE));
    assertEquals(new DriverReply.Outdated(5), reply(driver, unplug(4)));
    assertEquals(new DriverReply.Outdated(5), reply(driver, plug(3, THERE)));
    assertEquals(new DriverReply.Outdated(5), reply(driver, look(1)));
    assertEquals(at(HERE), reply(driver, look(5)));
  }

  /** Who plugged it in late does so no more after it was unplugged. */
  @Test
  default void aFenceOutlivesThePlugging() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(5, HERE));
    reply(driver, unplug(7));
    assertEquals(new DriverReply.Outdated(7), reply(driver, plug(6, HERE)));
    assertEquals(nowhere(), reply(driver, look(7)));
  }

  /** Who asks takes the turn, too. */
  @Test
  default void aQuestionOutdatesLowerFences() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(5, HERE));
    assertEquals(at(HERE), reply(driver, look(9)));
    assertEquals(new DriverReply.Outdated(9), reply(driver, unplug(8)));
    assertEquals(at(HERE), reply(driver, look(9)));
  }

  /** A fence is the interface's, whatever task the order belongs to. */
  @Test
  default void aFenceIsTheInterfacesAndNotTheTasks() {
    AttachmentDriver driver = newDriver();
    reply(driver, plug(5, HERE));
    DriverOrder ofAnotherTask =
        new DriverOrder(
            Wanted.UNPLUGGED,
            unplug(4).namespace(),
            "task-2",
            4,
            unplug(4).networkInterfaceId(),
            1,
            HERE,
            unplug(4).macAddress(),
            unplug(4).addresses());
    assertEquals(new DriverReply.Outdated(5), reply(driver, ofAnotherTask));
  }

  /** Interfaces, and those of one name in two namespaces, have nothing to do with each other. */
  @Test
  default void interfacesAndNamespacesHaveNothingToDoWithEachOther() {
    AttachmentDriver driver = newDriver();
    DriverOrder one = plug(5, HERE);
    reply(driver, one);
    DriverOrder sameName =
        new DriverOrder(
            Wanted.AS_IT_IS,
            new Namespace("account-2", "cn-north-1"),
            "task-1",
            6,
            one.networkInterfaceId(),
            1,
            HERE,
            one.macAddress(),
            one.addresses());
    DriverOrder another =
        new DriverOrder(
            Wanted.AS_IT_IS,
            one.namespace(),
            "task-1",
            6,
            new NetworkInterfaceId("port-0000000002"),
            1,
            HERE,
            one.macAddress(),
            one.addresses());
    assertEquals(nowhere(), reply(driver, sameName));
    assertEquals(nowhere(), reply(driver, another));
    assertEquals(at(HERE), reply(driver, look(5)));
  }

  /** No order is no order. */
  @Test
  default void noOrderIsRefused() {
    AttachmentDriver driver = newDriver();
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
      AttachmentDriver driver = newDriver();
      Random random = new Random(round);
      List<DriverOrder> orders = new ArrayList<>();
      for (int fence = 1; fence <= 8; fence++) {
        orders.add(
            random.nextBoolean() ? unplug(fence) : plug(fence, fence % 2 == 0 ? HERE : THERE));
      }
      DriverOrder last = orders.get(orders.size() - 1);
      Collections.shuffle(orders, random);
      allAtOnce(driver, orders);

      DriverReply expected = last.wanted() == Wanted.UNPLUGGED ? nowhere() : at(last.place());
      assertEquals(expected, reply(driver, look(9)), "round " + round);
    }
  }

  private void allAtOnce(AttachmentDriver driver, List<DriverOrder> orders) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(orders.size());
    try {
      List<Future<DriverReply>> replies = new ArrayList<>();
      for (DriverOrder order : orders) {
        replies.add(threads.submit(() -> reply(driver, order)));
      }
      for (Future<DriverReply> one : replies) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
