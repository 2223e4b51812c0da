package io.eni4j.proof.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Actors on threads of their own, of which one at a time goes on, when it is told to. */
final class Stage implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore paused = new Semaphore(0);
  private final List<Actor> actors = new ArrayList<>();
  private @Nullable Actor playing;

  /** Somebody who plays until the next pause whenever told to. */
  final class Actor {
    private final String name;
    private final Semaphore cue = new Semaphore(0);
    private volatile boolean done;
    private volatile @Nullable Throwable failure;

    private Actor(String name) {
      this.name = name;
    }

    private void play(Runnable part) {
      try {
        cue.acquireUninterruptibly();
        part.run();
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        done = true;
        paused.release();
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Adds an actor, who waits for the first cue. */
  Actor add(String name, Runnable part) {
    Actor actor = new Actor(name);
    actors.add(actor);
    threads.execute(() -> actor.play(part));
    return actor;
  }

  /** The actors who are not done. */
  List<Actor> waiting() {
    return actors.stream().filter(actor -> !actor.done).toList();
  }

  /** Lets an actor play until the next pause or the end. */
  void cue(Actor actor) {
    playing = actor;
    actor.cue.release();
    paused.acquireUninterruptibly();
    playing = null;
    Throwable failure = actor.failure;
    if (failure != null) {
      throw new AssertionError(actor + " failed", failure);
    }
  }

  /** Makes whoever plays wait for the next cue; whoever else calls goes on. */
  void pause() {
    Actor actor = playing;
    if (actor != null) {
      paused.release();
      actor.cue.acquireUninterruptibly();
    }
  }

  /** Forgets the actors, who are done, for the next run. */
  void clear() {
    if (!waiting().isEmpty()) {
      throw new IllegalStateException(waiting() + " still play");
    }
    actors.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
