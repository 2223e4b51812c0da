package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation leaves a healthy store. */
class AuditedScenarioTest {
  @Test
  void inMemoryEveryCommitLeavesAHealthyStore() {
    play(new InMemoryNetworkRepository());
  }

  @ParameterizedTest
  @EnumSource
  void onADatabaseEveryCommitLeavesAHealthyStore(TestDatabase database) {
    play(database.newRepository());
  }

  private static void play(NetworkRepository store) {
    AuditingRepository auditing = new AuditingRepository(store);
    try (EniService door = Worlds.door(auditing, 3)) {
      Scenario.play(door);

      assertThat(auditing.audits()).isGreaterThan(30);
      assertThat(door.audit()).isEmpty();
    }
  }
}
