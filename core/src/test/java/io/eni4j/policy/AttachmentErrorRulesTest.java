package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static io.eni4j.policy.Trial.WORDS;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interfaces of which nobody knows whether they are plugged in. */
class AttachmentErrorRulesTest {
  private static final String INTERFACE = "networkInterfaceId";

  @TestFactory
  Iterable<DynamicTest> onlyANetworkInterfaceWhoseAttachmentIsInErrorIsDetachedByForce() {
    return RuleProof.of(ViolationCode.ATTACHMENT_NOT_IN_ERROR)
        .when(
            FORCE_DETACH_NETWORK_INTERFACE,
            it -> {
              NetworkInterface alone = it.newInterface();
              it.refuses(
                  new ForceDetachNetworkInterface(alone.id()),
                  INTERFACE,
                  WORDS,
                  AttachmentState.ERROR,
                  alone.id());
              NetworkInterface held = it.newInterfaceOn(it.newInstance());
              ForceDetachNetworkInterface force = new ForceDetachNetworkInterface(held.id());
              for (AttachmentState state : allButError()) {
                plant(it, held, state);
                it.refuses(force, INTERFACE, state, AttachmentState.ERROR, held.id());
              }
              it.inError(held);
              it.accepts(force);
            });
  }

  @TestFactory
  Iterable<DynamicTest> aNetworkInterfaceInErrorKeepsWhatItHasUntilItIsDetachedByForce() {
    return RuleProof.of(ViolationCode.ATTACHMENT_IN_ERROR)
        .when(MODIFY_NETWORK_INTERFACE, untouched((it, id) -> modify(id)))
        .when(ASSIGN_SECONDARY_IPS, untouched((it, id) -> assign(id).count(1).build()))
        .when(ASSIGN_SECONDARY_IPS, AttachmentErrorRulesTest::nothingIsTakenByForce)
        .when(
            UNASSIGN_SECONDARY_IPS,
            untouched((it, id) -> new UnassignSecondaryIps(id, List.of(secondaryOf(it, id)))))
        .when(
            ASSOCIATE_ELASTIC_IP,
            untouched((it, id) -> AssociateElasticIp.toPrimaryIp(it.newElasticIp().id(), id)))
        .when(
            DISASSOCIATE_ELASTIC_IP,
            it -> {
              NetworkInterface holder = it.newInterfaceOn(it.newInstance());
              ElasticIp tied = it.door().associateElasticIp(it.newElasticIp().id(), holder.id());
              DisassociateElasticIp untie = new DisassociateElasticIp(tied.id());
              it.inError(holder);
              it.refuses(untie, "elasticIpId", AttachmentState.ERROR, WORDS, holder.id());
              it.door().forceDetachNetworkInterface(holder.id());
              it.accepts(untie);
            });
  }

  private static void nothingIsTakenByForce(Trial it) {
    NetworkInterface broken = it.newInterfaceOn(it.newInstance());
    it.door().assignSecondaryIps(broken.id(), Cloud.ip("10.0.0.99"), Cloud.ip("10.0.0.100"));
    AssignSecondaryIps rob =
        assign(it.newInterface().id())
            .addAddresses(Cloud.ip("10.0.0.99"), Cloud.ip("10.0.0.100"))
            .force(true)
            .build();
    it.inError(broken);
    it.refuses(rob, "addresses", AttachmentState.ERROR, WORDS, broken.id());
    it.door().forceDetachNetworkInterface(broken.id());
    it.accepts(rob);
  }

  /** What is refused on an interface in error is accepted in every other state. */
  private static Consumer<Trial> untouched(
      BiFunction<Cloud, NetworkInterfaceId, Operation<?>> asking) {
    return it -> {
      NetworkInterface held = it.newInterfaceOn(it.newInstance());
      it.door().assignSecondaryIps(held.id(), 4);
      it.inError(held);
      it.refuses(asking.apply(it, held.id()), INTERFACE, AttachmentState.ERROR, WORDS, held.id());
      it.door().forceDetachNetworkInterface(held.id());
      it.accepts(asking.apply(it, held.id()));
      for (AttachmentState state : allButError()) {
        NetworkInterface other = it.newInterfaceOn(it.newInstance());
        it.door().assignSecondaryIps(other.id(), 4);
        plant(it, other, state);
        it.accepts(asking.apply(it, other.id()));
      }
    };
  }

  private static List<AttachmentState> allButError() {
    return List.of(AttachmentState.ATTACHING, AttachmentState.ATTACHED, AttachmentState.DETACHING);
  }

  private static void plant(Cloud cloud, NetworkInterface held, AttachmentState state) {
    NetworkInterface now = cloud.now(held.id());
    cloud.plant(now.withAttachment(now.attachment().orElseThrow().withState(state)));
  }

  private static Ipv4Address secondaryOf(Cloud cloud, NetworkInterfaceId id) {
    return cloud.door().privateIpsOf(id).get(1).address();
  }

  private static ModifyNetworkInterface modify(NetworkInterfaceId id) {
    return ModifyNetworkInterface.builder().networkInterfaceId(id).name("new").build();
  }

  private static AssignSecondaryIps.Builder assign(NetworkInterfaceId id) {
    return AssignSecondaryIps.builder().networkInterfaceId(id);
  }
}
