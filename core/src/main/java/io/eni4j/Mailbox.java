package io.eni4j;

import io.eni4j.change.Event;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for one listener, which is told by one thread at a time. */
final class Mailbox {
  /** How many events wait for a listener at most; later ones are missed. */
  static final int MOST = 65_536;

  private static final Logger LOG = LoggerFactory.getLogger(EniListener.class);

  private final EniListener listener;
  private final Executor executor;
  private final Runnable end;
  private final Queue<Event> waiting = new ArrayDeque<>();
  private long missed;
  private boolean isTold;

  /** A mailbox; without an executor it has a thread of its own. */
  Mailbox(EniListener listener, Optional<Executor> executor) {
    this.listener = listener;
    if (executor.isPresent()) {
      this.executor = executor.get();
      this.end = () -> {};
    } else {
      ExecutorService own = Executors.newSingleThreadExecutor(Mailbox::thread);
      this.executor = own;
      this.end = own::shutdown;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "eni4j-listener");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds events; answers whether somebody has to {@link #tell} now. */
  synchronized boolean put(List<Event> events) {
    for (Event event : events) {
      if (waiting.size() < MOST) {
        waiting.add(event);
      } else {
        missed++;
      }
    }
    boolean start = !isTold && (missed > 0 || !waiting.isEmpty());
    isTold |= start;
    return start;
  }

  /** Has the listener told what waits. */
  void tell() {
    try {
      executor.execute(this::tellAll);
    } catch (RuntimeException | Error e) {
      // Whatever it is, such as no memory for a thread: it harms neither who commits nor others.
      synchronized (this) {
        missed += waiting.size();
        waiting.clear();
        isTold = false;
      }
      LOG.warn("the executor of a listener refuses to tell it: {}", e.getMessage());
    }
  }

  private void tellAll() {
    while (true) {
      long gone;
      Event next;
      synchronized (this) {
        gone = missed;
        missed = 0;
        next = waiting.poll();
        if (next == null && gone == 0) {
          isTold = false;
          return;
        }
      }
      if (gone > 0) {
        tell(() -> listener.missed(gone));
      }
      if (next != null) {
        tell(() -> listener.stored(next));
      }
    }
  }

  private static void tell(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("a listener failed, and is told the next event", e);
    }
  }

  /** Ends its own thread when all is told. */
  void close() {
    end.run();
  }
}
