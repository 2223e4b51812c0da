package io.eni4j.testkit;

import static io.eni4j.testkit.StoreUnderTest.delete;
import static io.eni4j.testkit.StoreUnderTest.insert;
import static io.eni4j.testkit.StoreUnderTest.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eni4j.change.ChangeSet;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.Vpc;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import io.eni4j.repository.TaskBoard;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * A board tells of the tasks in flight, and keeps the heartbeats of processes. Other namespaces and
 * processes may be in the same store; a store without a board has nothing to keep.
 */
interface TaskBoardContract extends ContractPart {

  private static TaskBoard board(NetworkRepository store) {
    Optional<TaskBoard> board = store.taskBoard();
    if (board.isEmpty()) {
      store.close();
    }
    assumeTrue(board.isPresent(), "the store has no board of tasks");
    return board.orElseThrow();
  }

  private static Instance instance(int n) {
    return Records.instance(n, 1);
  }

  private static Task task(int instance, String text) {
    return Task.builder()
        .id(text)
        .kind(TaskKind.MOVE_NETWORK_INTERFACE)
        .phase(TaskPhase.UNPLUGGING)
        .instanceId(Records.instanceId(instance))
        .otherInstanceId(Records.instanceId(instance + 1))
        .token(text)
        .claimant(text)
        .deadline(Settlements.NOON)
        .reason(text)
        .build();
  }

  /** The tasks of the store's own namespace, by their instances. */
  private static Map<InstanceId, Task> inFlight(TaskBoard board) {
    Map<InstanceId, Task> inFlight = new TreeMap<>();
    board.inFlight().stream()
        .filter(it -> it.namespace().equals(board.namespace()))
        .forEach(
            it ->
                assertNull(
                    inFlight.put(it.instanceId(), it.task()),
                    () -> "what else is told of " + it.instanceId()));
    return inFlight;
  }

  private static Map<InstanceId, Task> tasks(Object... instancesAndTasks) {
    Map<InstanceId, Task> tasks = new TreeMap<>();
    for (int i = 0; i < instancesAndTasks.length; i += 2) {
      tasks.put(
          Records.instanceId((Integer) instancesAndTasks[i]), (Task) instancesAndTasks[i + 1]);
    }
    return tasks;
  }

  @Test
  default void tasksAreInFlightFromTheCommitThatBeginsThemToTheOneThatEndsThem() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    try (StoreUnderTest store = new StoreUnderTest(repository, Records.vpc(1))) {
      assertEquals(tasks(), inFlight(board), "tasks of an empty store");
      Task moving = task(1, "moving");
      Task odd = task(3, "'; \\ \0 网 \ud83d\ude00 \ud83d");

      store.insertAll(instance(1), instance(2), instance(3).withTask(odd), instance(4));
      assertEquals(tasks(3, odd), inFlight(board), "the one that came with its instance");
      store.stored(update(instance(1).withTask(moving)), update(instance(2).withTask(moving)));
      assertEquals(
          tasks(1, moving, 2, moving, 3, odd), inFlight(board), "one task of two instances");
      Task next = moving.withPhase(TaskPhase.PLUGGING);
      store.stored(update(instance(1).withTask(next)), delete(Records.instanceId(3)));
      assertEquals(tasks(1, next, 2, moving), inFlight(board), "the next turn of one");
      store.stored(update(instance(1)), StoreUnderTest.touch(Records.instanceId(2)));
      assertEquals(tasks(2, moving), inFlight(board), "what is left");
      store.stored(update(instance(2)), insert(instance(3)));
      assertEquals(tasks(), inFlight(board), "tasks when all have ended");
    }
  }

  @Test
  default void aTaskThatIsNotStoredIsNotInFlight() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    try (StoreUnderTest store = new StoreUnderTest(repository, Records.vpc(1), instance(1))) {
      CommitResult stale =
          store.commit(
              List.of(update(instance(1).withTask(task(1, "late"))), insert(Records.vpc(1))));

      assertEquals(CommitResult.Stale.class, stale.getClass(), "what became of the commit");
      assertEquals(tasks(), inFlight(board), "tasks");
    }
  }

  @Test
  default void aHeartbeatBeginsAtOneAndRisesByOneUntilItsProcessLeaves() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    String one = UUID.randomUUID() + " '\\ % \0 网 \ud83d";
    String other = one.toUpperCase(Locale.ROOT);
    try (repository) {
      assertNull(board.beats().get(one), "the heartbeat of one that never was there");
      board.beat(one);
      assertEquals(1L, board.beats().get(one), "the first");
      board.beat(other);
      board.beat(one);
      assertEquals(2L, board.beats().get(one), "the second");
      assertEquals(1L, board.beats().get(other), "the first of the other");

      board.leave(one);
      board.leave(one);
      assertNull(board.beats().get(one), "the heartbeat of one that has left");
      assertEquals(1L, board.beats().get(other), "that of the one that has not");
      board.beat(one);
      assertEquals(1L, board.beats().get(one), "the first after it came back");
      board.leave(one);
      board.leave(other);
    }
  }

  @Test
  default void noHeartbeatIsLost() throws InterruptedException {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    String process = UUID.randomUUID().toString();
    int each = 20 * effort();
    try (repository) {
      Callable<Boolean> beating =
          () -> {
            for (int i = 0; i < each; i++) {
              board.beat(process);
            }
            return true;
          };
      Threads.run(Collections.nCopies(Threads.SOME, beating));

      assertEquals((long) each * Threads.SOME, board.beats().get(process), "all that were sent");
      board.leave(process);
    }
  }

  @Test
  default void heartbeatsAreNoRevisions() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    String process = UUID.randomUUID().toString();
    try (StoreUnderTest store = new StoreUnderTest(repository, Records.vpc(1))) {
      Kept before = store.kept();
      board.beat(process);
      board.leave(process);

      assertEquals(before, store.kept(), "what is kept");
    }
  }

  @Test
  default void whatIsOpenedAnewIsTheSameStoreAndIsClosedAlone() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    Vpc vpc = Records.vpc(2);
    Task task = task(1, "one");
    try (StoreUnderTest store =
        new StoreUnderTest(repository, Records.vpc(1), instance(1).withTask(task))) {
      NetworkRepository again = board.open(board.namespace());
      CommitResult stored = again.commit(ChangeSet.of(insert(vpc)));
      assertEquals(CommitResult.Committed.class, stored.getClass(), "what became of a commit");
      try (Snapshot snapshot = again.snapshot()) {
        assertEquals(
            List.of(Records.vpc(1), vpc), StoreUnderTest.walk(snapshot, Query.VPCS), "VPCs");
      }
      TaskBoard other = board(again);
      assertEquals(board.namespace(), other.namespace(), "its namespace");
      assertEquals(tasks(1, task), inFlight(other), "its tasks");
      again.close();

      store.stored(update(vpc.withName("after the other was closed")));
    }
  }

  @Test
  default void theBoardOfAClosedStoreRefusesEverything() {
    NetworkRepository repository = newRepository();
    TaskBoard board = board(repository);
    repository.close();

    assertThrows(RepositoryException.class, () -> board.beat("process"), "a heartbeat");
    assertThrows(RepositoryException.class, board::beats, "heartbeats");
    assertThrows(RepositoryException.class, () -> board.leave("process"), "the end of a process");
    assertThrows(RepositoryException.class, board::inFlight, "tasks");
    assertThrows(
        RepositoryException.class, () -> board.open(board.namespace()), "the same store again");
  }
}
