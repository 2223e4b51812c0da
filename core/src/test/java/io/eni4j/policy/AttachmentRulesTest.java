package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.Subnet;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AttachmentRulesTest {
  private static final String INTERFACE = "networkInterfaceId";

  /** The table of the page "Bind Elastic Network Interface", and what the documents add to it. */
  private static final Map<InstanceType, Integer> INTERFACES =
      Map.of(
          Cloud.type(1), 2,
          Cloud.type(2), 2,
          Cloud.type(4), 4,
          Cloud.type(6), 4,
          Cloud.type(8), 4,
          Cloud.type(12), 8,
          Cloud.type(96), 8,
          InstanceType.of("t.n1.xlarge", 8), 2,
          InstanceType.of("s.i2.metal", 96), 1,
          Cloud.type(2).withInterfaceLimit(3), 3);

  /** A primary interface is attached, always; so that is found too. */
  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceIsAttachedToOneInstanceAtMost() {
    return RuleProof.of(ViolationCode.INTERFACE_ALREADY_ATTACHED)
        .when(
            ATTACH_NETWORK_INTERFACE,
            it -> {
              Instance first = it.newInstance();
              Instance other = it.newInstance();
              NetworkInterface held = it.newInterfaceOn(first);
              AttachNetworkInterface attach = AttachNetworkInterface.of(held.id(), other.id());
              it.refuses(attach, INTERFACE, first.id(), WORDS, held.id());
              for (AttachmentState state : AttachmentState.values()) {
                plant(it, held, state);
                it.refuses(attach, INTERFACE, first.id(), WORDS, held.id());
              }
              plant(it, held, AttachmentState.ATTACHED);
              it.door().detachNetworkInterface(held.id());
              it.accepts(attach);
            });
  }

  @TestFactory
  Iterable<DynamicTest> detachAndModifyAutoDeleteNeedANetworkInterfaceThatIsAttached() {
    return RuleProof.of(ViolationCode.INTERFACE_NOT_ATTACHED)
        .when(DETACH_NETWORK_INTERFACE, needsAttached((it, id) -> new DetachNetworkInterface(id)))
        .when(MOVE_NETWORK_INTERFACE, needsAttached(AttachmentRulesTest::move))
        .when(MODIFY_AUTO_DELETE, needsAttached((it, id) -> new ModifyAutoDelete(id, true)));
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceThatIsAttachedIsNotDeleted() {
    return RuleProof.of(ViolationCode.INTERFACE_STILL_ATTACHED)
        .when(
            DELETE_NETWORK_INTERFACE,
            it -> {
              Instance instance = it.newInstance();
              NetworkInterface held = it.newInterfaceOn(instance);
              DeleteNetworkInterface delete = new DeleteNetworkInterface(held.id());
              for (AttachmentState state : AttachmentState.values()) {
                plant(it, held, state);
                it.refuses(delete, INTERFACE, instance.id(), WORDS, held.id());
              }
              plant(it, held, AttachmentState.ATTACHED);
              it.door().detachNetworkInterface(held.id());
              it.accepts(delete);
            });
  }

  @TestFactory
  Iterable<DynamicTest> detachAndModifyAutoDeleteNeedAnAttachmentThatIsSettled() {
    return RuleProof.of(ViolationCode.ATTACHMENT_NOT_SETTLED)
        .when(DETACH_NETWORK_INTERFACE, needsSettled((it, id) -> new DetachNetworkInterface(id)))
        .when(MOVE_NETWORK_INTERFACE, needsSettled(AttachmentRulesTest::move))
        .when(MODIFY_AUTO_DELETE, needsSettled((it, id) -> new ModifyAutoDelete(id, true)));
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceIsAttachedOnlyToAnInstanceOfItsOwnVpc() {
    return RuleProof.of(ViolationCode.INSTANCE_IN_ANOTHER_VPC)
        .when(
            ATTACH_NETWORK_INTERFACE,
            it -> {
              Instance instance = it.newInstance();
              Subnet ofAnotherVpc = it.newSubnet(it.newVpc("10.0.0.0/16").id(), "10.0.0.0/24");
              Subnet ofTheSameVpc = it.newSubnet(it.vpc().id(), "10.0.7.0/24");
              NetworkInterface foreign = in(it, ofAnotherVpc);
              it.refuses(
                  AttachNetworkInterface.of(foreign.id(), instance.id()),
                  "instanceId",
                  it.vpc().id(),
                  ofAnotherVpc.vpcId(),
                  instance.id());
              it.accepts(AttachNetworkInterface.of(in(it, ofTheSameVpc).id(), instance.id()));
            })
        .when(
            MOVE_NETWORK_INTERFACE,
            it -> {
              NetworkInterface held = it.newInterfaceOn(it.newInstance());
              Subnet ofAnotherVpc = it.newSubnet(it.newVpc("10.0.0.0/16").id(), "10.0.0.0/24");
              Instance foreign =
                  it.door().createInstance(it.instance().subnetId(ofAnotherVpc.id()).build());
              it.refuses(
                  MoveNetworkInterface.of(held.id(), foreign.id()),
                  "instanceId",
                  ofAnotherVpc.vpcId(),
                  it.vpc().id(),
                  foreign.id());
              it.accepts(MoveNetworkInterface.of(held.id(), it.newInstance().id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> anInstanceHasAtMostAsManyInterfacesAsItsTypePermitsThePrimaryIncluded() {
    RuleProof proof = RuleProof.of(ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
    INTERFACES.forEach(
        (type, limit) ->
            proof.when(
                ATTACH_NETWORK_INTERFACE,
                it -> {
                  Instance full = it.door().createInstance(it.instance().type(type).build());
                  for (int held = 1; held < limit; held++) {
                    it.accepts(AttachNetworkInterface.of(it.newInterface().id(), full.id()));
                  }
                  NetworkInterface next = it.newInterface();
                  AttachNetworkInterface attach = AttachNetworkInterface.of(next.id(), full.id());
                  it.refuses(attach, "instanceId", limit, limit, full.id());
                  it.plant(it.now(full.id()).withType(type.withInterfaceLimit(limit + 1)));
                  it.accepts(attach);
                }));
    proof.when(
        MOVE_NETWORK_INTERFACE,
        it -> {
          Instance full = it.newInstance(2);
          it.newInterfaceOn(full);
          NetworkInterface next = it.newInterfaceOn(it.newInstance());
          MoveNetworkInterface move = MoveNetworkInterface.of(next.id(), full.id());
          it.refuses(move, "instanceId", 2, 2, full.id());
          it.plant(it.now(full.id()).withType(Cloud.type(2).withInterfaceLimit(3)));
          it.accepts(move);
        });
    proof.when(
        ATTACH_NETWORK_INTERFACE,
        it -> {
          Instance target = it.newInstance(2);
          NetworkInterface moving = it.newInterfaceOn(it.newInstance());
          Attachment tie = moving.attachment().orElseThrow();
          it.plant(moving.withAttachment(tie.movingTo(new Place(target.id(), 2))));
          AttachNetworkInterface attach =
              AttachNetworkInterface.of(it.newInterface().id(), target.id());
          it.refuses(attach, "instanceId", 2, 2, target.id());
          it.plant(moving);
          it.accepts(attach);
        });
    return proof;
  }

  @TestFactory
  Iterable<DynamicTest>
      aNetworkInterfaceIsNotAttachedWhereFewerPrivateIpsArePermittedThanItHolds() {
    return RuleProof.of(ViolationCode.INSTANCE_PRIVATE_IP_LIMIT_TOO_LOW)
        .when(
            ATTACH_NETWORK_INTERFACE,
            it -> {
              InstanceType three = Cloud.type(2).withPrivateIpLimit(3);
              Instance instance = it.door().createInstance(it.instance().type(three).build());
              NetworkInterface holder = it.newInterface(3);
              AttachNetworkInterface attach = AttachNetworkInterface.of(holder.id(), instance.id());
              it.refuses(attach, INTERFACE, 4, 3, holder.id());
              Ipv4Address last = it.door().privateIpsOf(holder.id()).get(3).address();
              it.door().unassignSecondaryIps(holder.id(), last);
              it.accepts(attach);
            })
        .when(
            MOVE_NETWORK_INTERFACE,
            it -> {
              InstanceType three = Cloud.type(2).withPrivateIpLimit(3);
              Instance instance = it.door().createInstance(it.instance().type(three).build());
              NetworkInterface holder = it.newInterface(3);
              it.door().attachNetworkInterface(holder.id(), it.newInstance().id());
              MoveNetworkInterface move = MoveNetworkInterface.of(holder.id(), instance.id());
              it.refuses(move, INTERFACE, 4, 3, holder.id());
              Ipv4Address last = it.door().privateIpsOf(holder.id()).get(3).address();
              it.door().unassignSecondaryIps(holder.id(), last);
              it.accepts(move);
            });
  }

  /** Who permits zone-bound elastic IPs on secondary interfaces meets the rule when attaching. */
  @TestFactory
  Iterable<DynamicTest> aZoneBoundElasticIpIsOnInterfacesOfInstancesInItsZoneOnly() {
    Limits permitting = Limits.builder().zoneBoundElasticIpOnSecondary(true).build();
    return RuleProof.of(ViolationCode.ELASTIC_IP_IN_ANOTHER_ZONE)
        .when(
            ATTACH_NETWORK_INTERFACE,
            permitting,
            it -> {
              NetworkInterface holder = it.newInterface();
              ElasticIp inZoneB = it.newElasticIp(Cloud.ZONE_B);
              it.door().associateElasticIp(inZoneB.id(), holder.id());
              it.refuses(
                  AttachNetworkInterface.of(holder.id(), it.newInstance().id()),
                  "instanceId",
                  Cloud.ZONE_B,
                  Cloud.ZONE_A,
                  inZoneB.id());
              Instance there = it.door().createInstance(it.instance().zone(Cloud.ZONE_B).build());
              it.accepts(AttachNetworkInterface.of(holder.id(), there.id()));
            })
        .when(
            MOVE_NETWORK_INTERFACE,
            permitting,
            it -> {
              NetworkInterface holder = it.newInterfaceOn(it.newInstance());
              ElasticIp inZoneA = it.newElasticIp(Cloud.ZONE_A);
              it.door().associateElasticIp(inZoneA.id(), holder.id());
              Instance there = it.door().createInstance(it.instance().zone(Cloud.ZONE_B).build());
              it.refuses(
                  MoveNetworkInterface.of(holder.id(), there.id()),
                  "instanceId",
                  Cloud.ZONE_A,
                  Cloud.ZONE_B,
                  inZoneA.id());
              it.accepts(MoveNetworkInterface.of(holder.id(), it.newInstance().id()));
            })
        .when(
            ASSOCIATE_ELASTIC_IP,
            it -> {
              ElasticIp inZoneB = it.newElasticIp(Cloud.ZONE_B);
              NetworkInterfaceId inZoneA = it.newInstance().primaryNetworkInterfaceId();
              it.refuses(
                  AssociateElasticIp.toPrimaryIp(inZoneB.id(), inZoneA),
                  INTERFACE,
                  Cloud.ZONE_B,
                  Cloud.ZONE_A,
                  inZoneB.id());
              it.accepts(AssociateElasticIp.toPrimaryIp(it.newElasticIp().id(), inZoneA));
              Instance there = it.door().createInstance(it.instance().zone(Cloud.ZONE_B).build());
              it.accepts(
                  AssociateElasticIp.toPrimaryIp(inZoneB.id(), there.primaryNetworkInterfaceId()));
            })
        .when(
            ASSOCIATE_ELASTIC_IP,
            permitting,
            it -> {
              ElasticIp inZoneB = it.newElasticIp(Cloud.ZONE_B);
              NetworkInterface holder = it.newInterfaceOn(it.newInstance());
              AssociateElasticIp associate =
                  AssociateElasticIp.toPrimaryIp(inZoneB.id(), holder.id());
              it.refuses(associate, INTERFACE, Cloud.ZONE_B, Cloud.ZONE_A, inZoneB.id());
              it.door().detachNetworkInterface(holder.id());
              it.accepts(associate);
            });
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceIsMovedToAnotherInstanceThanItsOwn() {
    return RuleProof.of(ViolationCode.INTERFACE_ALREADY_THERE)
        .when(
            MOVE_NETWORK_INTERFACE,
            it -> {
              Instance own = it.newInstance(4);
              NetworkInterface held = it.newInterfaceOn(own);
              it.refuses(
                  MoveNetworkInterface.of(held.id(), own.id()),
                  "instanceId",
                  own.id(),
                  WORDS,
                  held.id());
              it.accepts(MoveNetworkInterface.of(held.id(), it.newInstance().id()));
            });
  }

  private static Operation<?> move(Cloud cloud, NetworkInterfaceId id) {
    return MoveNetworkInterface.of(id, cloud.newInstance().id());
  }

  private static Consumer<Trial> needsAttached(
      BiFunction<Cloud, NetworkInterfaceId, Operation<?>> asking) {
    return it -> {
      NetworkInterface alone = it.newInterface();
      it.refuses(asking.apply(it, alone.id()), INTERFACE, WORDS, WORDS, alone.id());
      it.door().attachNetworkInterface(alone.id(), it.newInstance().id());
      it.accepts(asking.apply(it, alone.id()));
    };
  }

  private static Consumer<Trial> needsSettled(
      BiFunction<Cloud, NetworkInterfaceId, Operation<?>> asking) {
    return it -> {
      NetworkInterface held = it.newInterfaceOn(it.newInstance());
      for (AttachmentState state :
          List.of(AttachmentState.ATTACHING, AttachmentState.DETACHING, AttachmentState.ERROR)) {
        plant(it, held, state);
        it.refuses(
            asking.apply(it, held.id()), INTERFACE, state, AttachmentState.ATTACHED, held.id());
      }
      plant(it, held, AttachmentState.ATTACHED);
      it.accepts(asking.apply(it, held.id()));
    };
  }

  private static void plant(Cloud cloud, NetworkInterface held, AttachmentState state) {
    NetworkInterface now = cloud.now(held.id());
    cloud.plant(now.withAttachment(now.attachment().orElseThrow().withState(state)));
  }

  private static NetworkInterface in(Cloud cloud, Subnet subnet) {
    return cloud
        .door()
        .createNetworkInterface(CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }
}
