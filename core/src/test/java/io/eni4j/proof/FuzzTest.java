package io.eni4j.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.text.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader of text from outside gives a value or throws IllegalArgumentException, whatever is
 * done to a text that it takes; a seed leads to the same texts again.
 */
@Tag("proof")
class FuzzTest {
  @ParameterizedTest
  @EnumSource
  void givesAValueOrRefuses(Reader reader) {
    Random random = new Random(reader.name().hashCode());
    int read = 0;
    int inputs = Tier.count(500, 100_000 / Reader.values().length, 1_000_000);
    for (int i = 0; i < inputs; i++) {
      List<Integer> edits = new ArrayList<>();
      for (int edit = random.nextInt(4); edit > 0; edit--) {
        edits.add(random.nextInt(100_000));
      }
      String text = Edits.of(reader.text(), edits);
      read += Edits.isRead(() -> reader.read(text)) ? 1 : 0;
    }
    if (reader != Reader.PAGE_TOKEN) {
      assertThat(read).isPositive();
    }
  }
}
