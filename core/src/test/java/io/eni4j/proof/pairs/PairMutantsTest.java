package io.eni4j.proof.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.eni4j.Tier;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever guard is left out, a pair of operations shows it; so no guard is there in vain. */
@Tag("proof")
class PairMutantsTest {
  private static final int WORLDS = Tier.count(60, 300, 3_000);

  static List<Mutant> mutants() {
    return List.of(
        Mutant.withoutGuards("unchanged", Guard.Unchanged.class::isInstance),
        Mutant.withoutGuards("absent", Guard.Absent.class::isInstance),
        Mutant.withoutGuards("vacant", Guard.Vacant.class::isInstance),
        Mutant.withoutGuards("unreferenced", Guard.Unreferenced.class::isInstance),
        Mutant.withoutGuards("below", Guard.Below.class::isInstance),
        Mutant.withoutWrites("touched owners", Write.Touch.class::isInstance),
        Mutant.withoutGuards(
            "absent instances and vacant places on them",
            it -> isAbsent(it, ResourceKind.INSTANCE) || isVacant(it, Slot.DeviceIndex.class)),
        new Mutant("store-wide revisions", it -> false, it -> false, World.Revisions.PER_RECORD));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aStoreWithoutOneOfThemStoresWhatMustNotBeStored(Mutant mutant) {
    assertThat(found(mutant, WORLDS)).as("without %s", mutant).isPresent();
  }

  private static Optional<String> found(Mutant mutant, int worlds) {
    Pairs pairs = new Pairs(mutant, WorldCommit.Walls.NONE);
    try {
      for (int seed = 0; seed < worlds; seed++) {
        pairs.run(seed, 2, 500);
      }
      System.out.println("without " + mutant + ": nothing found, " + pairs.tally());
      return Optional.empty();
    } catch (Anomaly e) {
      long interleavings = pairs.tally().interleavings();
      System.out.println("without " + mutant + ": found in interleaving " + (interleavings + 1));
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** One kind of record, slot or counter left out of a kind of guard; the vacuous ones are not. */
  static List<Mutant> fine() {
    List<Mutant> all = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      all.add(Mutant.withoutGuards("unchanged " + kind, it -> isUnchanged(it, kind)));
      all.add(Mutant.withoutGuards("absent " + kind, it -> isAbsent(it, kind)));
    }
    for (ResourceKind kind :
        List.of(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.SECURITY_GROUP)) {
      all.add(Mutant.withoutGuards("unreferenced " + kind, it -> isUnreferenced(it, kind)));
    }
    for (ResourceKind kind :
        List.of(ResourceKind.VPC, ResourceKind.INSTANCE, ResourceKind.NETWORK_INTERFACE)) {
      all.add(
          Mutant.withoutWrites(
              "touched " + kind, it -> it instanceof Write.Touch && it.key().kind() == kind));
    }
    for (Class<?> slot :
        List.of(
            Slot.Mac.class,
            Slot.ElasticIpAddress.class,
            Slot.DeviceIndex.class,
            Slot.Association.class)) {
      all.add(Mutant.withoutGuards("vacant " + slot.getSimpleName(), it -> isVacant(it, slot)));
    }
    for (Counter counter : Counter.values()) {
      all.add(Mutant.withoutGuards("below " + counter, it -> isBelow(it, counter)));
    }
    return all;
  }

  /**
   * What another guard makes up for, as long as all writers touch owners: subnets and groups touch
   * their VPC; a private IP is written together with its interface; a place on an instance and the
   * tie of a private IP are taken together with their owner; and an instance comes with a primary
   * interface, whose place on it is vacant only if the instance is new.
   */
  private static final Set<String> MADE_UP_FOR =
      Set.of(
          "unreferenced VPC",
          "unchanged PRIVATE_IP",
          "vacant DeviceIndex",
          "vacant Association",
          "absent INSTANCE");

  @Test
  void everyGuardOfAKindIsNeededButThoseThatTouchedOwnersMakeUpFor() {
    assumeThat(Tier.current()).isNotEqualTo(Tier.VERIFY);
    Set<String> survivors = new HashSet<>();
    for (Mutant mutant : fine()) {
      if (found(mutant, Tier.count(0, 40, 300)).isEmpty()) {
        survivors.add(mutant.name());
      }
    }
    assertThat(survivors).isEqualTo(MADE_UP_FOR);
  }

  private static boolean isUnchanged(Guard guard, ResourceKind kind) {
    return guard instanceof Guard.Unchanged unchanged && unchanged.key().kind() == kind;
  }

  private static boolean isAbsent(Guard guard, ResourceKind kind) {
    return guard instanceof Guard.Absent absent && absent.key().kind() == kind;
  }

  private static boolean isUnreferenced(Guard guard, ResourceKind kind) {
    return guard instanceof Guard.Unreferenced unreferenced && unreferenced.key().kind() == kind;
  }

  private static boolean isVacant(Guard guard, Class<?> slot) {
    return guard instanceof Guard.Vacant vacant && slot.isInstance(vacant.slot());
  }

  private static boolean isBelow(Guard guard, Counter counter) {
    return guard instanceof Guard.Below below && below.quota().counter() == counter;
  }
}
