package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;

import org.junit.jupiter.api.Test;

/** Stores whose snapshots answer something else than what is kept fail the contract. */
class SnapshotFaultsTest {
  @Test
  void oneThatTearsASnapshotFails() {
    assertFails(
        TearsSnapshots.class,
        "aSnapshotSeesNothingOfWhatIsCommittedAfterwards",
        "whateverManyThreadsDoIsWhatOneAfterAnotherWouldDo");
  }

  static final class TearsSnapshots extends FaultyContract {
    TearsSnapshots() {
      super(SnapshotFaults::torn);
    }
  }

  @Test
  void oneThatShowsWhatWasThereBeforeTheCallFails() {
    assertFails(LagsBehind.class, "aCommitIsSeenByEverySnapshotOpenedAfterItReturned");
  }

  static final class LagsBehind extends FaultyContract {
    LagsBehind() {
      super(SnapshotFaults.LagsBehind::new);
    }
  }

  @Test
  void oneThatCountsWhatDoesNotCountFails() {
    assertFails(
        CountsWrongly.class,
        "primaryInterfacesDoNotCount",
        "answersWhatANaiveStoreAnswersThenAndLater");
  }

  static final class CountsWrongly extends FaultyContract {
    CountsWrongly() {
      super(SnapshotFaults::countingAll);
    }
  }

  @Test
  void oneThatPagesByOffsetFails() {
    assertFails(
        PagesByOffset.class,
        "aWalkAcrossSnapshotsMeetsOnceWhatIsThereThroughout",
        "aTokenWorksFromEverySnapshotForEver");
  }

  static final class PagesByOffset extends FaultyContract {
    PagesByOffset() {
      super(SnapshotFaults::pagingByOffset);
    }
  }

  @Test
  void oneThatKeepsNoOrderFails() {
    assertFails(KeepsNoOrder.class, "usersComeByKindThenByKeyAndNoMoreThanAskedFor");
  }

  static final class KeepsNoOrder extends FaultyContract {
    KeepsNoOrder() {
      super(SnapshotFaults::outOfOrder);
    }
  }

  @Test
  void oneThatIsCarelessFails() {
    assertFails(
        Careless.class,
        "aClosedSnapshotCanBeClosedAgainAndNothingElse",
        "impossibleArgumentsAreRefusedByName");
  }

  static final class Careless extends FaultyContract {
    Careless() {
      super(SnapshotFaults::careless);
    }
  }

  @Test
  void oneThatIsNotEmptyAtFirstFails() {
    assertFails(NotEmpty.class, "aNewStoreIsEmptyAtRevisionZero");
  }

  static final class NotEmpty extends FaultyContract {
    NotEmpty() {
      super(SnapshotFaults::notEmpty);
    }
  }

  @Test
  void oneThatListsAnInterfaceAtOnePlaceOnlyFails() {
    assertFails(ListsOnePlace.class, "anInterfaceThatMovesIsInTheListsOfBothItsInstances");
  }

  static final class ListsOnePlace extends FaultyContract {
    ListsOnePlace() {
      super(SnapshotFaults::listingOnePlace);
    }
  }

  @Test
  void oneThatDoesNotKnowWhoIsOnTheWayToAPlaceFails() {
    assertFails(ShowsOnePlace.class, "aMoveFillsThePlaceItLeavesAndThePlaceItLeadsToAndNoOther");
  }

  static final class ShowsOnePlace extends FaultyContract {
    ShowsOnePlace() {
      super(SnapshotFaults::showingOnePlace);
    }
  }
}
