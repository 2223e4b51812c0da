package io.eni4j.proof.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.Answer;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settlement;
import io.eni4j.proof.orders.Plot.Tokens;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each looser wording of the protocol of tokens is found out. */
class TokenMutantsTest {
  private static final Plot WITH_RIVAL = new Plot(Tokens.ONE_OF_THE_CALLER, 1, false, true);
  private static final Plot WITH_EXPIRY = new Plot(Tokens.ONE_OF_THE_CALLER, 1, true, false);

  @Test
  void aDenialThatIsNotKeptIsFound() {
    assertFound(WITH_RIVAL.on(committing(it -> isVoid(it) ? Optional.empty() : Optional.of(it))));
  }

  @Test
  void aDenialThatIsNotKeptIsFoundWhereAnOwnTokenIsSettled() {
    assertFound(
        new Plot(Tokens.EACH_ITS_OWN, 1, false, false)
            .on(committing(it -> isVoid(it) ? Optional.empty() : Optional.of(it))));
  }

  @Test
  void anAcceptanceThatIsNotKeptUnderItsTokenIsFound() {
    assertFound(
        WITH_RIVAL.on(
            committing(
                it -> Optional.of(isVoid(it) ? it : new ChangeSet(it.writes(), it.guards())))));
  }

  @Test
  void aStoreWithoutAFloorIsFound() {
    assertFound(
        WITH_EXPIRY.on(
            committing(it -> Optional.of(it.settlement().map(s -> it.with(late(s))).orElse(it)))));
  }

  private static void assertFound(Plot plot) {
    assertThat(Orders.of(plot).fault()).isPresent();
  }

  private static boolean isVoid(ChangeSet changeSet) {
    return changeSet.settlement().filter(it -> it.answer() instanceof Answer.Voided).isPresent();
  }

  private static Settlement late(Settlement settlement) {
    return new Settlement(
        settlement.token(),
        settlement.operation(),
        settlement.answer(),
        Instant.MAX,
        settlement.settledAt());
  }

  /** A store that commits something else; nothing: it says that it did. */
  private static UnaryOperator<NetworkRepository> committing(Change change) {
    return store ->
        new ForwardingRepository(store) {
          @Override
          public CommitResult commit(ChangeSet changeSet) {
            Optional<ChangeSet> changed = change.of(changeSet);
            return changed.isPresent()
                ? super.commit(changed.get())
                : new CommitResult.Committed(1);
          }
        };
  }

  private interface Change {
    Optional<ChangeSet> of(ChangeSet changeSet);
  }
}
