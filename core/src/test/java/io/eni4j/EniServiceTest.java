package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Limits;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EniServiceTest {
  private static final CreateVpc CREATE = CreateVpc.builder().name("net").build();
  private static final VpcId UNKNOWN = new VpcId("vpc-000unknown");

  private final EniService door = EniService.inMemory();

  @Test
  void theEmbeddedDefaultHasJdCloudsNumbers() {
    assertThat(door.limits()).isEqualTo(Limits.jdCloud());
  }

  @Test
  void twoServicesInMemoryShareNothing() {
    door.createVpc(CREATE);

    assertThat(EniService.inMemory().list(Query.VPCS).items()).isEmpty();
  }

  @Test
  void twoServicesOnOneRepositoryShareEverything() {
    InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
    Vpc vpc = EniService.builder().repository(repository).build().createVpc(CREATE);

    assertThat(EniService.builder().repository(repository).build().find(vpc.id())).contains(vpc);
  }

  @Test
  void whatIsShownIsReadWhereTheServiceIsToldAndAllElseIsDecidedOnTheRepository() {
    InMemoryNetworkRepository replica = new InMemoryNetworkRepository();
    EniService service = EniService.builder().readingFrom(replica::snapshot).build();
    Vpc vpc = service.createVpc(CREATE);

    assertThat(service.find(vpc.id())).isEmpty();
    assertThat(service.list(Query.VPCS).items()).isEmpty();
    assertThat(service.check(new DeleteVpc(vpc.id())).isAllowed()).isTrue();
    service.close();
    assertThat(replica.snapshot().revision()).isZero();
  }

  @Test
  void aCheckStoresNothing() {
    assertThat(door.check(CREATE).isAllowed()).isTrue();
    assertThat(door.check(CREATE).violations()).isEmpty();

    assertThat(door.list(Query.VPCS).items()).isEmpty();
  }

  @Test
  void anAcceptedSubmitAnswersItsResultAndTheRevisionUnderWhichItIsStored() {
    Outcome<Vpc> outcome = door.submit(CREATE);

    assertThat(outcome.isAccepted()).isTrue();
    assertThat(outcome.violations()).isEmpty();
    Vpc vpc = outcome.result().orElseThrow();
    try (Snapshot snapshot = door.snapshot()) {
      assertThat(((Outcome.Accepted<Vpc>) outcome).revision()).isEqualTo(snapshot.revision());
      assertThat(snapshot.find(vpc.id()))
          .hasValueSatisfying(it -> assertThat(it.revision()).isEqualTo(snapshot.revision()));
    }
  }

  @Test
  void aDeniedSubmitAnswersTheViolations() {
    Outcome<Vpc> outcome = door.submit(new DeleteVpc(UNKNOWN));

    assertThat(outcome.isAccepted()).isFalse();
    assertThat(outcome.result()).isEqualTo(Optional.empty());
    assertThat(outcome.violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.VPC_NOT_FOUND);
  }

  @Test
  void theThrowingFormTellsOperationAndViolationsAndThatNothingChanged() {
    assertThatExceptionOfType(OperationDeniedException.class)
        .isThrownBy(() -> door.deleteVpc(UNKNOWN))
        .withMessageContaining("deleteVpc")
        .withMessageContaining("changed nothing")
        .withMessageContaining("VPC_NOT_FOUND")
        .satisfies(
            e -> {
              assertThat(e.operation()).isEqualTo(OperationKind.DELETE_VPC);
              assertThat(e.codes()).containsExactly(ViolationCode.VPC_NOT_FOUND);
              assertThat(e.violations()).isEqualTo(door.check(new DeleteVpc(UNKNOWN)).violations());
            });
  }

  @Test
  void aClosedServiceSaysThatItsStoreIsClosed() {
    door.createVpc(CREATE);
    door.close();
    door.close();

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> door.submit(CREATE))
        .matches(e -> !e.isPossiblyStored());
    assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> door.check(CREATE));
    assertThatExceptionOfType(RepositoryException.class).isThrownBy(() -> door.find(UNKNOWN));
    assertThatExceptionOfType(RepositoryException.class).isThrownBy(door::snapshot);
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> door.check(null)).withMessage("operation");
    assertThatNullPointerException().isThrownBy(() -> door.submit(null)).withMessage("operation");
    assertThatNullPointerException().isThrownBy(() -> door.execute(null)).withMessage("operation");
    EniServiceBuilder builder = EniService.builder();
    assertThatNullPointerException()
        .isThrownBy(() -> builder.repository(null))
        .withMessage("repository");
    assertThatNullPointerException().isThrownBy(() -> builder.limits(null)).withMessage("limits");
    assertThatNullPointerException().isThrownBy(() -> builder.metrics(null)).withMessage("metrics");
    assertThatNullPointerException().isThrownBy(() -> builder.clock(null)).withMessage("clock");
    assertThatNullPointerException().isThrownBy(() -> builder.random(null)).withMessage("random");
    assertThatNullPointerException().isThrownBy(() -> builder.ids(null)).withMessage("ids");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.elasticIpPool(null))
        .withMessage("elasticIpPool");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.macPrefix(null))
        .withMessage("macPrefix");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addressChoice(null))
        .withMessage("addressChoice");
  }
}
