package io.eni4j.policy;

import static io.eni4j.policy.ViolationCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.testing.NetworkFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While an interface is being moved, rules about its instance hold for both. */
class TwoPlacesTest {
  private final Cloud cloud =
      new Cloud(Limits.builder().zoneBoundElasticIpOnSecondary(true).build());

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itHoldsNoMorePrivateIpsThanTheSmallerOfBothTypesPermits(boolean targetIsSmaller) {
    Instance three = ofType(Cloud.type(2).withPrivateIpLimit(3));
    Instance four = ofType(Cloud.type(2).withPrivateIpLimit(4));
    NetworkInterface moving =
        targetIsSmaller ? movingBetween(four, three) : movingBetween(three, four);

    assertThat(broken(assign(moving, 3))).containsExactly(PRIVATE_IP_LIMIT_EXCEEDED);
    assertThat(cloud.refused(assign(moving, 3)).get(0).permitted()).isEqualTo(3);
    cloud.accepts(assign(moving, 2));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aZoneBoundElasticIpIsInTheZoneOfBoth(boolean targetIsElsewhere) {
    Instance here = cloud.newInstance();
    Instance there = cloud.door().createInstance(cloud.instance().zone(Cloud.ZONE_B).build());
    NetworkInterface moving =
        targetIsElsewhere ? movingBetween(here, there) : movingBetween(there, here);
    ElasticIp inZoneA = cloud.newElasticIp(Cloud.ZONE_A);
    AssociateElasticIp associate = AssociateElasticIp.toPrimaryIp(inZoneA.id(), moving.id());

    assertThat(broken(associate)).containsExactly(ELASTIC_IP_IN_ANOTHER_ZONE);
    NetworkInterface within = movingBetween(cloud.newInstance(), cloud.newInstance());
    cloud.accepts(AssociateElasticIp.toPrimaryIp(inZoneA.id(), within.id()));
  }

  @Test
  void itIsNotDetachedMovedOrDetachedByForceWhileEitherIsBusy() {
    Instance source = cloud.newInstance(4);
    Instance target = cloud.newInstance(4);
    Instance third = cloud.newInstance(4);
    NetworkInterface moving = movingBetween(source, target);
    for (Instance busy : List.of(source, target)) {
      cloud.plant(busy.withTask(NetworkFixtures.task(TaskKind.STOP, busy.id())));

      assertThat(broken(new DetachNetworkInterface(moving.id())))
          .containsExactly(ATTACHMENT_NOT_SETTLED, INSTANCE_BUSY);
      assertThat(broken(MoveNetworkInterface.of(moving.id(), third.id())))
          .containsExactly(ATTACHMENT_NOT_SETTLED, INSTANCE_BUSY);
      assertThat(broken(new ForceDetachNetworkInterface(moving.id())))
          .containsExactly(ATTACHMENT_NOT_IN_ERROR, INSTANCE_BUSY);
      cloud.plant(busy);
    }
  }

  @Test
  void whoMovesItWhereItIsAlreadyIsToldOnceThatTheInstanceIsBusy() {
    Instance own = cloud.newInstance(4);
    NetworkInterface held = cloud.newInterfaceOn(own);
    Task task = NetworkFixtures.task(TaskKind.STOP, own.id());
    cloud.plant(cloud.now(own.id()).withTask(task));

    assertThat(cloud.refused(MoveNetworkInterface.of(held.id(), own.id())))
        .extracting(Violation::code)
        .containsExactly(INTERFACE_ALREADY_THERE, INSTANCE_BUSY);
  }

  @Test
  void itCountsOnBothAndItsIndexesAreTakenOnBoth() {
    Instance source = cloud.newInstance(4);
    Instance target = cloud.newInstance(4);
    NetworkInterface moving = movingBetween(source, target);

    assertThat(cloud.newInterfaceOn(source).deviceIndex()).isEqualTo(3);
    assertThat(cloud.newInterfaceOn(target).deviceIndex()).isEqualTo(3);
    NetworkInterface mover = cloud.newInterfaceOn(cloud.newInstance());
    assertThat(cloud.accepts(MoveNetworkInterface.of(mover.id(), target.id())).deviceIndex())
        .isEqualTo(4);
    assertThat(broken(AttachNetworkInterface.of(cloud.newInterface().id(), target.id())))
        .containsExactly(INSTANCE_INTERFACE_LIMIT_REACHED);
    assertThat(cloud.now(moving.id())).isEqualTo(moving);
  }

  @Test
  void neitherIsResizedToWhatHasNoRoomForIt() {
    Instance source = cloud.newInstance(4);
    Instance target = cloud.newInstance(4);
    movingBetween(source, target);
    for (Instance one : List.of(source, target)) {
      cloud.door().stopInstance(one.id());
      InstanceType lone = Cloud.type(2).withInterfaceLimit(1);

      assertThat(broken(new ResizeInstance(one.id(), lone)))
          .containsExactly(INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW);
      cloud.accepts(new ResizeInstance(one.id(), lone.withInterfaceLimit(2)));
    }
  }

  @Test
  void aDeletedTargetLeavesAnInterfaceInErrorDetachedFromBothWhateverItsAutoDelete() {
    for (boolean autoDelete : new boolean[] {false, true}) {
      Instance source = cloud.newInstance();
      Instance target = cloud.newInstance();
      NetworkInterface broken = brokenBetween(source, target, autoDelete);

      cloud.door().deleteInstance(target.id());

      assertThat(cloud.now(broken.id())).isEqualTo(broken.withAttachment(Optional.empty()));
      assertThat(cloud.newInterfaceOn(source).deviceIndex()).isEqualTo(2);
    }
  }

  @Test
  void aDeletedSourceTakesAnInterfaceInErrorAlongIfItIsToGoAndElseLeavesItDetachedFromBoth() {
    Instance source = cloud.newInstance(4);
    Instance target = cloud.newInstance(4);
    NetworkInterface staying = brokenBetween(source, target, false);
    NetworkInterface going = brokenBetween(source, target, true);

    cloud.door().deleteInstance(source.id());

    assertThat(cloud.now(staying.id())).isEqualTo(staying.withAttachment(Optional.empty()));
    assertThat(cloud.door().find(going.id())).isEqualTo(Optional.empty());
    assertThat(cloud.newInterfaceOn(target).deviceIndex()).isEqualTo(2);
  }

  private NetworkInterface movingBetween(Instance source, Instance target) {
    NetworkInterface held = cloud.newInterfaceOn(source);
    NetworkInterface moving =
        held.withAttachment(held.attachment().orElseThrow().movingTo(new Place(target.id(), 2)));
    cloud.plant(moving);
    return moving;
  }

  private NetworkInterface brokenBetween(Instance source, Instance target, boolean autoDelete) {
    NetworkInterface held =
        cloud.accepts(
            new AttachNetworkInterface(cloud.newInterface().id(), source.id(), autoDelete));
    Attachment tie = held.attachment().orElseThrow();
    NetworkInterface broken =
        held.withAttachment(
            tie.movingTo(new Place(target.id(), tie.deviceIndex())).inError("the host is silent"));
    cloud.plant(broken);
    assertThat(cloud.now(broken.id()).attachment().map(Attachment::state))
        .contains(AttachmentState.ERROR);
    return broken;
  }

  private Instance ofType(InstanceType type) {
    return cloud.door().createInstance(cloud.instance().type(type).build());
  }

  private static AssignSecondaryIps assign(NetworkInterface holder, int count) {
    return AssignSecondaryIps.builder().networkInterfaceId(holder.id()).count(count).build();
  }

  private List<ViolationCode> broken(Operation<?> operation) {
    return cloud.refused(operation).stream().map(Violation::code).toList();
  }
}
