package io.eni4j.proof.tasks;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DataPath;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.DriverReply;
import io.eni4j.attachment.DriverWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What lies between the processes and the data path: orders wait here until they are carried out,
 * replies until they are told; either may be lost, late or doubled. What a process that is gone has
 * ordered may still be carried out.
 */
final class Wire {
  private final DataPath dataPath = new DataPath();
  private final List<Letter> letters = new ArrayList<>();
  private final List<DriverOrder> copies = new ArrayList<>();

  /** An order that has not been answered. */
  final class Letter {
    private final DriverOrder order;
    private final CompletableFuture<DriverReply> reply = new CompletableFuture<>();

    private Letter(DriverOrder order) {
      this.order = order;
    }

    DriverOrder order() {
      return order;
    }

    /** It is carried out and answered, as it should be. */
    void deliver() {
      letters.remove(this);
      reply.complete(dataPath.apply(order));
    }

    /** It is carried out and answered, and will be carried out once more some time. */
    void deliverTwice() {
      copies.add(order);
      deliver();
      reply.complete(new DriverReply.Outdated(Long.MAX_VALUE));
    }

    /** It never arrives. */
    void lose() {
      letters.remove(this);
    }

    /** It is carried out, and the reply never arrives. */
    void loseReply() {
      letters.remove(this);
      dataPath.apply(order);
    }

    /** It is carried out later than anybody waits for. */
    void isLate() {
      letters.remove(this);
      copies.add(order);
    }

    /** The driver fails, perhaps after it has done its work. */
    void fail(boolean isCarriedOut) {
      letters.remove(this);
      if (isCarriedOut) {
        dataPath.apply(order);
      }
      reply.completeExceptionally(new IllegalStateException("the host is silent"));
    }
  }

  AttachmentDriver driverOf(Host host) {
    return order -> {
      Letter letter = new Letter(order);
      letters.add(letter);
      return new DriverWork<>(letter.reply, () -> {});
    };
  }

  DataPath dataPath() {
    return dataPath;
  }

  List<Letter> letters() {
    return letters;
  }

  /** How many orders will be carried out that nobody waits for. */
  int copies() {
    return copies.size();
  }

  /** One of those is carried out now. */
  void deliverCopy(int index) {
    dataPath.apply(copies.remove(index));
  }
}
