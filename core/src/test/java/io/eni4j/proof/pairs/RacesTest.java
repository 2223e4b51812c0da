package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.repository.InMemoryNetworkRepository;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two who want the same one gets it, and the other is told why not. */
@Tag("proof")
class RacesTest {

  static List<Race> races() {
    return Races.all();
  }

  @ParameterizedTest
  @MethodSource("races")
  void oneOfTwoWinsAndTheOtherIsToldWhy(Race race) {
    Map<Race.End, Integer> ends = new EnumMap<>(Race.End.class);
    int rounds = Tier.count(200, 10_000, 200_000);
    try (Duel duel = new Duel()) {
      for (int i = 0; i < rounds; i++) {
        Race.End end = race.round(duel, i % 2 == 0, meeting -> new InMemoryNetworkRepository());
        ends.merge(end, 1, Integer::sum);
      }
    }
    System.out.println(race + ": " + ends + " of " + rounds + " rounds");
    assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rounds);
  }
}
