package io.eni4j.attachment;

import io.eni4j.model.InstanceId;
import io.eni4j.model.Namespace;
import io.eni4j.testkit.InstanceDriverContract;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Drivers of instances as one might write them, each with one fault, under the contract. */
final class FaultyInstanceDrivers {
  private FaultyInstanceDrivers() {}

  private static DriverWork<InstanceReply> done(InstanceReply reply) {
    return DriverWork.of(CompletableFuture.completedFuture(reply));
  }

  /** One that gets orders wrong before it carries them out as it should. */
  private static InstanceDriver bending(UnaryOperator<InstanceOrder> fault) {
    Hypervisor hypervisor = new Hypervisor();
    return order -> done(hypervisor.apply(fault.apply(order)));
  }

  /** It answers what it answered the same task before. */
  static final class RemembersReplies implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Hypervisor hypervisor = new Hypervisor();
      Map<String, InstanceReply> known = new ConcurrentHashMap<>();
      return order ->
          done(
              order.wanted() == WantedInstance.AS_IT_IS
                  ? hypervisor.apply(order)
                  : known.computeIfAbsent(
                      order.task() + order.wanted() + order.type(),
                      any -> hypervisor.apply(order)));
    }
  }

  /** It forgets the fence of what is gone. */
  static final class ForgetsFences implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Map<InstanceId, Hypervisor> there = new ConcurrentHashMap<>();
      return order -> {
        synchronized (there) {
          InstanceId id = order.instanceId();
          InstanceReply reply = there.computeIfAbsent(id, any -> new Hypervisor()).apply(order);
          if (reply instanceof InstanceReply.Now now && now.machine().isEmpty()) {
            there.remove(id);
          }
          return done(reply);
        }
      };
    }
  }

  /** It keeps a fence for each task. */
  static final class KeepsFencesOfTasks implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Hypervisor hypervisor = new Hypervisor();
      Map<String, Long> fences = new ConcurrentHashMap<>();
      AtomicInteger turn = new AtomicInteger();
      return order -> {
        synchronized (fences) {
          long fence = fences.getOrDefault(order.task(), 0L);
          if (order.fence() < fence) {
            return done(new InstanceReply.Outdated(fence));
          }
          fences.put(order.task(), order.fence());
          return done(hypervisor.apply(order.withFence(1_000 + turn.incrementAndGet())));
        }
      };
    }
  }

  /** It knows no fences. */
  static final class KnowsNoFences implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      return bending(order -> order.withFence(1_000));
    }
  }

  /** A question does not outdate anybody. */
  static final class AsksWithoutATurn implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Hypervisor hypervisor = new Hypervisor();
      return order ->
          done(
              order.wanted() == WantedInstance.AS_IT_IS
                  ? new InstanceReply.Now(
                      hypervisor.machineOf(order.namespace(), order.instanceId()))
                  : hypervisor.apply(order));
    }
  }

  /** It does not tell namespaces apart. */
  static final class MixesNamespaces implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Namespace one = new Namespace("any", "any");
      return bending(
          order ->
              new InstanceOrder(
                  order.wanted(),
                  one,
                  order.task(),
                  order.fence(),
                  order.instanceId(),
                  order.revision(),
                  order.type(),
                  order.bootedAfter()));
    }
  }

  /** It looks at the fence first and acts later. */
  static final class ChecksThenActs implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      Hypervisor hypervisor = new Hypervisor();
      Map<InstanceId, Long> fences = new ConcurrentHashMap<>();
      AtomicInteger turn = new AtomicInteger();
      AtomicInteger between = new AtomicInteger();
      return order -> {
        long fence = fences.merge(order.instanceId(), order.fence(), Math::max);
        if (order.fence() < fence) {
          return done(new InstanceReply.Outdated(fence));
        }
        between.incrementAndGet();
        for (int i = 0; i < 20_000 && between.get() < 2; i++) {
          Thread.onSpinWait();
        }
        synchronized (hypervisor) {
          between.decrementAndGet();
          return done(hypervisor.apply(order.withFence(1_000 + turn.incrementAndGet())));
        }
      };
    }
  }

  /** A repeated order to reboot reboots again. */
  static final class BootsAtEveryOrder implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      return bending(
          order ->
              new InstanceOrder(
                  order.wanted(),
                  order.namespace(),
                  order.task(),
                  order.fence(),
                  order.instanceId(),
                  order.revision(),
                  order.type(),
                  order.fence() - 1));
    }
  }

  /** What runs need not be booted, it thinks. */
  static final class NeverReboots implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      return bending(
          order ->
              order.wanted() == WantedInstance.BOOTED
                  ? order.withWanted(WantedInstance.RUNNING)
                  : order);
    }
  }

  /** It takes no heed of types. */
  static final class KeepsTheType implements InstanceDriverContract {
    @Override
    public InstanceDriver newDriver() {
      return bending(order -> order.withType(TYPE));
    }
  }
}
