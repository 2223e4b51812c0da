package io.eni4j.proof.smallworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.eni4j.Tier;
import io.eni4j.change.Write;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.TypeLimit;
import io.eni4j.policy.VcpuLimit;
import io.eni4j.policy.ViolationCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the policy or its effects, the search finds it within two steps. */
@Tag("proof")
class SmallWorldMutantsTest {
  private static final int DEPTH = 2;

  /** How far a fault is looked for that is not expected. */
  private static final int IN_VAIN = Tier.count(1, DEPTH, DEPTH);

  /** The rules whose breach leaves no trace in a small world, with the reason. */
  private static final Map<ViolationCode, String> HARMLESS =
      Map.ofEntries(
          Map.entry(ViolationCode.NOTHING_REQUESTED, "nothing happens"),
          Map.entry(ViolationCode.COUNT_OUT_OF_RANGE, "nothing happens"),
          Map.entry(ViolationCode.ELASTIC_IP_NOT_ASSOCIATED, "nothing happens"),
          Map.entry(ViolationCode.SECURITY_GROUP_RULE_NOT_FOUND, "nothing happens"),
          Map.entry(ViolationCode.SECURITY_GROUP_RULE_NAMED_TWICE, "it is removed once"),
          Map.entry(ViolationCode.NAME_INVALID, "texts are nothing to a state"),
          Map.entry(ViolationCode.INSTANCE_NAME_INVALID, "texts are nothing to a state"),
          Map.entry(ViolationCode.DESCRIPTION_TOO_LONG, "texts are nothing to a state"),
          Map.entry(ViolationCode.INSTANCE_BUSY, "no task lasts"),
          Map.entry(
              ViolationCode.PRIMARY_INTERFACE_NOT_ATTACHED,
              "a primary one is attached, so INTERFACE_ALREADY_ATTACHED refuses it too"),
          Map.entry(
              ViolationCode.PRIMARY_INTERFACE_NOT_DELETED,
              "a primary one is attached, so INTERFACE_STILL_ATTACHED refuses it too"));

  @ParameterizedTest
  @EnumSource
  void aRuleThatIsPassedOverIsFoundUnlessItIsHarmless(ViolationCode code) {
    Predicate<Decision> passesOver =
        decision -> decision.violations().stream().allMatch(it -> it.code() == code);

    Optional<AssertionError> fault =
        fault(
            world ->
                new SmallWorldSearch(
                    world, world.policy(), passesOver, (operation, writes) -> writes),
            HARMLESS.containsKey(code) ? IN_VAIN : DEPTH);

    assertThat(fault.isEmpty())
        .as("%s", fault.map(Throwable::getCause))
        .isEqualTo(HARMLESS.containsKey(code));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void aDecisionThatNobodyAsksForIsFound(SmallWorld world) {
    SmallWorldSearch search =
        new SmallWorldSearch(
            world, world.policy(), decision -> true, (operation, writes) -> writes);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> search.run(1));
  }

  static List<SmallWorld> worlds() {
    return SmallWorld.all();
  }

  @ParameterizedTest
  @MethodSource("raised")
  void aLimitOfThePolicyThatIsRaisedIsFound(UnaryOperator<Limits> raise) {
    assertThat(
            fault(
                world ->
                    new SmallWorldSearch(
                        world,
                        new NetworkPolicy(raise.apply(world.limits()), world.pool()),
                        Decision::isAllowed,
                        (operation, writes) -> writes),
                DEPTH))
        .isPresent();
  }

  static Stream<Named<UnaryOperator<Limits>>> raised() {
    return Stream.of(
        raised("VPCs", it -> it.withVpcsPerRegion(3)),
        raised("subnets", it -> it.withSubnetsPerVpc(3)),
        raised("groups of a VPC", it -> it.withSecurityGroupsPerVpc(4)),
        raised("groups of an interface", it -> it.withSecurityGroupsPerInterface(3)),
        raised("rules", it -> it.withRulesPerSecurityGroup(3)),
        raised("secondary interfaces", it -> it.withSecondaryInterfacesPerRegion(4)),
        raised("elastic IPs", it -> it.withElasticIpsPerRegion(3)),
        raised("private IPs", it -> it.withPrivateIpsPerInterface(3)),
        raised("interfaces by vCPUs", it -> it.withVcpuLimits(new VcpuLimit(1, 2, 3, 2))),
        raised("private IPs by vCPUs", it -> it.withVcpuLimits(new VcpuLimit(1, 2, 2, 3))),
        raised("interfaces by type", it -> it.withTypeLimits(new TypeLimit("t.*", 2))),
        raised("smallest block", it -> it.withLongestPrefix(31)),
        raised("reserved at the start", it -> it.withReservedAtStart(0)),
        raised("reserved at the end", it -> it.withReservedAtEnd(0)),
        raised("zone-bound", it -> it.withZoneBoundElasticIpOnSecondary(true)));
  }

  private static Named<UnaryOperator<Limits>> raised(String name, UnaryOperator<Limits> raise) {
    return Named.of(name, raise);
  }

  /** Only a restart writes what was there before. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REBOOT_INSTANCE")
  void anEffectThatForgetsItsLastWriteIsFound(OperationKind kind) {
    BiFunction<Operation<?>, List<Write>, List<Write>> forgets =
        (operation, writes) ->
            operation.kind() == kind ? writes.subList(0, writes.size() - 1) : writes;

    assertThat(
            fault(
                world -> new SmallWorldSearch(world, world.policy(), Decision::isAllowed, forgets),
                DEPTH))
        .isPresent();
  }

  /** What the search finds in the fewest steps, in the smallest world that shows it. */
  private static Optional<AssertionError> fault(
      Function<SmallWorld, SmallWorldSearch> search, int most) {
    List<SmallWorld> worlds = new ArrayList<>(SmallWorld.all());
    Collections.reverse(worlds);
    for (int depth = 1; depth <= most; depth++) {
      for (SmallWorld world : worlds) {
        try {
          search.apply(world).run(depth);
        } catch (AssertionError fault) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }
}
