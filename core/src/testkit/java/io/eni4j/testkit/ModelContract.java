package io.eni4j.testkit;

import io.eni4j.repository.NetworkRepository;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is committed, a store answers what a naive one answers, at once and later. */
interface ModelContract extends ContractPart {

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
