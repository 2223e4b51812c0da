package io.eni4j.proof.smallworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.ViolationCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goes through all that can become of a few small worlds: two steps far in every build, five in
 * profile {@code proof}, to the end in {@code soak}.
 */
@Tag("proof")
class SmallWorldTest {
  static List<SmallWorld> worlds() {
    return SmallWorld.all();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyStateWithinReachKeepsEveryInvariant(SmallWorld world) {
    SmallWorldSearch search = new SmallWorldSearch(world).run(Tier.count(2, 5, Integer.MAX_VALUE));

    System.out.println(search);
    assertThat(search.recorded()).as("transitions that went through a recorder").isPositive();
    assertThat(search.compared())
        .as("states that were compared with a double")
        .isGreaterThanOrEqualTo(Tier.count(0, 10, 50));
  }

  @Test
  void everyOperationIsAcceptedAndEveryRuleBrokenThatAnOperationAloneCanBreak() {
    Set<OperationKind> accepted = EnumSet.noneOf(OperationKind.class);
    Set<ViolationCode> broken = EnumSet.noneOf(ViolationCode.class);
    for (SmallWorld world : SmallWorld.all()) {
      SmallWorldSearch search = new SmallWorldSearch(world).run(2);
      accepted.addAll(search.accepted());
      broken.addAll(search.broken());
    }

    assertThat(accepted).containsExactly(OperationKind.values());
    Set<ViolationCode> tasksAndTexts =
        EnumSet.of(
            ViolationCode.INSTANCE_NAME_INVALID,
            ViolationCode.DESCRIPTION_TOO_LONG,
            ViolationCode.INSTANCE_BUSY);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(broken))).isEqualTo(tasksAndTexts);
  }
}
