package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;

import org.junit.jupiter.api.Test;

/** Stores that take lightly what a task begins and ends with fail the contract. */
class TaskFaultsTest {
  @Test
  void oneThatEndsNothingFails() {
    assertFails(
        EndsNothing.class,
        "whatATaskEndsWithTakesThePlaceOfWhatItBeganWith",
        "noFloorIsTooHighForWhatATaskEndsWith");
  }

  static final class EndsNothing extends FaultyContract {
    EndsNothing() {
      super(TaskFaults::endingNothing);
    }
  }

  @Test
  void oneThatCountsTheAgeFromTheBeginningFails() {
    assertFails(AgesEarly.class, "nobodyForgetsATaskBeforeItEndsAndItsAgeCountsFromThere");
  }

  static final class AgesEarly extends FaultyContract {
    AgesEarly() {
      super(TaskFaults::ageingFromTheBeginning);
    }
  }

  @Test
  void oneThatReplacesAnythingFails() {
    assertFails(
        ReplacesAnything.class,
        "whatATaskEndsWithTakesThePlaceOfNothingElse",
        "ofManyThatEndATaskOneIsStoredAndTheOthersAreToldOfIt");
  }

  static final class ReplacesAnything extends FaultyContract {
    ReplacesAnything() {
      super(TaskFaults.ReplacesAnything::new);
    }
  }

  @Test
  void oneThatForgetsTasksFails() {
    assertFails(ForgetsTasks.class, "nobodyForgetsATaskBeforeItEndsAndItsAgeCountsFromThere");
  }

  static final class ForgetsTasks extends FaultyContract {
    ForgetsTasks() {
      super(TaskFaults.ForgetsTasks::new);
    }
  }

  @Test
  void oneThatHoldsTheFloorAgainstTasksFails() {
    assertFails(HoldsTheFloor.class, "noFloorIsTooHighForWhatATaskEndsWith");
  }

  static final class HoldsTheFloor extends FaultyContract {
    HoldsTheFloor() {
      super(TaskFaults.HoldsTheFloor::new);
    }
  }

  @Test
  void oneThatEndsATaskBeforehandFails() {
    assertFails(EndsBeforehand.class, "whatATaskEndsWithIsKeptTogetherWithWhatItSpeaksOf");
  }

  static final class EndsBeforehand extends FaultyContract {
    EndsBeforehand() {
      super(TaskFaults.EndsBeforehand::new);
    }
  }
}
