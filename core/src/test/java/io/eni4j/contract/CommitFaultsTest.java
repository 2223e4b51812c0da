package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Stores that commit something else than they are given fail the contract. */
class CommitFaultsTest {
  @Test
  void oneThatIsRightPassesAllOfIt() {
    ContractRun run = ContractRun.of(Right.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.passed())
        .hasSizeGreaterThan(100)
        .contains("noUpdateIsLost", "answersWhatANaiveStoreAnswersThenAndLater");
  }

  static final class Right extends FaultyContract {
    Right() {
      super(Function.identity());
    }
  }

  @Test
  void oneThatDoesNothingFails() {
    assertFails(
        DoesNothing.class,
        "everyFieldIsKeptAndCanBeEmptiedAgain",
        "answersWhatANaiveStoreAnswersThenAndLater");
  }

  static final class DoesNothing extends FaultyContract {
    DoesNothing() {
      super(CommitFaults.DoesNothing::new);
    }
  }

  @Test
  void oneThatStoresHalfAChangeSetFails() {
    assertFails(
        StoresHalf.class,
        "recordsOfOneChangeSetMayPointAtEachOtherInAnyOrder",
        "aChangeSetMayHold1024Writes");
  }

  static final class StoresHalf extends FaultyContract {
    StoresHalf() {
      super(CommitFaults::halving);
    }
  }

  @Test
  void oneThatStopsInTheMiddleOfAChangeSetFails() {
    assertFails(
        StopsInTheMiddle.class,
        "whereverAWriteDoesNotFitNoneIsStored",
        "twoRecordsCanExchangeTheirSlotsInOneChangeSet");
  }

  static final class StopsInTheMiddle extends FaultyContract {
    StopsInTheMiddle() {
      super(CommitFaults.WritesOneByOne::new);
    }
  }

  @Test
  void oneThatChecksAndThenActsFails() {
    assertFails(ActsLater.class, "noUpdateIsLost", "ofTwoThatRelyOnWhatTheOtherWritesOneWins");
  }

  static final class ActsLater extends FaultyContract {
    ActsLater() {
      super(ChecksThenActs::new);
    }
  }

  @Test
  void oneThatGivesARevisionAgainAfterCreationAnewFails() {
    assertFails(
        CountsPerRecord.class,
        "revisionsNeverComeTwiceNotEvenAfterDeletionAndCreationAnew",
        "unchangedBreaksWithDeletionAndStaysBrokenAfterCreationAnew");
  }

  static final class CountsPerRecord extends FaultyContract {
    CountsPerRecord() {
      super(PerRecordRevisions::new);
    }
  }

  @Test
  void oneThatRefuses1024WritesFails() {
    assertFails(TakesFewWrites.class, "aChangeSetMayHold1024Writes");
  }

  static final class TakesFewWrites extends FaultyContract {
    TakesFewWrites() {
      super(it -> CommitFaults.upTo(1_023, it));
    }
  }

  @Test
  void oneThatLeavesOutTouchesFails() {
    assertFails(
        LeavesOutTouches.class,
        "unchangedBreaksWithATouch",
        "everyCommitHasANewHigherRevisionAndWhatItWroteHasIt");
  }

  static final class LeavesOutTouches extends FaultyContract {
    LeavesOutTouches() {
      super(CommitFaults::withoutTouches);
    }
  }

  @Test
  void oneThatKeepsNoTargetsOfMovesFails() {
    assertFails(
        KeepsNoTargets.class,
        "aMoveFillsThePlaceItLeavesAndThePlaceItLeadsToAndNoOther",
        "twoCannotBeOnTheWayToOnePlaceNorOneToWhereAnotherIs",
        "exactlyOneOfManyIsAtAPlaceOrOnTheWayToIt",
        "everyFieldIsKeptAndCanBeEmptiedAgain");
  }

  static final class KeepsNoTargets extends FaultyContract {
    KeepsNoTargets() {
      super(CommitFaults::withoutTargets);
    }
  }

  @Test
  void oneThatNeverClosesFails() {
    assertFails(NeverCloses.class, "aClosedStoreRefusesEverythingAndCanBeClosedAgain");
  }

  static final class NeverCloses extends FaultyContract {
    NeverCloses() {
      super(SnapshotFaults.NeverCloses::new);
    }
  }
}
