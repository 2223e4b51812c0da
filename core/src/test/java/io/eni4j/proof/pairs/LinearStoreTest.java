package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.eni4j.Tier;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Commits and snapshots take effect at one instant each, as far as Lincheck can find out. Its
 * version of ASM reads no classes of later JDKs.
 */
@Tag("proof")
@EnabledForJreRange(max = JRE.JAVA_21)
class LinearStoreTest {

  @Test
  void whatTheStoreInMemoryAnswersUnderStressIsLinear() {
    stress(Tier.count(3, 10, 500), Tier.count(50, 150, 5_000)).check(LinearStore.InMemory.class);
  }

  @Test
  void aStoreThatChecksFirstAndActsLaterIsFoundUnderStress() {
    assumeThat(Tier.current()).isNotEqualTo(Tier.VERIFY);
    assertThatExceptionOfType(LincheckAssertionError.class)
        .isThrownBy(
            () ->
                stress(1_000, 100)
                    .minimizeFailedScenario(false)
                    .check(LinearStore.CheckThenAct.class))
        .withMessageContaining("Invalid execution results");
  }

  /** Every shared access of the store is a place to switch threads: some 50 ms an invocation. */
  @Test
  void whatTheStoreInMemoryAnswersUnderChosenSchedulesIsLinear() {
    assumeThat(Tier.current()).isEqualTo(Tier.SOAK);
    modelChecking(20, 500).check(LinearStore.InMemory.class);
  }

  @Test
  void aStoreThatChecksFirstAndActsLaterIsFoundUnderChosenSchedules() {
    assumeThat(Tier.current()).isEqualTo(Tier.SOAK);
    assertThatExceptionOfType(LincheckAssertionError.class)
        .isThrownBy(() -> modelChecking(20, 500).check(LinearStore.CheckThenAct.class))
        .withMessageContaining("Invalid execution results");
  }

  private static StressOptions stress(int iterations, int invocations) {
    return small(new StressOptions(), iterations, invocations);
  }

  private static ModelCheckingOptions modelChecking(int iterations, int invocations) {
    return small(new ModelCheckingOptions(), iterations, invocations);
  }

  private static <O extends Options<O, ?>> O small(O options, int iterations, int invocations) {
    return options
        .iterations(iterations)
        .invocationsPerIteration(invocations)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .sequentialSpecification(LinearStore.Plain.class);
  }
}
