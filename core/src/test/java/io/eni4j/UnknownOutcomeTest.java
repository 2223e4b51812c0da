package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.eni4j.change.ChangeSet;
import io.eni4j.model.ElasticIp;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the door does when the store loses a reply. */
class UnknownOutcomeTest {
  private static final IdempotencyToken TOKEN = new IdempotencyToken("order-1");
  private static final AllocateElasticIp ALLOCATE =
      AllocateElasticIp.builder().bandwidthMbps(5).build();

  /** What becomes of a call. */
  private enum Fate {
    STORED_AND_LOST,
    LOST,
    REFUSED
  }

  private final InMemoryNetworkRepository store = new InMemoryNetworkRepository();
  private final Deque<Fate> fates = new ArrayDeque<>();
  private final List<ChangeSet> lost = new ArrayList<>();
  private final EniService door = EniService.builder().repository(new Line()).build();

  @Test
  void whatWasStoredIsAnsweredThoughTheReplyWasLost() {
    fates.add(Fate.STORED_AND_LOST);
    ElasticIp own = door.execute(ALLOCATE);
    fates.add(Fate.STORED_AND_LOST);
    ElasticIp callers = door.execute(ALLOCATE, TOKEN);

    assertThat(door.list(Query.ELASTIC_IPS).items()).containsExactlyInAnyOrder(own, callers);
  }

  @Test
  void whatWasLostIsAbandonedAndNeverStoredLater() {
    fates.add(Fate.LOST);

    AbandonedException abandoned =
        catchThrowableOfType(AbandonedException.class, () -> door.submit(ALLOCATE));

    assertThat(abandoned).hasMessageContaining("nothing was stored").hasMessageContaining("line");
    assertThat(abandoned.isPossiblyStored()).isFalse();
    assertThat(abandoned.getCause()).isInstanceOf(RepositoryException.class);
    assertThat(new Line().commit(lost.get(0))).isInstanceOf(CommitResult.Answered.class);
    assertThat(door.list(Query.ELASTIC_IPS).items()).isEmpty();
  }

  @Test
  void whatCannotBeSettledNowIsUnknownUntilItIsSettled() {
    fates.addAll(List.of(Fate.STORED_AND_LOST, Fate.REFUSED));

    OutcomeUnknownException unknown =
        catchThrowableOfType(OutcomeUnknownException.class, () -> door.submit(ALLOCATE));

    assertThat(unknown).hasMessageContaining("may have been stored");
    assertThat(unknown.isPossiblyStored()).isTrue();
    assertThat(unknown.token().isReserved()).isTrue();
    assertThat(door.settle(unknown).orElseThrow().result().orElseThrow())
        .isEqualTo(List.copyOf(door.list(Query.ELASTIC_IPS).items()));
  }

  @Test
  void underACallersTokenAFailureOfTheStoreIsNoOutcome() {
    fates.add(Fate.REFUSED);
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> door.submit(ALLOCATE, TOKEN))
        .matches(e -> e.token().equals(TOKEN));

    assertThat(door.submit(ALLOCATE, TOKEN).isAccepted()).isTrue();
  }

  @Test
  void withoutACallersTokenAFailureBeforeAnythingIsStoredIsToldAsItIs() {
    fates.add(Fate.REFUSED);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> door.submit(ALLOCATE))
        .matches(e -> !e.isPossiblyStored())
        .withMessageContaining("the line is closed");
    assertThat(door.list(Query.ELASTIC_IPS).items()).isEmpty();
  }

  @Test
  void aDenialUnderACallersTokenThatCannotBeKeptIsNotTold() {
    fates.add(Fate.LOST);

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> door.submit(ALLOCATE.withBandwidthMbps(0), TOKEN));
    assertThat(door.submit(ALLOCATE.withBandwidthMbps(0), TOKEN).isAccepted()).isFalse();
  }

  /** A store whose commits may have another fate than to be answered. */
  private final class Line extends ForwardingRepository {
    Line() {
      super(store);
    }

    @Override
    public boolean canLeaveOutcomesUnknown() {
      return true;
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      Fate fate = fates.poll();
      if (fate == null) {
        return super.commit(changeSet);
      } else if (fate == Fate.REFUSED) {
        throw new RepositoryException("the line is closed", false, null);
      } else if (fate == Fate.STORED_AND_LOST) {
        super.commit(changeSet);
      } else {
        lost.add(changeSet);
      }
      throw new RepositoryException("the line is cut", true, null);
    }
  }
}
