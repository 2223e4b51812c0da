package io.eni4j.attachment;

import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.testkit.AttachmentDriverContract;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Drivers as one might write them, each with one fault, under the contract. */
final class FaultyDrivers {
  private FaultyDrivers() {}

  private static DriverWork<DriverReply> done(DriverReply reply) {
    return DriverWork.of(CompletableFuture.completedFuture(reply));
  }

  /** It answers what it answered the same task before. */
  static final class RemembersReplies implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      DataPath dataPath = new DataPath();
      Map<String, DriverReply> known = new ConcurrentHashMap<>();
      return order ->
          done(
              order.wanted() == Wanted.AS_IT_IS
                  ? dataPath.apply(order)
                  : known.computeIfAbsent(
                      order.task() + order.wanted() + order.place(), any -> dataPath.apply(order)));
    }
  }

  /** It forgets the fence of what is unplugged. */
  static final class ForgetsFences implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      Map<NetworkInterfaceId, DataPath> plugged = new ConcurrentHashMap<>();
      return order -> {
        synchronized (plugged) {
          NetworkInterfaceId id = order.networkInterfaceId();
          DriverReply reply = plugged.computeIfAbsent(id, any -> new DataPath()).apply(order);
          if (reply instanceof DriverReply.Now now && now.place().isEmpty()) {
            plugged.remove(id);
          }
          return done(reply);
        }
      };
    }
  }

  /** It keeps a fence for each task. */
  static final class KeepsFencesOfTasks implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      DataPath dataPath = new DataPath();
      Map<String, Long> fences = new ConcurrentHashMap<>();
      AtomicInteger turn = new AtomicInteger();
      return order -> {
        synchronized (fences) {
          long fence = fences.getOrDefault(order.task(), 0L);
          if (order.fence() < fence) {
            return done(new DriverReply.Outdated(fence));
          }
          fences.put(order.task(), order.fence());
          return done(dataPath.apply(order.withFence(turn.incrementAndGet())));
        }
      };
    }
  }

  /** It knows no fences. */
  static final class KnowsNoFences implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      DataPath dataPath = new DataPath();
      return order -> done(dataPath.apply(order.withFence(1)));
    }
  }

  /** A question does not outdate anybody. */
  static final class AsksWithoutATurn implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      DataPath dataPath = new DataPath();
      return order ->
          done(
              order.wanted() == Wanted.AS_IT_IS
                  ? new DriverReply.Now(
                      dataPath.placeOf(order.namespace(), order.networkInterfaceId()))
                  : dataPath.apply(order));
    }
  }

  /** It does not tell namespaces apart. */
  static final class MixesNamespaces implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      Map<NetworkInterfaceId, DataPath> all = new ConcurrentHashMap<>();
      Namespace one = new Namespace("any", "any");
      return order ->
          done(
              all.computeIfAbsent(order.networkInterfaceId(), any -> new DataPath())
                  .apply(
                      new DriverOrder(
                          order.wanted(),
                          one,
                          order.task(),
                          order.fence(),
                          order.networkInterfaceId(),
                          order.revision(),
                          order.place(),
                          order.macAddress(),
                          order.addresses())));
    }
  }

  /** It looks at the fence first and acts later. */
  static final class ChecksThenActs implements AttachmentDriverContract {
    @Override
    public AttachmentDriver newDriver() {
      DataPath dataPath = new DataPath();
      Map<NetworkInterfaceId, Long> fences = new ConcurrentHashMap<>();
      AtomicInteger turn = new AtomicInteger();
      AtomicInteger between = new AtomicInteger();
      return order -> {
        long fence = fences.merge(order.networkInterfaceId(), order.fence(), Math::max);
        if (order.fence() < fence) {
          return done(new DriverReply.Outdated(fence));
        }
        between.incrementAndGet();
        for (int i = 0; i < 20_000 && between.get() < 2; i++) {
          Thread.onSpinWait();
        }
        synchronized (dataPath) {
          between.decrementAndGet();
          return done(dataPath.apply(order.withFence(turn.incrementAndGet())));
        }
      };
    }
  }
}
