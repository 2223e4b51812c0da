package io.eni4j.policy;

import static io.eni4j.policy.Cloud.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What accepted operations on network interfaces lead to. */
class AcceptedInterfacesTest {
  private final Cloud cloud = new Cloud();

  @Test
  void anInterfaceIsCreatedSecondaryAndAttachedToNothingInTheDefaultGroup() {
    NetworkInterface created = cloud.newInterface();

    assertThat(created.role()).isEqualTo(NetworkInterfaceRole.SECONDARY);
    assertThat(created.attachment()).isEmpty();
    assertThat(created.deviceIndex()).isZero();
    assertThat(created.name()).isEmpty();
    assertThat(created.description()).isEmpty();
    assertThat(created.sanityCheck()).isTrue();
    assertThat(created.vpcId()).isEqualTo(cloud.vpc().id());
    assertThat(created.subnetId()).isEqualTo(cloud.subnet().id());
    assertThat(created.securityGroupIds()).containsExactly(cloud.vpc().defaultSecurityGroupId());
    assertThat(created.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(cloud.now(created.id())).isEqualTo(created);
    assertThat(cloud.door().findByMac(created.macAddress())).contains(created);
  }

  @Test
  void anInterfaceIsCreatedAsAskedFor() {
    SecurityGroupId group = cloud.newGroup().id();

    NetworkInterface created =
        cloud.accepts(
            cloud
                .networkInterface()
                .name("front")
                .description("for all")
                .sanityCheck(false)
                .addSecurityGroupIds(group, cloud.vpc().defaultSecurityGroupId())
                .build());

    assertThat(created.name()).contains("front");
    assertThat(created.description()).isEqualTo("for all");
    assertThat(created.sanityCheck()).isFalse();
    assertThat(created.securityGroupIds())
        .containsExactly(group, cloud.vpc().defaultSecurityGroupId());
  }

  @Test
  void namedAndCountedAddressesAddUpAndNoneIsChosenTwice() {
    NetworkInterface created =
        cloud.accepts(
            cloud
                .networkInterface()
                .addSecondaryIps(ip("10.0.0.3"), ip("10.0.0.5"))
                .secondaryIpCount(2)
                .build());

    assertThat(created.primaryIp()).isEqualTo(ip("10.0.0.4"));
    assertThat(cloud.addressesOf(created))
        .containsExactly("10.0.0.4", "10.0.0.3", "10.0.0.5", "10.0.0.6", "10.0.0.7");
    assertThat(cloud.door().privateIpsOf(created.id()))
        .filteredOn(PrivateIp::primary)
        .extracting(PrivateIp::address)
        .containsExactly(ip("10.0.0.4"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RUNNING", "STOPPED"})
  void anInterfaceIsAttachedInOneStepAndStaysWithItsOwnerUnlessToldOtherwise(
      InstanceStatus status) {
    Instance instance = cloud.plant(cloud.newInstance(), status);
    NetworkInterface alone = cloud.newInterface();

    NetworkInterface attached = cloud.accepts(AttachNetworkInterface.of(alone.id(), instance.id()));

    assertThat(attached)
        .isEqualTo(
            alone.withAttachment(
                new Attachment(instance.id(), 2, false, AttachmentState.ATTACHED)));
    assertThat(cloud.now(alone.id())).isEqualTo(attached);
    assertThat(cloud.now(instance.id())).isEqualTo(instance);
  }

  @Test
  void autoDeleteBelongsToTheAttachment() {
    Instance instance = cloud.newInstance(4);
    NetworkInterface held = cloud.newInterface();

    cloud.accepts(new AttachNetworkInterface(held.id(), instance.id(), true));
    assertThat(autoDelete(held)).contains(true);
    cloud.door().modifyAutoDelete(held.id(), false);
    assertThat(autoDelete(held)).contains(false);
    cloud.door().modifyAutoDelete(held.id(), true);
    cloud.door().detachNetworkInterface(held.id());
    cloud.door().attachNetworkInterface(held.id(), instance.id());
    assertThat(autoDelete(held)).contains(false);
  }

  @Test
  void theSystemChoosesTheLowestFreeDeviceIndexFrom2() {
    Instance instance = cloud.newInstance(16);
    List<NetworkInterface> held = new ArrayList<>();
    for (int index = 2; index <= 8; index++) {
      held.add(cloud.newInterfaceOn(instance));
      assertThat(held.get(held.size() - 1).deviceIndex()).isEqualTo(index);
    }

    cloud.door().detachNetworkInterface(held.get(3).id());
    cloud.door().detachNetworkInterface(held.get(1).id());

    assertThat(cloud.newInterfaceOn(instance).deviceIndex()).isEqualTo(3);
    assertThat(cloud.newInterfaceOn(instance).deviceIndex()).isEqualTo(5);
  }

  @Test
  void deviceIndexesGoBeyond8WhereAProfileAllowsMoreInterfaces() {
    Instance instance =
        cloud.accepts(cloud.instance().type(Cloud.type(64).withInterfaceLimit(10)).build());
    NetworkInterface last = cloud.newInterfaceOn(instance);
    for (int i = 3; i <= 10; i++) {
      last = cloud.newInterfaceOn(instance);
    }

    assertThat(last.deviceIndex()).isEqualTo(10);
  }

  @Test
  void anInterfaceKeepsAddressesElasticIpsAndGroupsWhenItMovesToAnotherInstance() {
    NetworkInterface mover = cloud.newInterface(3);
    ElasticIp tied =
        cloud.door().associateElasticIp(cloud.newElasticIp().id(), mover.id(), ip("10.0.0.5"));
    List<String> addresses = cloud.addressesOf(mover);
    cloud.door().attachNetworkInterface(mover.id(), cloud.newInstance().id());

    assertThat(cloud.door().detachNetworkInterface(mover.id())).isEqualTo(mover);
    assertThat(cloud.addressesOf(mover)).isEqualTo(addresses);
    assertThat(cloud.door().elasticIpsOf(mover.id())).containsExactly(tied);

    Instance other = cloud.newInstance();
    NetworkInterface moved = cloud.door().attachNetworkInterface(mover.id(), other.id());
    assertThat(moved.instanceId()).contains(other.id());
    assertThat(moved.withAttachment(Optional.empty())).isEqualTo(mover);
    assertThat(cloud.addressesOf(moved)).isEqualTo(addresses);
    assertThat(cloud.door().elasticIpsOf(mover.id())).containsExactly(tied);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMovedInterfaceIsAtTheLowestFreeIndexThereAndKeepsAllElse(boolean autoDelete) {
    Instance source = cloud.newInstance();
    Instance target = cloud.newInstance(8);
    List<NetworkInterface> there = new ArrayList<>();
    for (int index = 2; index <= 4; index++) {
      there.add(cloud.newInterfaceOn(target));
    }
    cloud.door().detachNetworkInterface(there.get(1).id());
    NetworkInterface mover = cloud.newInterface(3);
    ElasticIp tied = cloud.door().associateElasticIp(cloud.newElasticIp().id(), mover.id());
    List<String> addresses = cloud.addressesOf(mover);
    cloud.accepts(new AttachNetworkInterface(mover.id(), source.id(), autoDelete));

    NetworkInterface moved =
        cloud.accepts(new MoveNetworkInterface(mover.id(), target.id(), autoDelete));

    assertThat(moved)
        .isEqualTo(
            mover.withAttachment(
                new Attachment(target.id(), 3, autoDelete, AttachmentState.ATTACHED)));
    assertThat(cloud.now(mover.id())).isEqualTo(moved);
    assertThat(cloud.addressesOf(moved)).isEqualTo(addresses);
    assertThat(cloud.door().elasticIpsOf(mover.id())).containsExactly(tied);
    assertThat(cloud.now(source.id())).isEqualTo(source);
    assertThat(cloud.now(target.id())).isEqualTo(target);
    assertThat(cloud.newInterfaceOn(source).deviceIndex()).isEqualTo(2);
  }

  @Test
  void bothFormsOfMoveAtTheDoorDoTheSame() {
    Instance one = cloud.newInstance();
    Instance other = cloud.newInstance();
    NetworkInterface held = cloud.newInterfaceOn(one);

    assertThat(cloud.door().moveNetworkInterface(held.id(), other.id()).instanceId())
        .contains(other.id());
    assertThat(cloud.door().moveNetworkInterface(MoveNetworkInterface.of(held.id(), one.id())))
        .isEqualTo(held);
  }

  @Test
  void anInterfaceThatIsDetachedByForceFreesBothPlacesAndKeepsAllElse() {
    Instance source = cloud.newInstance();
    Instance target = cloud.newInstance();
    NetworkInterface alone = cloud.newInterface(2);
    List<String> addresses = cloud.addressesOf(alone);
    Attachment tie =
        cloud.door().attachNetworkInterface(alone.id(), source.id()).attachment().orElseThrow();
    cloud.plant(alone.withAttachment(tie.movingTo(new Place(target.id(), 2)).inError("silence")));

    assertThat(cloud.accepts(new ForceDetachNetworkInterface(alone.id()))).isEqualTo(alone);

    assertThat(cloud.now(alone.id())).isEqualTo(alone);
    assertThat(cloud.addressesOf(alone)).isEqualTo(addresses);
    assertThat(cloud.newInterfaceOn(source).deviceIndex()).isEqualTo(2);
    assertThat(cloud.newInterfaceOn(target).deviceIndex()).isEqualTo(2);
  }

  @Test
  void modifyReplacesTheWholeListOfGroupsAndChangesWhatIsGivenOnly() {
    SecurityGroupId one = cloud.newGroup().id();
    SecurityGroupId other = cloud.newGroup().id();
    NetworkInterface before =
        cloud.accepts(cloud.networkInterface().name("a").addSecurityGroupIds(one).build());
    ModifyNetworkInterface modify =
        ModifyNetworkInterface.builder().networkInterfaceId(before.id()).build();

    assertThat(cloud.accepts(modify.withSecurityGroupIds(List.of(other))))
        .isEqualTo(before.withSecurityGroupIds(other));
    assertThat(cloud.accepts(modify.withName("b")))
        .isEqualTo(before.withSecurityGroupIds(other).withName("b"));
    assertThat(cloud.accepts(modify.withDescription("c")))
        .isEqualTo(before.withSecurityGroupIds(other).withName("b").withDescription("c"));
    cloud.door().deleteSecurityGroup(one);
  }

  @Test
  void thePrimaryInterfaceChangesItsGroupsToo() {
    NetworkInterface primary = cloud.primaryOf(cloud.newInstance());
    SecurityGroupId group = cloud.newGroup().id();

    assertThat(
            cloud.accepts(
                ModifyNetworkInterface.builder()
                    .networkInterfaceId(primary.id())
                    .securityGroupIds(List.of(group))
                    .build()))
        .isEqualTo(primary.withSecurityGroupIds(group));
  }

  @Test
  void aDeletedInterfaceFreesItsAddressesAndItsElasticIpsAreKeptDisassociated() {
    NetworkInterface deleted = cloud.newInterface(2);
    ElasticIp tied =
        cloud.door().associateElasticIp(cloud.newElasticIp().id(), deleted.id(), ip("10.0.0.4"));

    assertThat(cloud.door().deleteNetworkInterface(deleted.id())).isEqualTo(deleted);

    assertThat(cloud.door().find(deleted.id())).isEqualTo(Optional.empty());
    assertThat(cloud.now(tied.id())).isEqualTo(tied.withAssociation(Optional.empty()));
    assertThat(cloud.addressesOf(cloud.newInterface(2)))
        .containsExactly("10.0.0.3", "10.0.0.4", "10.0.0.5");
  }

  private Optional<Boolean> autoDelete(NetworkInterface held) {
    return cloud.now(held.id()).attachment().map(Attachment::autoDelete);
  }
}
