package io.eni4j.proof.tasks;

import static java.util.Objects.requireNonNull;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import io.eni4j.attachment.Hypervisor;
import io.eni4j.attachment.InstanceDriver;
import io.eni4j.attachment.InstanceReply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What lies between the processes and what they work on, a data path and a hypervisor: orders wait
 * here until they are carried out, replies until they are told; either may be lost, late or
 * doubled. What a process that is gone has ordered may still be carried out.
 */
final class Wire {
  private final DataPath dataPath = new DataPath();
  private final Hypervisor hypervisor = new Hypervisor();
  private final List<Letter<?, ?>> letters = new ArrayList<>();
  private final List<Supplier<?>> copies = new ArrayList<>();

  /** An order that has not been answered. */
  final class Letter<O, R> {
    private final O order;
    private final Supplier<R> work;
    private final R outdated;
    private final CompletableFuture<R> reply = new CompletableFuture<>();

    private Letter(O order, Supplier<R> work, R outdated) {
      this.order = order;
      this.work = work;
      this.outdated = outdated;
    }

    O order() {
      return order;
    }

    /** It is carried out and answered, as it should be. */
    void deliver() {
      letters.remove(this);
      reply.complete(work.get());
    }

    /** It is carried out and answered, and will be carried out once more some time. */
    void deliverTwice() {
      copies.add(work);
      deliver();
      reply.complete(outdated);
    }

    /** It never arrives. */
    void lose() {
      letters.remove(this);
    }

    /** It is carried out, and the reply never arrives. */
    void loseReply() {
      letters.remove(this);
      requireNonNull(work.get());
    }

    /** It is carried out later than anybody waits for. */
    void isLate() {
      letters.remove(this);
      copies.add(work);
    }

    /** The driver fails, perhaps after it has done its work. */
    void fail(boolean isCarriedOut) {
      letters.remove(this);
      if (isCarriedOut) {
        requireNonNull(work.get());
      }
      reply.completeExceptionally(new IllegalStateException("the host is silent"));
    }

    private DriverWork<R> sent() {
      letters.add(this);
      return new DriverWork<>(reply, () -> {});
    }
  }

  AttachmentDriver attachments() {
    DriverReply outdated = new DriverReply.Outdated(Long.MAX_VALUE);
    return order -> new Letter<>(order, () -> dataPath.apply(order), outdated).sent();
  }

  InstanceDriver instances() {
    InstanceReply outdated = new InstanceReply.Outdated(Long.MAX_VALUE);
    return order -> new Letter<>(order, () -> hypervisor.apply(order), outdated).sent();
  }

  DataPath dataPath() {
    return dataPath;
  }

  Hypervisor hypervisor() {
    return hypervisor;
  }

  List<Letter<?, ?>> letters() {
    return letters;
  }

  /** The order in a letter about an interface. */
  static DriverOrder plug(Letter<?, ?> letter) {
    return (DriverOrder) letter.order();
  }

  /** How many orders will be carried out that nobody waits for. */
  int copies() {
    return copies.size();
  }

  /** One of those is carried out now. */
  void deliverCopy(int index) {
    requireNonNull(copies.remove(index).get());
  }
}
