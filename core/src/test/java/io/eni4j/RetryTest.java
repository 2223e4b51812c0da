package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.Query;
import io.eni4j.repository.RepositoryException;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the door does when a commit is stale, or the store fails. */
class RetryTest {
  private static final Ipv4Address NAMED = Ipv4Address.parse("10.0.0.99");

  private final InterferingRepository repository = new InterferingRepository();
  private final EniService door = door(repository, 5);
  private final SubnetId subnet = subnet();

  @Test
  void aStaleCommitIsDecidedAfreshAndStoredOnce() {
    repository.interfere((it, commit) -> commit < 5 ? unchanged(it) : Optional.empty());

    NetworkInterface created = door.createNetworkInterface(create());

    assertThat(repository.commits()).isEqualTo(5);
    assertThat(door.list(Query.NETWORK_INTERFACES).items()).containsExactly(created);
  }

  @Test
  void contentionThatDoesNotEndIsReportedAndNothingIsStored() {
    repository.interfere((it, commit) -> unchanged(it));

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door.submit(create()))
        .withMessageContaining("createNetworkInterface")
        .withMessageContaining("5 attempts")
        .withMessageContaining("nothing was stored")
        .matches(e -> !e.isPossiblyStored());

    assertThat(repository.commits()).isEqualTo(5);
    assertThat(door.list(Query.NETWORK_INTERFACES).items()).isEmpty();
  }

  @Test
  void aProposedAddressThatSomebodyElseTookFirstDoesNotCountAsAnAttempt() {
    repository.interfere(
        (it, commit) -> commit < 500 ? absent(it, ResourceKind.PRIVATE_IP) : Optional.empty());

    door.createNetworkInterface(create());

    assertThat(repository.commits()).isEqualTo(500);
  }

  @Test
  void aProposedIdThatSomebodyElseTookFirstDoesNotCountAsAnAttempt() {
    repository.interfere(
        (it, commit) ->
            commit < 500 ? absent(it, ResourceKind.NETWORK_INTERFACE) : Optional.empty());

    door.createNetworkInterface(create());

    assertThat(repository.commits()).isEqualTo(500);
  }

  @Test
  void aProposedMacThatSomebodyElseTookFirstDoesNotCountAsAnAttempt() {
    repository.interfere(
        (it, commit) ->
            commit < 500 ? first(it, Guard.Vacant.class::isInstance) : Optional.empty());

    door.createNetworkInterface(create());

    assertThat(repository.commits()).isEqualTo(500);
  }

  @Test
  void anAddressThatTheCallerNamedIsNoProposal() {
    repository.interfere((it, commit) -> absent(it, ResourceKind.PRIVATE_IP));

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door.submit(create().withPrimaryIp(NAMED)));

    assertThat(repository.commits()).isEqualTo(5);
  }

  @Test
  void whoIsTooLateIsToldWhatIsBrokenNow() {
    interfereOnce(() -> other().createNetworkInterface(create().withPrimaryIp(NAMED)));

    Outcome<NetworkInterface> outcome = door.submit(create().withPrimaryIp(NAMED));

    assertThat(outcome.violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.ADDRESS_IN_USE);
    assertThat(outcome.result()).isEmpty();
  }

  @Test
  void whoseObjectIsGoneIsToldThatItIsUnknown() {
    NetworkInterface doomed = door.createNetworkInterface(create());
    interfereOnce(() -> other().deleteNetworkInterface(doomed.id()));

    assertThat(door.submit(new DeleteNetworkInterface(doomed.id())).violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.NETWORK_INTERFACE_NOT_FOUND);
  }

  @Test
  void whoIsTooLateForAChoiceGetsAnother() {
    interfereOnce(() -> other().createNetworkInterface(create()));

    NetworkInterface created = door.createNetworkInterface(create());

    assertThat(created.primaryIp()).hasToString("10.0.0.4");
    assertThat(door.list(Query.NETWORK_INTERFACES).items()).hasSize(2);
  }

  @Test
  void aFailureOfTheStoreReachesTheCallerAsItIs() {
    RepositoryException failure = new RepositoryException("the connection was lost", true, null);
    repository.interfere(
        (it, commit) -> {
          throw failure;
        });

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> door.submit(create()))
        .isSameAs(failure)
        .withMessageContaining("may have been stored")
        .matches(RepositoryException::isPossiblyStored);
    assertThat(repository.commits()).isEqualTo(1);
  }

  @Test
  void aCheckAndADenialCommitNothing() {
    repository.interfere((it, commit) -> unchanged(it));

    assertThat(door.check(create()).isAllowed()).isTrue();
    assertThat(door.submit(create().withSecondaryIpCount(0)).isAccepted()).isFalse();

    assertThat(repository.commits()).isZero();
  }

  @Test
  void anOperationIsDecidedAtLeastOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EniService.builder().maxAttempts(0))
        .withMessageContaining("maxAttempts");
    repository.interfere((it, commit) -> unchanged(it));

    assertThatExceptionOfType(ContentionException.class)
        .isThrownBy(() -> door(repository, 1).submit(create()));
    assertThat(repository.commits()).isEqualTo(1);
  }

  private void interfereOnce(Runnable somebodyElse) {
    repository.interfere(
        (it, commit) -> {
          if (commit == 1) {
            somebodyElse.run();
          }
          return Optional.empty();
        });
  }

  private static Optional<Guard> unchanged(ChangeSet changeSet) {
    return first(changeSet, Guard.Unchanged.class::isInstance);
  }

  private static Optional<Guard> absent(ChangeSet changeSet, ResourceKind kind) {
    return first(
        changeSet, guard -> guard instanceof Guard.Absent absent && absent.key().kind() == kind);
  }

  private static Optional<Guard> first(ChangeSet changeSet, Predicate<Guard> wanted) {
    return Optional.of(changeSet.guards().stream().filter(wanted).findFirst().orElseThrow());
  }

  /** Another service on the same repository, such as another process has. */
  private EniService other() {
    return EniService.builder()
        .repository(repository)
        .seed(2)
        .addressChoice(AddressChoice.LOWEST_FIRST)
        .build();
  }

  private static EniService door(InterferingRepository repository, int attempts) {
    return EniService.builder()
        .repository(repository)
        .seed(1)
        .addressChoice(AddressChoice.LOWEST_FIRST)
        .maxAttempts(attempts)
        .build();
  }

  private SubnetId subnet() {
    return door.createSubnet(
            CreateSubnet.builder()
                .vpcId(door.createVpc(CreateVpc.builder().name("net").build()).id())
                .name("sub")
                .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
                .build())
        .id();
  }

  private CreateNetworkInterface create() {
    return CreateNetworkInterface.builder().subnetId(subnet).build();
  }
}
