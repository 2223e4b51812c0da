package io.eni4j.proof.chains;

import io.eni4j.change.ChangeSet;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.function.UnaryOperator;

/** A store in memory with one fault: in what its snapshots answer, or in what it commits. */
final class FaultyStore implements NetworkRepository {
  private final NetworkRepository origin = new InMemoryNetworkRepository();
  private final UnaryOperator<Snapshot> answers;
  private final UnaryOperator<ChangeSet> commits;

  private FaultyStore(UnaryOperator<Snapshot> answers, UnaryOperator<ChangeSet> commits) {
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
    return answers.apply(origin.snapshot());
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    return origin.commit(commits.apply(changeSet));
  }

  @Override
  public void close() {
    origin.close();
  }
}
