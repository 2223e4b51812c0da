package io.eni4j.proof.pairs;

import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every ordered pair of kinds of operation, on one world after another. */
final class Pairs {
  private static final List<OperationKind> KINDS = List.of(OperationKind.values());

  private final Mutant mutant;
  private final WorldCommit.Walls walls;
  private final PairTally tally = new PairTally();

  Pairs(Mutant mutant, WorldCommit.Walls walls) {
    this.mutant = mutant;
    this.walls = walls;
  }

  /**
   * Interleaves operations on the world of a seed.
   *
   * @param seed what the world is made from
   * @param each how many operations of each kind
   * @param chains how many times two others come between
   * @throws Anomaly if one of them was stored and must not have been
   */
  void run(long seed, int each, int chains) {
    Worlds cloud = Worlds.of(seed, mutant.revisions());
    Interleaving interleaving = new Interleaving(cloud, mutant, walls);
    World world = cloud.world();
    List<Decided> decided = new ArrayList<>();
    List<World> after = new ArrayList<>();
    Set<Operation<?>> seen = new HashSet<>();
    WorldOperations operations = cloud.operations();
    for (OperationKind kind : KINDS) {
      int found = 0;
      for (int i = 0; i < 20 * each && found < each; i++) {
        Operation<?> operation = operations.next(kind);
        Optional<Decided> one =
            seen.add(operation)
                ? Decided.on(cloud, world, operation, 1_000 + decided.size())
                : Optional.empty();
        if (one.isPresent()) {
          found++;
          decided.add(one.get());
          after.add(interleaving.after(world, one.get()));
        }
      }
    }
    for (Decided first : decided) {
      for (int i = 0; i < after.size(); i++) {
        Operation<?> second = decided.get(i).operation();
        boolean stored = commits(interleaving, seed, first, after.get(i), List.of(second));
        tally.pair(first.operation().kind(), second.kind(), stored);
      }
    }
    for (int i = 0; i < chains && !decided.isEmpty(); i++) {
      chain(interleaving, seed, decided, after, i);
    }
  }

  /** Two commits come between; often the second creates again what the first has deleted. */
  private void chain(
      Interleaving interleaving, long seed, List<Decided> decided, List<World> after, int number) {
    Worlds cloud = interleaving.cloud();
    Decided first = decided.get(cloud.random().nextInt(decided.size()));
    int index = cloud.random().nextInt(decided.size());
    Decided second = decided.get(index);
    World later = after.get(index);
    OperationKind kind = creator(second).orElse(KINDS.get(cloud.random().nextInt(KINDS.size())));
    Optional<Decided> third =
        Decided.on(cloud, later, cloud.operations(later).next(kind), 2_000 + number);
    if (third.isPresent()) {
      tally.chain(
          commits(
              interleaving,
              seed,
              first,
              interleaving.after(later, third.get()),
              List.of(second.operation(), third.get().operation())));
    }
  }

  private static Optional<OperationKind> creator(Decided decided) {
    return switch (decided.operation().kind()) {
      case DELETE_VPC -> Optional.of(OperationKind.CREATE_VPC);
      case DELETE_SUBNET -> Optional.of(OperationKind.CREATE_SUBNET);
      case DELETE_INSTANCE -> Optional.of(OperationKind.CREATE_INSTANCE);
      case DELETE_NETWORK_INTERFACE -> Optional.of(OperationKind.CREATE_NETWORK_INTERFACE);
      case DELETE_SECURITY_GROUP -> Optional.of(OperationKind.CREATE_SECURITY_GROUP);
      case UNASSIGN_SECONDARY_IPS -> Optional.of(OperationKind.ASSIGN_SECONDARY_IPS);
      case RELEASE_ELASTIC_IP -> Optional.of(OperationKind.ALLOCATE_ELASTIC_IP);
      default -> Optional.empty();
    };
  }

  private static boolean commits(
      Interleaving interleaving,
      long seed,
      Decided first,
      World later,
      List<Operation<?>> between) {
    try {
      return interleaving.commits(first, later);
    } catch (Anomaly e) {
      throw new Anomaly(
          "world " + seed + ", " + first.operation() + " after " + between + ": " + e.getMessage());
    }
  }

  /** What became of them so far. */
  PairTally tally() {
    return tally;
  }
}
