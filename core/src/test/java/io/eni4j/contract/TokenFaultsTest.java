package io.eni4j.contract;

import static io.eni4j.contract.ContractRun.assertFails;

import org.junit.jupiter.api.Test;

/** Stores that take tokens lightly fail the contract. */
class TokenFaultsTest {
  @Test
  void oneThatKeepsNoOutcomeFails() {
    assertFails(KeepsNoOutcome.class, "anOutcomeIsKeptTogetherWithWhatItSpeaksOf", "aVoidIsFinal");
  }

  static final class KeepsNoOutcome extends FaultyContract {
    KeepsNoOutcome() {
      super(TokenFaults::forgetful);
    }
  }

  @Test
  void oneThatKeepsTheOutcomeAfterwardsFails() {
    assertFails(SettlesAfterwards.class, "anOutcomeIsKeptTogetherWithWhatItSpeaksOf");
  }

  static final class SettlesAfterwards extends FaultyContract {
    SettlesAfterwards() {
      super(TokenFaults.SettlesAfterwards::new);
    }
  }

  @Test
  void oneThatHasNoFloorFails() {
    assertFails(HasNoFloor.class, "noSubmissionOfTheTimeOfAForgottenOutcomeSettlesAnything");
  }

  static final class HasNoFloor extends FaultyContract {
    HasNoFloor() {
      super(TokenFaults.HasNoFloor::new);
    }
  }

  @Test
  void oneThatLooksAtGuardsFirstFails() {
    assertFails(LooksAtGuardsFirst.class, "aUsedTokenIsAnsweredBeforeGuardsAndWritesAreLookedAt");
  }

  static final class LooksAtGuardsFirst extends FaultyContract {
    LooksAtGuardsFirst() {
      super(TokenFaults.LooksAtGuardsFirst::new);
    }
  }
}
