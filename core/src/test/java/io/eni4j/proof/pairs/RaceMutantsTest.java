package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.eni4j.repository.NetworkRepository;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that is wrong is found by every race, at once. */
@Tag("proof")
class RaceMutantsTest {

  static List<Race> races() {
    return Races.all();
  }

  @ParameterizedTest
  @MethodSource("races")
  void aStoreThatChecksNoGuardIsFound(Race race) {
    assertThatExceptionOfType(Anomaly.class)
        .isThrownBy(
            () ->
                round(
                    race,
                    meeting ->
                        WorldRepository.without(Mutant.withoutGuards("all guards", it -> true))));
  }

  @ParameterizedTest
  @MethodSource("races")
  void aStoreThatChecksFirstAndActsLaterIsFound(Race race) {
    assertThatExceptionOfType(Anomaly.class)
        .isThrownBy(
            () -> round(race, meeting -> WorldRepository.checkingThenActing(meeting::meet)));
  }

  @ParameterizedTest
  @MethodSource("races")
  void aStoreWithoutWallsIsNotFoundAsLongAsItChecksEveryGuard(Race race) {
    assertThatNoException()
        .isThrownBy(() -> round(race, meeting -> WorldRepository.without(Mutant.NONE)));
  }

  private static void round(Race race, Function<Meeting, NetworkRepository> stores) {
    try (Duel duel = new Duel()) {
      race.round(duel, true, stores);
    }
  }
}
