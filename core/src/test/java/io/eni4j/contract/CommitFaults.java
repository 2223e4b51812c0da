package io.eni4j.contract;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stores that commit something else than they are given. */
final class CommitFaults {
  private CommitFaults() {}

  /** Says that all is stored, and stores nothing. */
  static final class DoesNothing extends ForwardingRepository {
    private final AtomicLong revision = new AtomicLong();

    DoesNothing(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      return new CommitResult.Committed(revision.incrementAndGet());
    }
  }

  /** Commits what becomes of a change set. */
  static final class Alters extends ForwardingRepository {
    private final UnaryOperator<ChangeSet> alteration;

    Alters(NetworkRepository origin, UnaryOperator<ChangeSet> alteration) {
      super(origin);
      this.alteration = alteration;
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      return super.commit(alteration.apply(changeSet));
    }
  }

  /** A store that knows nothing of one kind of guard. */
  static NetworkRepository ignoring(Class<? extends Guard> kind, NetworkRepository origin) {
    return new Alters(origin, it -> withGuards(it, guard -> !kind.isInstance(guard)));
  }

  /** A store that leaves out the second half of the writes. */
  static NetworkRepository halving(NetworkRepository origin) {
    return new Alters(
        origin, it -> withWrites(it, it.writes().subList(0, (it.writes().size() + 1) / 2)));
  }

  /** A store that leaves out touches. */
  static NetworkRepository withoutTouches(NetworkRepository origin) {
    return new Alters(
        origin,
        it ->
            withWrites(
                it,
                it.writes().stream().filter(write -> !(write instanceof Write.Touch)).toList()));
  }

  /** A store that keeps nothing of where a move leads to. */
  static NetworkRepository withoutTargets(NetworkRepository origin) {
    return new Alters(
        origin, it -> withWrites(it, it.writes().stream().map(CommitFaults::here).toList()));
  }

  private static Write here(Write write) {
    return write instanceof Write.Update update && update.value() instanceof NetworkInterface eni
        ? new Write.Update(
            eni.withAttachment(
                eni.attachment()
                    .map(
                        it ->
                            new Attachment(
                                it.instanceId(), it.deviceIndex(), it.autoDelete(), it.state()))))
        : write;
  }

  /** A store that takes fewer writes than it must. */
  static NetworkRepository upTo(int mostWrites, NetworkRepository origin) {
    return new Alters(
        origin,
        it -> {
          if (it.writes().size() > mostWrites) {
            throw new IllegalArgumentException("writes has " + it.writes().size());
          }
          return it;
        });
  }

  static ChangeSet withGuards(ChangeSet changeSet, Predicate<Guard> kept) {
    return new ChangeSet(
        changeSet.writes(),
        changeSet.guards().stream().filter(kept).toList(),
        changeSet.settlement());
  }

  static ChangeSet withWrites(ChangeSet changeSet, List<Write> writes) {
    return new ChangeSet(writes, changeSet.guards(), changeSet.settlement());
  }

  /** Commits one write after the other, and what went before stays when one does not fit. */
  static final class WritesOneByOne extends ForwardingRepository {
    WritesOneByOne(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(withWrites(changeSet, List.of()));
      for (Write write : changeSet.writes()) {
        if (result instanceof CommitResult.Committed) {
          result = super.commit(ChangeSet.of(write));
        }
      }
      return result;
    }
  }

  /** Looks at guards when the writes are done, and can only regret that they do not hold. */
  static final class LooksAfterwards extends ForwardingRepository {
    LooksAfterwards(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public synchronized CommitResult commit(ChangeSet changeSet) {
      CommitResult result = super.commit(withGuards(changeSet, guard -> false));
      CommitResult check = super.commit(new ChangeSet(List.of(), changeSet.guards()));
      return check instanceof CommitResult.Stale ? check : result;
    }
  }

  /** Looks at all guards before the writes are done. */
  static final class LooksBefore extends ForwardingRepository {
    LooksBefore(NetworkRepository origin) {
      super(origin);
    }

    @Override
    public synchronized CommitResult commit(ChangeSet changeSet) {
      CommitResult check = super.commit(new ChangeSet(List.of(), changeSet.guards()));
      return check instanceof CommitResult.Stale
          ? check
          : super.commit(withGuards(changeSet, guard -> false));
    }
  }
}
