package io.eni4j.proof.chains;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.function.UnaryOperator;

/** A store in memory with one fault: in what its snapshots answer, or in what it commits. */
final class FaultyStore extends ForwardingRepository {
  private final UnaryOperator<Snapshot> answers;
  private final UnaryOperator<ChangeSet> commits;

  private FaultyStore(UnaryOperator<Snapshot> answers, UnaryOperator<ChangeSet> commits) {
    super(new InMemoryNetworkRepository());
    this.answers = answers;
    this.commits = commits;
  }

  static FaultyStore answering(UnaryOperator<Snapshot> answers) {
    return new FaultyStore(answers, changeSet -> changeSet);
  }

  static FaultyStore committing(UnaryOperator<ChangeSet> commits) {
    return new FaultyStore(snapshot -> snapshot, commits);
  }

  @Override
  public Snapshot snapshot() {
    return answers.apply(super.snapshot());
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    return super.commit(commits.apply(changeSet));
  }
}
