package io.eni4j.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.eni4j.repository.NetworkRepository;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is committed, a store answers what a naive one answers, at once and later. */
interface ModelContract extends ContractPart {

  /** Without its engine all properties would be left out, and nobody told. */
  @Test
  default void theEngineThatRunsThePropertiesIsThere() {
    assertDoesNotThrow(
        () -> Class.forName("net.jqwik.engine.JqwikTestEngine"),
        "the properties of the contract do not run; add net.jqwik:jqwik-engine to the test classpath");
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  default void answersWhatANaiveStoreAnswersThenAndLater(
      @ForAll(supplier = Histories.class) List<Integer> history) {
    for (int variant = 0; variant < effort(); variant++) {
      try (NetworkRepository store = newRepository()) {
        new Comparison(store).run(history, variant);
      }
    }
  }
}
