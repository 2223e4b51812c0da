package io.eni4j.policy;

import static io.eni4j.policy.AddressRules.heldByInterface;
import static io.eni4j.policy.ElasticIpRules.addressFree;
import static io.eni4j.policy.ElasticIpRules.addressInPool;
import static io.eni4j.policy.ElasticIpRules.associated;
import static io.eni4j.policy.ElasticIpRules.bandwidthInRange;
import static io.eni4j.policy.ElasticIpRules.elasticIpQuota;
import static io.eni4j.policy.ElasticIpRules.notAssociatedAnyMore;
import static io.eni4j.policy.ElasticIpRules.notAssociatedYet;
import static io.eni4j.policy.ElasticIpRules.poolHasRoom;
import static io.eni4j.policy.ElasticIpRules.privateIpHasNone;
import static io.eni4j.policy.ElasticIpRules.zoneBoundOnPrimary;
import static io.eni4j.policy.ElasticIpRules.zoneIsInstances;
import static io.eni4j.policy.IdRules.elasticIpExists;
import static io.eni4j.policy.IdRules.idOfItsKind;
import static io.eni4j.policy.IdRules.interfaceExists;
import static io.eni4j.policy.InterfaceRules.notInError;
import static io.eni4j.policy.TextRules.nameValid;
import static io.eni4j.policy.TextRules.somethingRequested;

import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules and effects of the operations on elastic IPs. */
final class ElasticIpPolicies {
  private ElasticIpPolicies() {}

  static final OperationPolicy<AllocateElasticIp, ElasticIp> ALLOCATE =
      new OperationPolicy<>(
          AllocateElasticIp.class,
          List.of(
              nameValid("name", AllocateElasticIp::name),
              nameValid("provider", it -> Optional.of(it.provider())),
              bandwidthInRange(it -> OptionalInt.of(it.bandwidthMbps())),
              addressInPool(),
              addressFree(),
              poolHasRoom(),
              elasticIpQuota()),
          ElasticIpPolicies::allocate);

  static final OperationPolicy<ModifyElasticIp, ElasticIp> MODIFY =
      new OperationPolicy<>(
          ModifyElasticIp.class,
          List.of(
              somethingRequested(
                  "modifyElasticIp",
                  "a name or a bandwidth",
                  it -> it.name().isPresent() || it.bandwidthMbps().isPresent()),
              idOfItsKind(ModifyElasticIp::elasticIpId),
              elasticIpExists(ModifyElasticIp::elasticIpId),
              nameValid("name", ModifyElasticIp::name),
              bandwidthInRange(ModifyElasticIp::bandwidthMbps)),
          ElasticIpPolicies::modify);

  static final OperationPolicy<ReleaseElasticIp, ElasticIp> RELEASE =
      new OperationPolicy<>(
          ReleaseElasticIp.class,
          List.of(
              idOfItsKind(ReleaseElasticIp::elasticIpId),
              elasticIpExists(ReleaseElasticIp::elasticIpId),
              notAssociatedAnyMore(ReleaseElasticIp::elasticIpId)),
          ElasticIpPolicies::release);

  static final OperationPolicy<AssociateElasticIp, ElasticIp> ASSOCIATE =
      new OperationPolicy<>(
          AssociateElasticIp.class,
          List.of(
              idOfItsKind(AssociateElasticIp::elasticIpId),
              idOfItsKind(AssociateElasticIp::networkInterfaceId),
              elasticIpExists(AssociateElasticIp::elasticIpId),
              interfaceExists(AssociateElasticIp::networkInterfaceId),
              notInError(AssociateElasticIp::networkInterfaceId),
              heldByInterface(
                  "privateIp",
                  AssociateElasticIp::networkInterfaceId,
                  it -> it.privateIp().stream().toList()),
              notAssociatedYet(),
              privateIpHasNone(),
              zoneBoundOnPrimary(),
              zoneIsInstances()),
          ElasticIpPolicies::associate);

  static final OperationPolicy<DisassociateElasticIp, ElasticIp> DISASSOCIATE =
      new OperationPolicy<>(
          DisassociateElasticIp.class,
          List.of(
              idOfItsKind(DisassociateElasticIp::elasticIpId),
              elasticIpExists(DisassociateElasticIp::elasticIpId),
              associated(DisassociateElasticIp::elasticIpId),
              notInError("elasticIpId", ElasticIpPolicies::holder)),
          ElasticIpPolicies::disassociate);

  /** The interface that an elastic IP is tied to. */
  private static List<NetworkInterface> holder(DisassociateElasticIp operation, Facts facts) {
    return facts
        .find(operation.elasticIpId())
        .flatMap(ElasticIp::association)
        .map(ElasticIpAssociation::networkInterfaceId)
        .flatMap(facts::find)
        .stream()
        .toList();
  }

  private static Effect<ElasticIp> allocate(
      AllocateElasticIp operation, Facts facts, Candidates candidates) {
    ElasticIp elasticIp =
        ElasticIp.builder()
            .id(candidates.elasticIpId())
            .address(
                operation
                    .address()
                    .orElseGet(() -> candidates.elasticIpAddress(facts.elasticIpPool())))
            .name(operation.name())
            .bandwidthMbps(operation.bandwidthMbps())
            .provider(operation.provider())
            .zone(operation.zone())
            .createdAt(candidates.now())
            .build();
    return new Effect<>(List.of(new Write.Insert(elasticIp)), elasticIp);
  }

  private static Effect<ElasticIp> modify(
      ModifyElasticIp operation, Facts facts, Candidates candidates) {
    ElasticIp before = facts.get(operation.elasticIpId());
    return become(
        before
            .withName(operation.name().or(before::name))
            .withBandwidthMbps(operation.bandwidthMbps().orElse(before.bandwidthMbps())));
  }

  private static Effect<ElasticIp> release(
      ReleaseElasticIp operation, Facts facts, Candidates candidates) {
    ElasticIp released = facts.get(operation.elasticIpId());
    return new Effect<>(List.of(new Write.Delete(released.id())), released);
  }

  private static Effect<ElasticIp> associate(
      AssociateElasticIp operation, Facts facts, Candidates candidates) {
    NetworkInterface holder = facts.get(operation.networkInterfaceId());
    return become(
        facts
            .get(operation.elasticIpId())
            .withAssociation(
                new ElasticIpAssociation(holder.id(), ElasticIpRules.target(operation, holder))));
  }

  private static Effect<ElasticIp> disassociate(
      DisassociateElasticIp operation, Facts facts, Candidates candidates) {
    return become(facts.get(operation.elasticIpId()).withAssociation(Optional.empty()));
  }

  private static Effect<ElasticIp> become(ElasticIp after) {
    return new Effect<>(List.of(new Write.Update(after)), after);
  }
}
