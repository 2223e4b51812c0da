package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Settled;
import io.eni4j.change.Settlement;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.List;
import java.util.Optional;

/** Stores that take tokens lightly. */
final class TokenFaults {
  private TokenFaults() {}

  /** A store that keeps no outcome. */
  static NetworkRepository forgetful(NetworkRepository origin) {
    return new CommitFaults.Alters(origin, it -> new ChangeSet(it.writes(), it.guards()));
  }

  /** Looks whether a token is used, then stores, then keeps the outcome. */
  static final class SettlesAfterwards extends ForwardingRepository {
    SettlesAfterwards(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      Optional<Settled> known = changeSet.settlement().flatMap(it -> super.answer(it.token()));
      if (known.isPresent()) {
        return new CommitResult.Answered(known.get());
      }
      CommitResult result = super.commit(new ChangeSet(changeSet.writes(), changeSet.guards()));
      if (result instanceof CommitResult.Committed) {
        changeSet.settlement().ifPresent(it -> super.commit(ChangeSet.of(it)));
      }
      return result;
    }
  }

  /** Lets a submission in though the outcomes of its time are forgotten. */
  static final class HasNoFloor extends ForwardingRepository {
    HasNoFloor(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(changeSet);
      return result instanceof CommitResult.TooLate late
          ? super.commit(
              changeSet.settlement().map(it -> changeSet.with(begun(late, it))).orElse(changeSet))
          : result;
    }

    private static Settlement begun(CommitResult.TooLate late, Settlement settlement) {
      return new Settlement(
          settlement.token(),
          settlement.operation(),
          settlement.answer(),
          late.floor(),
          settlement.settledAt());
    }
  }

  /** Looks at guards before it looks at the token. */
  static final class LooksAtGuardsFirst extends ForwardingRepository {
    LooksAtGuardsFirst(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult check = super.commit(new ChangeSet(List.of(), changeSet.guards()));
      return check instanceof CommitResult.Stale ? check : super.commit(changeSet);
    }
  }
}
