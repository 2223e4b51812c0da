package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Versioned;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Place;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Zone;
import io.eni4j.testkit.SharedNaiveStore;
import io.eni4j.testkit.SharedRecords;
import io.eni4j.testkit.SharedStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {
  @Test
  void aHealthyWorldHasNoInconsistency() {
    assertThat(Audit.of(new NaiveSnapshot(AuditWorld.healthy()))).isEmpty();
  }

  @Test
  void aWorldInWhichAnInterfaceMovesHasNoInconsistency() {
    SharedNaiveStore store = moving("cn-north-1a");

    assertThat(Audit.of(new NaiveSnapshot(store))).isEmpty();

    NetworkRepository repository = new InMemoryNetworkRepository();
    new SharedStore(repository).insertAll(store.all().toArray(Resource[]::new));
    try (Snapshot snapshot = repository.snapshot()) {
      assertThat(Audit.of(snapshot)).isEmpty();
    }
  }

  @Test
  void anElasticIpOfOneZoneDoesNotMoveIntoAnother() {
    assertThat(Audit.of(new NaiveSnapshot(moving("cn-north-1b"))))
        .extracting(it -> it.kind() + " " + it.subjects())
        .containsExactly("ELASTIC_IP_IN_ANOTHER_ZONE [fip-0000000001]");
  }

  /** The interface that was alone moves, with its elastic IP, from instance 1 to instance 5. */
  private static SharedNaiveStore moving(String zoneOfTarget) {
    Place target = new Place(SharedRecords.instanceId(5), 2);
    return AuditWorld.healthy()
        .plant(
            SharedRecords.instance(5, 1).withZone(new Zone(zoneOfTarget)),
            SharedRecords.primary(5, 5, 1, 1, "10.0.1.6", 1),
            AuditWorld.primaryIp(1, "10.0.1.6", 1, 5),
            AuditWorld.TIED.withZone(new Zone("cn-north-1a")),
            AuditWorld.ALONE.withAttachment(SharedRecords.at(1, 3).movingTo(target)));
  }

  @Test
  void anEmptyStoreHasNoInconsistency() {
    assertThat(Audit.of(new NaiveSnapshot(new SharedNaiveStore()))).isEmpty();
  }

  @Test
  void theHealthyWorldFitsTheStoreInMemory() {
    NetworkRepository store = new InMemoryNetworkRepository();
    new SharedStore(store).insertAll(AuditWorld.healthy().all().toArray(Resource[]::new));
    try (Snapshot snapshot = store.snapshot()) {
      assertThat(Audit.of(snapshot)).isEmpty();
    }
  }

  static Stream<AuditFault> faults() {
    return Stream.of(
            RecordFaults.all(), AnswerFaults.all(), ListingFaults.all(), ReadingFaults.all())
        .flatMap(it -> it);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundAndNothingBesideIt(AuditFault fault) {
    Snapshot snapshot = fault.plant().apply(AuditWorld.healthy());

    assertThat(AuditFault.in(Audit.of(snapshot))).isEqualTo(fault.findings());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsFoundInSomeFault(InconsistencyKind kind) {
    Stream<String> inRecords = faults().flatMap(it -> it.findings().stream());
    Stream<String> inTables = TableFaults.all().flatMap(it -> it.findings().stream());
    assertThat(Stream.concat(inRecords, inTables))
        .anyMatch(it -> it.equals(kind.name()) || it.startsWith(kind.name() + " "));
  }

  @Test
  void everyFaultHasANameOfItsOwnAndIsFound() {
    assertThat(faults().map(AuditFault::name)).doesNotHaveDuplicates();
    assertThat(faults()).noneMatch(it -> it.findings().isEmpty());
  }

  @Test
  void findingsComeByKindThenBySubjects() {
    SharedNaiveStore store = AuditWorld.healthy();
    store.plant(
        SharedRecords.group(9, 9), SharedRecords.subnet(9, 9, "10.9.0.0/24"), AuditWorld.UNTIED);
    store.plant(SharedRecords.group(3, 1).withDefaultOfVpc(true));
    store.plant(AuditWorld.UNTIED.withAddress(AuditWorld.TIED.address()));

    assertThat(Audit.of(new NaiveSnapshot(store)))
        .extracting(it -> it.kind() + " " + it.subjects())
        .containsExactly(
            "ORPHAN [subnet-0000000009, vpc-0000000009]",
            "ORPHAN [sg-0000000009, vpc-0000000009]",
            "SLOT_FILLED_TWICE [fip-0000000001, fip-0000000002]",
            "DEFAULT_GROUP_WRONG [vpc-0000000001, sg-0000000003]");
  }

  @Test
  void aFindingTellsItselfInOneLine() {
    Inconsistency finding =
        new Inconsistency(
            InconsistencyKind.ORPHAN,
            List.of(SharedRecords.subnetId(1), SharedRecords.vpcId(2)),
            "VPC",
            "a record",
            "none\nhere\u202e");

    assertThat(finding.message())
        .isEqualTo(finding.toString())
        .isEqualTo(
            "ORPHAN of subnet-0000000001, vpc-0000000002: VPC: expected a record, found"
                + " none\uFFFDhere\uFFFD");
    assertThat(new Inconsistency(finding.kind(), List.of(), "x", "1", "2").message())
        .isEqualTo("ORPHAN: x: expected 1, found 2");
  }

  @Test
  void aStoreThatAnswersNothingEndsTheAudit() {
    NetworkRepository store = new InMemoryNetworkRepository();
    Snapshot snapshot = store.snapshot();
    snapshot.close();

    assertThatThrownBy(() -> Audit.of(snapshot))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the snapshot is closed");
  }

  @Test
  void aStoreThatFailsMidwayEndsTheAuditWithItsFirstFailure() {
    RepositoryException first = new RepositoryException("the wire is cut", false, null);
    RepositoryException next = new RepositoryException("there is no wire", false, null);
    Snapshot failing =
        new NaiveSnapshot(AuditWorld.healthy()) {
          @Override
          public int size(Members<?> members) {
            throw first;
          }

          @Override
          public long count(Quota quota) {
            throw next;
          }
        };

    assertThatThrownBy(() -> Audit.of(failing)).isSameAs(first).hasSuppressedException(next);
  }

  @Test
  void whyAnAnswerIsMissingIsTold() {
    Snapshot failing =
        new NaiveSnapshot(AuditWorld.healthy()) {
          @Override
          public int size(Members<?> members) {
            if (members instanceof Members.InterfacesOf) {
              throw members.owner().equals(AuditWorld.HOST.id())
                  ? new IllegalStateException("row 7 is torn")
                  : new IllegalStateException();
            }
            return super.size(members);
          }
        };

    assertThat(Audit.of(failing))
        .extracting(Inconsistency::found)
        .containsExactly("row 7 is torn", "java.lang.IllegalStateException");
  }

  @Test
  void whatAKeyFindsIsToldBesideWhatIsListed() {
    ElasticIp other = AuditWorld.TIED.withBandwidthMbps(7);
    Snapshot forgetful =
        new NaiveSnapshot(AuditWorld.healthy()) {
          @Override
          @SuppressWarnings("unchecked") // the record of that key
          public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
            if (key.equals(other.id())) {
              return Optional.of((Versioned<R>) new Versioned<>(other, 1));
            }
            return key.equals(AuditWorld.UNTIED.id()) ? Optional.empty() : super.find(key);
          }
        };

    assertThat(Audit.of(forgetful))
        .extracting(Inconsistency::expected, Inconsistency::found)
        .containsExactly(
            tuple(AuditWorld.TIED.toString(), other.toString()),
            tuple(AuditWorld.UNTIED.toString(), "nothing"));
  }

  @Test
  void whatAStoreFindsItselfIsTold() {
    Inconsistency own =
        new Inconsistency(InconsistencyKind.ORPHAN, List.of(), "row", "an owner", "none");
    Snapshot snapshot =
        new NaiveSnapshot(AuditWorld.healthy()) {
          @Override
          public List<Inconsistency> hiddenInconsistencies() {
            return List.of(own);
          }
        };

    assertThat(Audit.of(snapshot)).containsExactly(own);
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void aMissingSnapshotIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> Audit.of(null)).withMessage("snapshot");
  }

  @Test
  void noTwoKindsHaveTheSameSentence() {
    Set<String> sentences =
        Arrays.stream(InconsistencyKind.values())
            .map(InconsistencyKind::sentence)
            .collect(Collectors.toSet());

    assertThat(sentences).hasSameSizeAs(InconsistencyKind.values());
    assertThat(sentences).allMatch(it -> it.matches("[A-Z][^|\\n]*\\."));
  }
}
