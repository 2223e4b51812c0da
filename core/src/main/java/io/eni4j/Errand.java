package io.eni4j;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceOrder;
import io.eni4j.attachment.InstanceReply;
import io.eni4j.attachment.VirtualMachine;
import io.eni4j.attachment.Wanted;
import io.eni4j.model.Place;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** An order for one driver, and how its reply is judged. */
@FunctionalInterface
interface Errand {

  /** Has the driver begin; whatever it does, there is a verdict unless it never replies. */
  DriverWork<Verdict> begin();

  /**
   * Has the driver begin on another thread, unless that is given up before; so a driver that does
   * not come back from beginning is as one that never replies.
   *
   * @param executor where the driver is called, also to give up
   * @param failed is told what a driver threw while it gave up
   */
  @SuppressWarnings("FutureReturnValueIgnored") // failures are told
  default DriverWork<Verdict> beginOn(Executor executor, Consumer<Throwable> failed) {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    CompletableFuture<Void> givenUp = new CompletableFuture<>();
    executor.execute(
        () -> {
          if (!givenUp.isDone()) {
            DriverWork<Verdict> work = begin();
            work.reply().thenAccept(verdict::complete);
            givenUp
                .thenRunAsync(work::cancel, executor)
                .whenComplete(
                    (nothing, failure) -> {
                      if (failure != null) {
                        failed.accept(failure);
                      }
                    });
          }
        });
    return new DriverWork<>(verdict, () -> givenUp.complete(null));
  }

  /** An order for the driver of attachments. */
  static Errand of(AttachmentDriver driver, DriverOrder order) {
    return () -> begun(() -> driver.carryOut(order), reply -> judged(order, reply));
  }

  /** An order for the driver of instances. */
  static Errand of(InstanceDriver driver, InstanceOrder order) {
    return () -> begun(() -> driver.carryOut(order), reply -> judged(order, reply));
  }

  private static <R> DriverWork<Verdict> begun(
      Supplier<DriverWork<R>> driver, Function<R, Verdict> judge) {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    try {
      DriverWork<R> work = driver.get();
      if (work != null) {
        work.reply()
            .whenComplete(
                (reply, failure) ->
                    verdict.complete(
                        failure == null ? judge.apply(reply) : Verdict.ofFailure(failure)));
        return new DriverWork<>(verdict, work::cancel);
      }
      verdict.complete(Verdict.failed("the driver returned null"));
    } catch (RuntimeException | Error e) {
      verdict.complete(Verdict.ofFailure(e));
    }
    return DriverWork.of(verdict);
  }

  private static Verdict judged(DriverOrder order, DriverReply reply) {
    if (reply instanceof DriverReply.Outdated outdated) {
      return outdated(order.fence(), outdated.fence());
    } else if (reply instanceof DriverReply.Now now) {
      return judged(order, now.place());
    }
    return Verdict.failed("the driver replied null");
  }

  private static Verdict judged(DriverOrder order, Optional<Place> place) {
    Optional<Place> wanted =
        order.wanted() == Wanted.PLUGGED ? Optional.of(order.place()) : Optional.empty();
    return place.equals(wanted)
        ? Verdict.CONFIRMED
        : Verdict.failed(
            "the driver says that %s is %s"
                .formatted(
                    order.networkInterfaceId(),
                    place.map(it -> "plugged in at " + it).orElse("not plugged in")));
  }

  private static Verdict judged(InstanceOrder order, InstanceReply reply) {
    if (reply instanceof InstanceReply.Outdated outdated) {
      return outdated(order.fence(), outdated.fence());
    } else if (reply instanceof InstanceReply.Now now) {
      return order.isMetBy(now.machine())
          ? Verdict.CONFIRMED
          : Verdict.failed(
              "the driver says that %s is %s"
                  .formatted(order.instanceId(), now.machine().map(Errand::text).orElse("gone")));
    }
    return Verdict.failed("the driver replied null");
  }

  private static String text(VirtualMachine machine) {
    return "%s, of type %s, and booted under fence %d"
        .formatted(machine.isRunning() ? "running" : "stopped", machine.type(), machine.bootedBy());
  }

  private static Verdict outdated(long fence, long known) {
    return known > fence
        ? Verdict.OUTDATED
        : Verdict.failed(
            "the driver refused fence %d as outdated by fence %d".formatted(fence, known));
  }
}
