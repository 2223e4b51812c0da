package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;

import io.eni4j.change.Guard;
import org.junit.jupiter.api.Test;

/** Stores that know nothing of one kind of guard fail the contract. */
class GuardFaultsTest {
  @Test
  void oneThatIgnoresUnchangedFails() {
    assertFails(
        IgnoresUnchanged.class, "unchangedHoldsForTheRevisionOfTheLastWrite", "noUpdateIsLost");
  }

  static final class IgnoresUnchanged extends FaultyContract {
    IgnoresUnchanged() {
      super(it -> CommitFaults.ignoring(Guard.Unchanged.class, it));
    }
  }

  @Test
  void oneThatIgnoresAbsentFails() {
    assertFails(
        IgnoresAbsent.class,
        "absentHoldsUntilTheKeyIsInsertedAndAgainAfterItsDeletion",
        "absentIsAboutTheStateBeforeTheWrites");
  }

  static final class IgnoresAbsent extends FaultyContract {
    IgnoresAbsent() {
      super(it -> CommitFaults.ignoring(Guard.Absent.class, it));
    }
  }

  @Test
  void oneThatIgnoresVacantFails() {
    assertFails(
        IgnoresVacant.class,
        "vacantHoldsUntilTheSlotIsFilledAndAgainAfterItIsVacated",
        "vacantIsAboutTheStateBeforeTheWrites");
  }

  static final class IgnoresVacant extends FaultyContract {
    IgnoresVacant() {
      super(it -> CommitFaults.ignoring(Guard.Vacant.class, it));
    }
  }

  @Test
  void oneThatIgnoresUnreferencedFails() {
    assertFails(
        IgnoresUnreferenced.class,
        "unreferencedIsAboutTheStateAfterTheWrites",
        "unreferencedBreaksWithAReferenceThatTheWritesBring");
  }

  static final class IgnoresUnreferenced extends FaultyContract {
    IgnoresUnreferenced() {
      super(it -> CommitFaults.ignoring(Guard.Unreferenced.class, it));
    }
  }

  @Test
  void oneThatIgnoresBelowFails() {
    assertFails(IgnoresBelow.class, "belowCountsTheWritesIn", "aQuotaIsNeverPassedAndAlwaysUsedUp");
  }

  static final class IgnoresBelow extends FaultyContract {
    IgnoresBelow() {
      super(it -> CommitFaults.ignoring(Guard.Below.class, it));
    }
  }

  @Test
  void oneThatLooksAtGuardsAfterTheWritesFails() {
    assertFails(LooksAfterwards.class, "unchangedIsAboutTheStateBeforeTheWrites");
  }

  static final class LooksAfterwards extends FaultyContract {
    LooksAfterwards() {
      super(CommitFaults.LooksAfterwards::new);
    }
  }

  @Test
  void oneThatLooksAtGuardsBeforeTheWritesFails() {
    assertFails(
        LooksBefore.class, "unreferencedIsAboutTheStateAfterTheWrites", "belowCountsTheWritesIn");
  }

  static final class LooksBefore extends FaultyContract {
    LooksBefore() {
      super(CommitFaults.LooksBefore::new);
    }
  }
}
