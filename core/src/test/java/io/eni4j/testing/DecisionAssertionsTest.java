package io.eni4j.testing;

import static io.eni4j.policy.ViolationCode.ADDRESS_IN_USE;
import static io.eni4j.policy.ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED;
import static io.eni4j.policy.ViolationCode.INTERFACE_ALREADY_ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.Outcome;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.policy.Violation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionAssertionsTest {
  private final CloudFixture fixture = CloudFixture.create();
  private final AttachNetworkInterface twiceBroken =
      AttachNetworkInterface.of(
          fixture.networkInterface("full-1-eth1").id(), fixture.instance("full-1").id());
  private final DetachNetworkInterface fine =
      new DetachNetworkInterface(fixture.networkInterface("full-1-eth1").id());

  @Test
  void aDenialAnswersWhatElseWasBroken() {
    Outcome<?> outcome = fixture.cloud().submit(twiceBroken);
    assertThat(DecisionAssertions.assertDenied(outcome, INTERFACE_ALREADY_ATTACHED))
        .extracting(Violation::code)
        .containsExactly(INSTANCE_INTERFACE_LIMIT_REACHED);
    assertThat(
            DecisionAssertions.assertDenied(
                fixture.cloud().check(twiceBroken), INSTANCE_INTERFACE_LIMIT_REACHED))
        .extracting(Violation::code)
        .containsExactly(INTERFACE_ALREADY_ATTACHED);
    DecisionAssertions.assertDeniedOnly(
        outcome, INSTANCE_INTERFACE_LIMIT_REACHED, INTERFACE_ALREADY_ATTACHED);
  }

  @Test
  void whatFailsNamesWhatWasExpectedAndEveryBrokenRule() {
    Outcome<?> outcome = fixture.cloud().submit(twiceBroken);
    assertFails(
        () -> DecisionAssertions.assertDenied(outcome, ADDRESS_IN_USE),
        "expected the operation to be denied with ADDRESS_IN_USE, but it broke 2:",
        "\n  INTERFACE_ALREADY_ATTACHED: ",
        "\n  INSTANCE_INTERFACE_LIMIT_REACHED: ");
    assertFails(
        () -> DecisionAssertions.assertDeniedOnly(outcome, INTERFACE_ALREADY_ATTACHED),
        "denied with just [INTERFACE_ALREADY_ATTACHED], but it broke 2:",
        "\n  INSTANCE_INTERFACE_LIMIT_REACHED: ");
    assertFails(
        () -> DecisionAssertions.assertAccepted(outcome),
        "expected the operation to be accepted, but it broke 2:");
    assertFails(
        () -> DecisionAssertions.assertAllowed(fixture.cloud().check(twiceBroken)),
        "expected the operation to be allowed, but it broke 2:");
  }

  @Test
  void whatIsAcceptedIsAnsweredAndIsNoDenial() {
    DecisionAssertions.assertAllowed(fixture.cloud().check(fine));
    assertFails(
        () -> DecisionAssertions.assertDenied(fixture.cloud().check(fine), ADDRESS_IN_USE),
        "expected the operation to be denied with ADDRESS_IN_USE, but it broke no rule");
    var outcome = fixture.cloud().submit(fine);
    assertThat(DecisionAssertions.assertAccepted(outcome))
        .isEqualTo(fixture.networkInterface("full-1-eth1"));
    assertFails(
        () -> DecisionAssertions.assertDeniedOnly(outcome, ADDRESS_IN_USE), "it broke no rule");
  }

  @Test
  void aDenialForNoReasonIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionAssertions.assertDeniedOnly(fixture.cloud().check(fine)))
        .withMessage("codes is empty; name the rules that are to be broken");
  }

  private static void assertFails(ThrowingCallable assertion, String... said) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(it -> assertThat(it.getMessage()).contains(said));
  }
}
