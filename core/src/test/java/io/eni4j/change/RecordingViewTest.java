package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingViewTest {
  private static final Vpc VPC = vpc("vpc-0000000001");
  private static final Subnet SUBNET =
      Subnet.builder()
          .id(new SubnetId("subnet-0000000001"))
          .vpcId(VPC.id())
          .name("s")
          .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
          .createdAt(Instant.EPOCH)
          .build();

  private static final Instance INSTANCE =
      Instance.builder()
          .id(new InstanceId("i-0000000001"))
          .name("i1")
          .type(InstanceType.of("g.n2.large", 2))
          .zone(new Zone("cn-north-1a"))
          .vpcId(VPC.id())
          .primaryNetworkInterfaceId(new NetworkInterfaceId("port-0000000001"))
          .status(InstanceStatus.RUNNING)
          .createdAt(Instant.EPOCH)
          .build();

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();

  private static Vpc vpc(String id) {
    return Vpc.builder()
        .id(new VpcId(id))
        .name("v")
        .defaultSecurityGroupId(new SecurityGroupId("sg-0000000001"))
        .createdAt(Instant.EPOCH)
        .build();
  }

  private long stored(Write... writes) {
    return ((CommitResult.Committed) repository.commit(ChangeSet.of(writes))).revision();
  }

  @Test
  void whatWasReadIsGuardedByItsRevision() {
    long revision = stored(new Write.Insert(VPC));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.find(VPC.id())).isPresent();

      assertThat(view.changeSet(List.of()).guards())
          .containsExactly(new Guard.Unchanged(VPC.id(), revision));
    }
  }

  @Test
  void whatIsInsertedIsGuardedByItsAbsenceAndItsOwnerIsTouched() {
    stored(new Write.Insert(VPC));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);

      ChangeSet changeSet = view.changeSet(List.of(new Write.Insert(SUBNET)));

      assertThat(changeSet.guards()).containsExactly(new Guard.Absent(SUBNET.id()));
      assertThat(changeSet.writes())
          .containsExactly(new Write.Insert(SUBNET), new Write.Touch(VPC.id()));
    }
  }

  @Test
  void anOwnerThatIsWrittenAnywayIsNotTouchedToo() {
    stored(new Write.Insert(VPC), new Write.Insert(SUBNET));
    try (Snapshot snapshot = repository.snapshot()) {
      List<Write> writes = List.of(new Write.Delete(SUBNET.id()), new Write.Delete(VPC.id()));

      assertThat(new RecordingView(snapshot).changeSet(writes).writes()).isEqualTo(writes);
    }
  }

  @Test
  void aMemberThatStaysInItsListTouchesNobody() {
    stored(new Write.Insert(VPC), new Write.Insert(SUBNET));
    try (Snapshot snapshot = repository.snapshot()) {
      List<Write> writes = List.of(new Write.Update(SUBNET.withName("t")));

      assertThat(new RecordingView(snapshot).changeSet(writes).writes()).isEqualTo(writes);
    }
  }

  @Test
  void aListThatWasReadIsGuardedByItsOwner() {
    long revision = stored(new Write.Insert(VPC), new Write.Insert(SUBNET));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.size(new Members.SubnetsOf(VPC.id()))).isEqualTo(1);
      assertThat(view.overlapping(VPC.id(), SUBNET.cidr())).isPresent();

      assertThat(view.changeSet(List.of()).guards())
          .containsExactly(new Guard.Unchanged(VPC.id(), revision));
    }
  }

  @Test
  void membersThatWereListedAreGuardedOneByOne() {
    long revision = stored(new Write.Insert(VPC), new Write.Insert(SUBNET));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.list(new Members.SubnetsOf(VPC.id()))).hasSize(1);

      assertThat(view.changeSet(List.of()).guards())
          .containsExactly(
              new Guard.Unchanged(VPC.id(), revision), new Guard.Unchanged(SUBNET.id(), revision));
    }
  }

  @Test
  void aCounterThatWasReadIsGuardedByItsLimit() {
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      Quota quota = new Quota(Counter.VPCS, 3);
      assertThat(view.count(quota)).isZero();

      assertThat(view.changeSet(List.of(new Write.Insert(VPC))).guards())
          .containsExactly(new Guard.Absent(VPC.id()), new Guard.Below(quota));
    }
  }

  @Test
  void usersThatWereAskedForAreGuarded() {
    stored(new Write.Insert(VPC));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.users(VPC.id(), 10)).isEmpty();

      assertThat(view.changeSet(List.of(new Write.Delete(VPC.id()))).guards())
          .containsExactly(new Guard.Unreferenced(VPC.id()));
    }
  }

  @Test
  void aSlotThatWasFoundVacantIsGuardedByItsOwner() {
    long revision = stored(new Write.Insert(VPC), new Write.Insert(INSTANCE));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.holder(new Slot.DeviceIndex(INSTANCE.id(), 2))).isEmpty();

      assertThat(view.changeSet(List.of()).guards())
          .containsExactly(new Guard.Unchanged(INSTANCE.id(), revision));
    }
  }

  @Test
  void aSlotThatWasFoundFilledIsGuardedByItsOwnerOrElseByWhoFillsIt() {
    Slot.Association association = new Slot.Association(Things.PORT_ID, Things.PRIVATE_IP);
    Slot.ElasticIpAddress address = new Slot.ElasticIpAddress(Things.TIED.address());
    long revision =
        stored(
            new Write.Insert(Things.VPC),
            new Write.Insert(Things.GROUP),
            new Write.Insert(Things.SUBNET),
            new Write.Insert(Things.PORT),
            new Write.Insert(Things.HELD),
            new Write.Insert(Things.TIED));
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView owned = new RecordingView(snapshot);
      assertThat(owned.holder(association)).contains(Things.ELASTIC_IP_ID);
      assertThat(owned.changeSet(List.of()).guards())
          .containsExactly(new Guard.Unchanged(Things.PORT_ID, revision));

      RecordingView unowned = new RecordingView(snapshot);
      assertThat(unowned.holder(address)).contains(Things.ELASTIC_IP_ID);
      assertThat(unowned.changeSet(List.of()).guards())
          .containsExactly(new Guard.Unchanged(Things.ELASTIC_IP_ID, revision));
    }
  }

  @Test
  void aVacantSlotWithoutAnOwnerIsFilledOrTheCallerHasADefect() {
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      Slot<ElasticIp> slot = new Slot.ElasticIpAddress(Ipv4Address.parse("198.18.0.1"));
      assertThat(view.holder(slot)).isEmpty();

      assertThatIllegalStateException()
          .isThrownBy(() -> view.changeSet(List.of()))
          .withMessageContaining(slot.toString());
    }
  }

  @Test
  void anAbsenceThatNothingGuardsIsADefectOfTheCaller() {
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(view.find(VPC.id())).isEmpty();

      assertThatIllegalStateException()
          .isThrownBy(() -> view.changeSet(List.of(new Write.Insert(vpc("vpc-0000000002")))))
          .withMessageContaining(VPC.id().toString());
    }
  }

  @Test
  void aKeyIsWrittenOnce() {
    List<Write> twice = List.of(new Write.Insert(VPC), new Write.Update(VPC));
    try (Snapshot snapshot = repository.snapshot()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RecordingView(snapshot).changeSet(twice))
          .withMessageContaining(VPC.id().toString());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangeSet(twice, List.of()))
        .withMessageContaining(VPC.id().toString());
  }
}
