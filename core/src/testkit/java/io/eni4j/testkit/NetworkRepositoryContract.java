package io.eni4j.testkit;

import io.eni4j.repository.NetworkRepository;

/**
 * What every store promises, as tests that the class of an author inherits.
 *
 * <pre>{@code
 * class MyStoreTest implements NetworkRepositoryContract {
 *   @Override
 *   public NetworkRepository newRepository() {
 *     return new MyStore();
 *   }
 * }
 * }</pre>
 *
 * <p>JUnit Jupiter runs the examples and the races, jqwik the properties; both engines must be
 * there. What a class of tests prepares for Jupiter alone, as in {@code @BeforeAll}, the properties
 * do not see: prepare it in {@link #newRepository()}. Up to eight threads use a store at once; each
 * has a snapshot open or commits, and a thread of the tests commits while up to ten snapshots are
 * open. This is what is tested, method by method:
 *
 * <ul>
 *   <li><b>commit</b> – A change set is stored whole or not at all, wherever in it something does
 *       not fit; 1,024 writes are not too many, and none is a commit too. What is stored has one
 *       new revision, higher than those of all commits that had returned; none comes again, not
 *       even after a record was deleted and created anew. Inserted keys must not exist, all others
 *       must, and so must all that a record points at; a slot has one record, yet records can
 *       exchange slots, and an interface that moves fills two places. Unchanged, absent and vacant
 *       guards are about the state before the writes, unreferenced and below guards about that
 *       after them; the reason of a refusal is a guard that does not hold, or would not have held.
 *       Counters move with every insertion and deletion of what counts.
 *   <li><b>snapshot</b> – A snapshot shows one instant, not earlier than the call and not later
 *       than its first answer, however much is committed while it is open; it holds up no commit. A
 *       new store is empty at revision 0.
 *   <li><b>find</b> and <b>list</b> – What is read is what was written, in every field and whatever
 *       the text. Lists, users and pages are in the order of keys; free addresses come upwards from
 *       the start, then from the beginning of the range. A walk by pages meets once what is there
 *       throughout, whichever snapshots answer; its tokens never expire, and are refused by another
 *       store, for another kind or filter, and altered in whatever way.
 *   <li><b>commit</b> with a token, <b>answer</b>, <b>expire</b> – A token is used up by its first
 *       outcome, in the same step as what it speaks of; a void is final; what is stale leaves its
 *       token unused. A used token is answered before guards are looked at, and the floor comes
 *       before the answer. Outcomes are forgotten oldest first, and then no submission of their
 *       time settles anything. What a task began with is never forgotten; what it ends with takes
 *       the place of that and of nothing else, whatever the floor.
 *   <li><b>taskBoard</b> – Where there is one, it tells each instance's task from the commit that
 *       begins it to the one that ends it, loses no heartbeat, and opens the same store again.
 *   <li><b>close</b> – What is closed refuses everything but to be closed again.
 *   <li><b>All of it at once</b> – Random change sets lead to what a naive store makes of them, now
 *       and in snapshots read later. Whatever many threads commit and see is what they would, one
 *       after another, in the order of revisions: no update is lost, a key and a slot have one
 *       winner, a quota is used up and never passed.
 * </ul>
 *
 * <p>A property that fails prints the shortest change sets that it fails with, and a seed to run it
 * again with.
 */
public interface NetworkRepositoryContract
    extends CommitContract,
        RecordContract,
        SlotContract,
        GuardContract,
        CounterContract,
        SnapshotContract,
        ViewContract,
        PageContract,
        PageTokenContract,
        TokenContract,
        ExpiryContract,
        TaskTokenContract,
        TaskBoardContract,
        ClosingContract,
        ModelContract,
        RaceContract {

  /**
   * A new store that holds nothing and has nothing in common with those made before. The tests
   * close it.
   */
  @Override
  NetworkRepository newRepository();

  /**
   * How many times a fair share is done of what could go on for ever, the random histories and the
   * races, 1 or more. It is 1, or what the system property {@code eni4j.testkit.effort} says;
   * override it to decide otherwise.
   *
   * @throws IllegalArgumentException if the property is no whole number from 1 to 999,999
   */
  @Override
  default int effort() {
    return Effort.ofThisRun();
  }
}
