package io.eni4j.proof.pairs;

import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.VcpuLimit;
import java.util.List;
import java.util.Random;

/**
 * A small cloud with small limits, made from a seed: its policy, and a world that a few hundred
 * operations led to.
 *
 * @param policy the policy with its limits
 * @param world the state
 * @param recycling whether ids of what is gone are given out again
 * @param random what comes next from the same seed
 */
record Worlds(NetworkPolicy policy, World world, boolean recycling, Random random) {
  static final List<Ipv4Cidr> POOL = List.of(Ipv4Cidr.parse("198.18.0.0/30"));

  private static final List<OperationKind> KINDS = List.of(OperationKind.values());

  private static final List<OperationKind> EARLY =
      List.of(OperationKind.CREATE_VPC, OperationKind.CREATE_SUBNET);

  private static final List<OperationKind> GROWTH =
      List.of(
          OperationKind.CREATE_VPC,
          OperationKind.CREATE_SUBNET,
          OperationKind.CREATE_SUBNET,
          OperationKind.CREATE_SECURITY_GROUP,
          OperationKind.ADD_SECURITY_GROUP_RULES,
          OperationKind.CREATE_INSTANCE,
          OperationKind.CREATE_NETWORK_INTERFACE,
          OperationKind.CREATE_NETWORK_INTERFACE,
          OperationKind.CREATE_NETWORK_INTERFACE,
          OperationKind.ATTACH_NETWORK_INTERFACE,
          OperationKind.ATTACH_NETWORK_INTERFACE,
          OperationKind.ASSIGN_SECONDARY_IPS,
          OperationKind.ALLOCATE_ELASTIC_IP,
          OperationKind.ASSOCIATE_ELASTIC_IP);

  /** The cloud of a seed. */
  static Worlds of(long seed, World.Revisions revisions) {
    Random random = new Random(seed);
    Limits limits = limits(random);
    NetworkPolicy policy = new NetworkPolicy(limits, POOL);
    Worlds cloud = new Worlds(policy, World.empty(revisions), random.nextBoolean(), random);
    int operations = 60 + random.nextInt(240);
    for (int i = 0; i < operations; i++) {
      cloud = cloud.grown(i);
    }
    if (random.nextBoolean()) {
      Limits roomier = limits.toBuilder().vpcsPerRegion(6).build();
      cloud =
          new Worlds(new NetworkPolicy(roomier, POOL), cloud.world, cloud.recycling, random)
              .grown(operations, OperationKind.CREATE_VPC);
    }
    return cloud.withInterfaceInError().withTightQuotas();
  }

  /** The same cloud, mostly with an interface of which nobody knows where it is. */
  private Worlds withInterfaceInError() {
    return random.nextInt(4) == 0
        ? this
        : new Worlds(policy, WorldErrors.in(world, policy.limits(), random), recycling, random);
  }

  /** The same cloud with no more than two places left in any quota. */
  private Worlds withTightQuotas() {
    Limits tight =
        policy.limits().toBuilder()
            .vpcsPerRegion(left(Counter.VPCS))
            .secondaryInterfacesPerRegion(left(Counter.SECONDARY_INTERFACES))
            .elasticIpsPerRegion(left(Counter.ELASTIC_IPS))
            .build();
    return new Worlds(new NetworkPolicy(tight, POOL), world, recycling, random);
  }

  private int left(Counter counter) {
    return (int) world.count(new Quota(counter, 0)) + random.nextInt(3);
  }

  /** Limits of 1 to 6. */
  static Limits limits(Random random) {
    int most = 3 + random.nextInt(3);
    return Limits.builder()
        .vpcsPerRegion(2 + random.nextInt(3))
        .subnetsPerVpc(2 + random.nextInt(2))
        .securityGroupsPerVpc(2 + random.nextInt(3))
        .rulesPerSecurityGroup(2 + random.nextInt(3))
        .securityGroupsPerInterface(1 + random.nextInt(3))
        .secondaryInterfacesPerRegion(3 + random.nextInt(4))
        .elasticIpsPerRegion(2 + random.nextInt(4))
        .privateIpsPerInterface(most)
        .vcpuLimits(
            List.of(
                new VcpuLimit(1, 1, 2, 2),
                new VcpuLimit(2, 2, 3, most - 1),
                new VcpuLimit(3, 3, 4, most)))
        .longestPrefix(30)
        .zoneBoundElasticIpOnSecondary(random.nextBoolean())
        .build();
  }

  /** Operations on what there is now. */
  WorldOperations operations() {
    return operations(world);
  }

  /** Operations on what there is in a world. */
  WorldOperations operations(World there) {
    return new WorldOperations(random, new WorldPicks(random, policy.limits(), POOL, there.all()));
  }

  private Worlds grown(int number) {
    if (number < 4) {
      return grown(number, EARLY.get(number % 2));
    }
    return grown(number, number < 40 ? growth(random) : kind(random));
  }

  /** A kind of operation; fewer delete than create. */
  static OperationKind kind(Random random) {
    OperationKind kind = KINDS.get(random.nextInt(KINDS.size()));
    boolean deletes = kind.operationName().startsWith("delete");
    return deletes && random.nextInt(3) > 0 ? growth(random) : kind;
  }

  private static OperationKind growth(Random random) {
    return GROWTH.get(random.nextInt(GROWTH.size()));
  }

  private Worlds grown(int number, OperationKind kind) {
    Operation<?> operation = operations().next(kind);
    return Decided.on(this, world, operation, 1 + number)
        .map(
            decided -> {
              WorldCommit.Attempt attempt =
                  WorldCommit.of(world, decided.changeSet(), WorldCommit.Walls.UP);
              if (attempt.broken() != null) {
                throw new Anomaly(operation + " is stale at once: " + attempt.broken());
              }
              return new Worlds(policy, attempt.after(), recycling, random);
            })
        .orElse(this);
  }
}
