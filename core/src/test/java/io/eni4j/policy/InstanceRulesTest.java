package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.TaskKind;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.testing.NetworkFixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InstanceRulesTest {
  private static final List<VcpuLimit> ROWS =
      List.of(
          new VcpuLimit(1, 2, 2, 21),
          new VcpuLimit(4, 8, 4, 21),
          new VcpuLimit(9, Integer.MAX_VALUE, 8, 21));

  @TestFactory
  Iterable<DynamicTest> anInstanceIsInAStatusThatTheOperationPermits() {
    return RuleProof.of(ViolationCode.INSTANCE_STATUS_NOT_PERMITTED)
        .when(START_INSTANCE, statuses(InstanceRulesTest::start, InstanceStatus.STOPPED))
        .when(STOP_INSTANCE, statuses(InstanceRulesTest::stop, InstanceStatus.RUNNING))
        .when(REBOOT_INSTANCE, statuses(InstanceRulesTest::reboot, InstanceStatus.RUNNING))
        .when(RESIZE_INSTANCE, statuses(InstanceRulesTest::resize, InstanceStatus.STOPPED))
        .when(
            DELETE_INSTANCE,
            statuses(
                InstanceRulesTest::delete,
                InstanceStatus.RUNNING,
                InstanceStatus.STOPPED,
                InstanceStatus.ERROR))
        .when(
            ATTACH_NETWORK_INTERFACE,
            statuses(InstanceRulesTest::attach, InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        .when(
            DETACH_NETWORK_INTERFACE,
            statuses(InstanceRulesTest::detach, InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        .when(
            MOVE_NETWORK_INTERFACE,
            statuses(InstanceRulesTest::moveAway, InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        .when(
            MOVE_NETWORK_INTERFACE,
            statuses(InstanceRulesTest::moveHere, InstanceStatus.RUNNING, InstanceStatus.STOPPED))
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            statuses(
                InstanceRulesTest::forceDetach,
                InstanceStatus.RUNNING,
                InstanceStatus.STOPPED,
                InstanceStatus.ERROR))
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            statuses(
                InstanceRulesTest::forceDetachOnItsWayHere,
                InstanceStatus.RUNNING,
                InstanceStatus.STOPPED,
                InstanceStatus.ERROR));
  }

  @TestFactory
  Iterable<DynamicTest> anInstanceDoesOneTaskAtATime() {
    return RuleProof.of(ViolationCode.INSTANCE_BUSY)
        .when(START_INSTANCE, tasks(InstanceRulesTest::start, InstanceStatus.STOPPED))
        .when(STOP_INSTANCE, tasks(InstanceRulesTest::stop, InstanceStatus.RUNNING))
        .when(REBOOT_INSTANCE, tasks(InstanceRulesTest::reboot, InstanceStatus.RUNNING))
        .when(RESIZE_INSTANCE, tasks(InstanceRulesTest::resize, InstanceStatus.STOPPED))
        .when(DELETE_INSTANCE, tasks(InstanceRulesTest::delete, InstanceStatus.RUNNING))
        .when(ATTACH_NETWORK_INTERFACE, tasks(InstanceRulesTest::attach, InstanceStatus.RUNNING))
        .when(DETACH_NETWORK_INTERFACE, tasks(InstanceRulesTest::detach, InstanceStatus.RUNNING))
        .when(MOVE_NETWORK_INTERFACE, tasks(InstanceRulesTest::moveAway, InstanceStatus.RUNNING))
        .when(MOVE_NETWORK_INTERFACE, tasks(InstanceRulesTest::moveHere, InstanceStatus.RUNNING))
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            tasks(InstanceRulesTest::forceDetach, InstanceStatus.RUNNING))
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            tasks(InstanceRulesTest::forceDetachOnItsWayHere, InstanceStatus.RUNNING));
  }

  @TestFactory
  Iterable<DynamicTest> theInterfaceLimitOfAnInstanceTypeIsKnownFromItsVcpusOrBecauseItIsGiven() {
    return RuleProof.of(ViolationCode.INSTANCE_TYPE_LIMIT_UNKNOWN)
        .when(
            CREATE_INSTANCE,
            it -> {
              for (int vcpus : List.of(0, 3, -1)) {
                InstanceType type = Cloud.type(vcpus);
                it.refuses(it.instance().type(type).build(), "type", type, ROWS);
                it.accepts(it.instance().type(type.withInterfaceLimit(2)).build());
              }
              for (int vcpus : List.of(1, 2, 4, 8, 9, 96)) {
                it.accepts(it.instance().type(Cloud.type(vcpus)).build());
              }
              it.accepts(it.instance().type(InstanceType.of("t.n1.odd", 3)).build());
            })
        .when(
            RESIZE_INSTANCE,
            it -> {
              InstanceId id = it.plant(it.newInstance(), InstanceStatus.STOPPED).id();
              for (int vcpus : List.of(0, 3, -1)) {
                InstanceType type = Cloud.type(vcpus);
                it.refuses(new ResizeInstance(id, type), "type", type, ROWS);
                it.accepts(new ResizeInstance(id, type.withInterfaceLimit(2)));
              }
            });
  }

  @TestFactory
  Iterable<DynamicTest> anInstanceIsNotResizedToATypeThatPermitsFewerInterfacesThanItHolds() {
    return RuleProof.of(ViolationCode.INSTANCE_TYPE_INTERFACE_LIMIT_TOO_LOW)
        .when(
            RESIZE_INSTANCE,
            it -> {
              Instance instance = it.newInstance(4);
              NetworkInterface one = it.newInterfaceOn(instance);
              NetworkInterface other = it.newInterfaceOn(instance);
              InstanceId id = it.plant(instance, InstanceStatus.STOPPED).id();
              it.refuses(new ResizeInstance(id, Cloud.type(2)), "type", 3, 2, id);
              it.door().detachNetworkInterface(one.id());
              it.accepts(new ResizeInstance(id, Cloud.type(2)));
              it.refuses(
                  new ResizeInstance(id, InstanceType.of("g.n2.metal", 96)), "type", 2, 1, id);
              it.door().detachNetworkInterface(other.id());
              it.accepts(new ResizeInstance(id, InstanceType.of("g.n2.metal", 96)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> anInstanceIsNotResizedToATypeThatPermitsFewerPrivateIpsThanItsInterfaces() {
    return RuleProof.of(ViolationCode.INSTANCE_TYPE_PRIVATE_IP_LIMIT_TOO_LOW)
        .when(
            RESIZE_INSTANCE,
            it -> {
              Instance instance = it.newInstance();
              NetworkInterface held = it.newInterface(5);
              it.door().attachNetworkInterface(held.id(), instance.id());
              InstanceId id = it.plant(instance, InstanceStatus.STOPPED).id();
              InstanceType five = Cloud.type(2).withPrivateIpLimit(5);
              it.refuses(new ResizeInstance(id, five), "type", 6, 5, held.id());
              it.accepts(new ResizeInstance(id, five.withPrivateIpLimit(6)));
            });
  }

  /** Every status but the permitted ones is refused; each permitted one is accepted. */
  private static Consumer<Trial> statuses(
      BiFunction<Cloud, InstanceId, Operation<?>> asking, InstanceStatus... permitted) {
    List<String> names = Arrays.stream(permitted).map(InstanceStatus::apiName).toList();
    return it -> {
      for (InstanceStatus status : InstanceStatus.values()) {
        Instance instance = it.newInstance();
        Operation<?> operation = asking.apply(it, instance.id());
        it.plant(instance, status);
        if (names.contains(status.apiName())) {
          it.accepts(operation);
        } else {
          it.refuses(operation, "instanceId", status.apiName(), names, instance.id());
        }
      }
    };
  }

  /** Every task is refused; idle, the instance does what is asked. */
  private static Consumer<Trial> tasks(
      BiFunction<Cloud, InstanceId, Operation<?>> asking, InstanceStatus status) {
    return it -> {
      Instance instance = it.newInstance();
      Operation<?> operation = asking.apply(it, instance.id());
      it.plant(instance, status);
      for (TaskKind task : TaskKind.values()) {
        it.plant(it.now(instance.id()).withTask(NetworkFixtures.task(task, instance.id())));
        it.refuses(operation, "instanceId", task, WORDS, instance.id());
      }
      it.plant(it.now(instance.id()).withTask(Optional.empty()));
      it.accepts(operation);
    };
  }

  private static Operation<?> start(Cloud it, InstanceId id) {
    return new StartInstance(id);
  }

  private static Operation<?> stop(Cloud it, InstanceId id) {
    return new StopInstance(id);
  }

  private static Operation<?> reboot(Cloud it, InstanceId id) {
    return new RebootInstance(id);
  }

  private static Operation<?> resize(Cloud it, InstanceId id) {
    return new ResizeInstance(id, Cloud.type(8));
  }

  private static Operation<?> delete(Cloud it, InstanceId id) {
    return new DeleteInstance(id);
  }

  private static Operation<?> attach(Cloud it, InstanceId id) {
    return AttachNetworkInterface.of(it.newInterface().id(), id);
  }

  private static Operation<?> detach(Cloud it, InstanceId id) {
    return new DetachNetworkInterface(it.newInterfaceOn(it.now(id)).id());
  }

  private static Operation<?> moveAway(Cloud it, InstanceId id) {
    return MoveNetworkInterface.of(it.newInterfaceOn(it.now(id)).id(), it.newInstance().id());
  }

  private static Operation<?> moveHere(Cloud it, InstanceId id) {
    return MoveNetworkInterface.of(it.newInterfaceOn(it.newInstance()).id(), id);
  }

  private static Operation<?> forceDetach(Cloud it, InstanceId id) {
    return new ForceDetachNetworkInterface(it.inError(it.newInterfaceOn(it.now(id))).id());
  }

  private static Operation<?> forceDetachOnItsWayHere(Cloud it, InstanceId id) {
    NetworkInterface moving = it.newInterfaceOn(it.newInstance());
    it.plant(
        moving.withAttachment(
            moving.attachment().orElseThrow().movingTo(new Place(id, 2)).inError("silence")));
    return new ForceDetachNetworkInterface(moving.id());
  }
}
