package io.eni4j.proof.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.ForwardingRepository;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Write;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;

/** A store of elastic IPs whose calls wait for their cue, and whose every commit is counted. */
final class CountedRepository extends ForwardingRepository {
  private static final Quota ELASTIC_IPS = new Quota(Counter.ELASTIC_IPS, 0);

  private final Stage stage;

  CountedRepository(NetworkRepository origin, Stage stage) {
    super(origin);
    this.stage = stage;
  }

  @Override
  public Snapshot snapshot() {
    stage.pause();
    return super.snapshot();
  }

  @Override
  public CommitResult commit(ChangeSet changeSet) {
    stage.pause();
    CommitResult result = super.commit(changeSet);
    boolean removesOnly = changeSet.writes().stream().allMatch(it -> it instanceof Write.Delete);
    boolean isLimited = changeSet.guards().stream().anyMatch(it -> it instanceof Guard.Below);
    assertThat(isLimited && removesOnly).as("a limit on %s", changeSet).isFalse();
    try (Snapshot after = super.snapshot()) {
      long count = after.count(ELASTIC_IPS);
      assertThat(count).isEqualTo(after.list(Query.ELASTIC_IPS).items().size());
      if (result instanceof CommitResult.Committed) {
        assertThat(changeSet.guards())
            .allMatch(it -> !(it instanceof Guard.Below below) || count <= below.quota().limit());
      }
    }
    return result;
  }
}
