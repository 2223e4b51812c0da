package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settlement;
import io.eni4j.model.Namespace;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.Expiry;
import io.eni4j.repository.ImportTarget;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others do between the first look of a commit and its writes is met by the writes. */
@Timeout(60)
class OvertakenTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** The connection, the look at the token, then what is written. */
  private static final int WRITES_OF_A_SETTLEMENT = 3;

  /** The connection, then what is written; there is nothing to look at. */
  private static final int WRITES_OF_NOTHING = 2;

  private final Namespace namespace = TestDatabase.newNamespace();

  @ParameterizedTest
  @EnumSource
  void aFloorThatRisesBetweenLookAndWritesRefusesTheSettlement(TestDatabase database) {
    FaultyDataSource line = new FaultyDataSource(database.dataSource());
    NetworkRepository store = JdbcNetworkRepository.open(line.proxy(), namespace);
    NetworkRepository other = JdbcNetworkRepository.open(database.dataSource(), namespace);
    store.commit(ChangeSet.of(settlement("old")));
    Instant floor = NOON.plusSeconds(3600);
    line.plan(
        () -> assertThat(other.expire(new Expiry(NOON.plusNanos(1), floor, 10))).isOne(),
        WRITES_OF_A_SETTLEMENT);

    assertThat(store.commit(ChangeSet.of(settlement("late"))))
        .isEqualTo(new CommitResult.TooLate(floor));

    assertThat(store.answer(new IdempotencyToken("late"))).isEmpty();
    assertThat(store.answer(new IdempotencyToken("old"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatBeginsBetweenLookAndWritesRefusesTheCommit(TestDatabase database) {
    FaultyDataSource line = new FaultyDataSource(database.dataSource());
    NetworkRepository store = JdbcNetworkRepository.open(line.proxy(), namespace);
    ImportTarget other = JdbcNetworkRepository.open(database.dataSource(), namespace);
    line.plan(() -> other.beginImport(0), WRITES_OF_NOTHING);

    assertThatThrownBy(() -> store.commit(ChangeSet.of()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("being imported into");

    other.abandonImport();
    assertThat(store.commit(ChangeSet.of())).isInstanceOf(CommitResult.Committed.class);
  }

  private static Settlement settlement(String token) {
    return new Settlement(
        new IdempotencyToken(token), Optional.empty(), new Answer.Accepted(List.of()), NOON, NOON);
  }
}
