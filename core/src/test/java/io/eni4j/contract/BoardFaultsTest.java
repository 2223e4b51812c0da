package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;

import org.junit.jupiter.api.Test;

/** Stores whose board has a fault fail the contract. */
class BoardFaultsTest {
  @Test
  void oneThatTellsEachTaskOnceFails() {
    assertFails(
        TellsEachTaskOnce.class, "tasksAreInFlightFromTheCommitThatBeginsThemToTheOneThatEndsThem");
  }

  static final class TellsEachTaskOnce extends FaultyContract {
    TellsEachTaskOnce() {
      super(it -> BoardFaults.with(it, BoardFaults.TellsEachTaskOnce::new));
    }
  }

  @Test
  void oneThatTellsTasksThatHaveEndedFails() {
    assertFails(
        RemembersTasks.class, "tasksAreInFlightFromTheCommitThatBeginsThemToTheOneThatEndsThem");
  }

  static final class RemembersTasks extends FaultyContract {
    RemembersTasks() {
      super(it -> BoardFaults.with(it, BoardFaults.RemembersTasks::new));
    }
  }

  @Test
  void oneThatLosesHeartbeatsFails() {
    assertFails(LosesHeartbeats.class, "noHeartbeatIsLost");
  }

  static final class LosesHeartbeats extends FaultyContract {
    LosesHeartbeats() {
      super(it -> BoardFaults.with(it, BoardFaults.LosesHeartbeats::new));
    }
  }

  @Test
  void oneThatLetsNobodyLeaveFails() {
    assertFails(LetsNobodyLeave.class, "aHeartbeatBeginsAtOneAndRisesByOneUntilItsProcessLeaves");
  }

  static final class LetsNobodyLeave extends FaultyContract {
    LetsNobodyLeave() {
      super(it -> BoardFaults.with(it, BoardFaults.LetsNobodyLeave::new));
    }
  }

  @Test
  void oneThatOpensAnotherStoreFails() {
    assertFails(OpensAnother.class, "whatIsOpenedAnewIsTheSameStoreAndIsClosedAlone");
  }

  static final class OpensAnother extends FaultyContract {
    OpensAnother() {
      super(it -> BoardFaults.with(it, BoardFaults.OpensAnother::new));
    }
  }

  @Test
  void oneThatIsClosedWithWhatItOpenedFails() {
    assertFails(OpensItself.class, "whatIsOpenedAnewIsTheSameStoreAndIsClosedAlone");
  }

  static final class OpensItself extends FaultyContract {
    OpensItself() {
      super(BoardFaults::openingItself);
    }
  }

  @Test
  void oneWhoseBoardNeverClosesFails() {
    assertFails(NeverCloses.class, "theBoardOfAClosedStoreRefusesEverything");
  }

  static final class NeverCloses extends FaultyContract {
    NeverCloses() {
      super(it -> BoardFaults.with(it, BoardFaults.NeverCloses::new));
    }
  }
}
