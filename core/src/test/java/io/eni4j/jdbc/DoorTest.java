package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.IdSource;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door's whole set of operations gives the same answers on every store. */
class DoorTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:34:56.123456789Z");

  @ParameterizedTest
  @EnumSource
  void everyOperationAnswersAsInMemory(TestDatabase database) {
    List<Object> expected = play(new InMemoryNetworkRepository(), 7);

    assertThat(play(database.newRepository(), 7)).isEqualTo(expected);
  }

  private static List<Object> play(NetworkRepository repository, long seed) {
    try (EniService door = door(repository, seed)) {
      List<Object> answers = new ArrayList<>(Scenario.play(door));
      answers.add(Everything.in(door));
      return answers;
    }
  }

  private static EniService door(NetworkRepository repository, long seed) {
    return EniService.builder()
        .repository(repository)
        .seed(seed)
        .ids(IdSource.random(new Random(seed)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }
}
