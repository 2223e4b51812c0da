package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store in memory answers pairs of operations as the plain world does. */
@Tag("proof")
class PairInMemoryTest {
  private static final List<OperationKind> KINDS = List.of(OperationKind.values());

  private int committed;
  private int stale;

  @Test
  void theStoreInMemoryAnswersEveryPairAsAPlainMapDoes() {
    int worlds = Tier.count(6, 100, 1_000);
    for (int seed = 0; seed < worlds; seed++) {
      pairs(Worlds.of(seed, World.Revisions.STORE_WIDE), Tier.count(40, 100, 200));
    }
    System.out.println(
        "in memory: " + worlds + " worlds, " + committed + " committed, " + stale + " stale");
    assertThat(stale).isGreaterThan((committed + stale) / 50);
  }

  private void pairs(Worlds cloud, int count) {
    List<Write> inserts = cloud.world().all().stream().<Write>map(Write.Insert::new).toList();
    World world = World.empty(World.Revisions.STORE_WIDE).with(inserts);
    List<Decided> decided = allowed(cloud, world);
    Random random = cloud.random();
    for (int i = 0; i < count; i++) {
      Decided first = decided.get(random.nextInt(decided.size()));
      Decided second = decided.get(random.nextInt(decided.size()));
      try (InMemoryNetworkRepository repository = new InMemoryNetworkRepository()) {
        repository.commit(new ChangeSet(inserts, List.of()));
        pair(cloud, world, repository, first, second);
      }
    }
  }

  private static List<Decided> allowed(Worlds cloud, World world) {
    List<Decided> decided = new ArrayList<>();
    WorldOperations operations = cloud.operations(world);
    for (OperationKind kind : KINDS) {
      for (int i = 0; i < 10; i++) {
        Decided.on(cloud, world, operations.next(kind), 1_000 + decided.size())
            .ifPresent(decided::add);
      }
    }
    return decided;
  }

  private void pair(
      Worlds cloud,
      World world,
      InMemoryNetworkRepository repository,
      Decided first,
      Decided second) {
    try (Snapshot snapshot = repository.snapshot()) {
      assertThat(first.changeSetOn(cloud, snapshot)).isEqualTo(first.changeSet());
      assertThat(second.changeSetOn(cloud, snapshot)).isEqualTo(second.changeSet());
    }
    World later = commit(world, repository, second);
    World last = commit(later, repository, first);
    committed += last.revision() == later.revision() ? 0 : 1;
    stale += last.revision() == later.revision() ? 1 : 0;
    try (Snapshot snapshot = repository.snapshot()) {
      List<Resource> all = InvariantsOfViews.everything(snapshot);
      Map<ResourceKey<?>, Versioned<?>> records = new HashMap<>();
      all.forEach(it -> records.put(it.key(), snapshot.find(it.key()).orElseThrow()));
      assertThat(records).isEqualTo(last.records());
      assertThat(snapshot.revision()).isEqualTo(last.revision());
      if (last.revision() + committed % 8 == 3) {
        assertThat(InvariantsOfViews.broken(snapshot, cloud.policy().limits())).isEmpty();
      }
    }
  }

  private static World commit(World world, InMemoryNetworkRepository repository, Decided decided) {
    CommitResult result = repository.commit(decided.changeSet());
    WorldCommit.Attempt attempt = WorldCommit.of(world, decided.changeSet(), WorldCommit.Walls.UP);
    assertThat(result instanceof CommitResult.Committed)
        .as("%s commits %s", result, decided.changeSet())
        .isEqualTo(attempt.broken() == null);
    return attempt.after();
  }
}
