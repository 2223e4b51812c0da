package io.eni4j.proof.histories;

import static io.eni4j.policy.ViolationCode.ADDRESS_IN_USE;
import static io.eni4j.policy.ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED;
import static io.eni4j.policy.ViolationCode.ELASTIC_IP_NOT_ASSOCIATED;
import static io.eni4j.policy.ViolationCode.ELASTIC_IP_NOT_FOUND;
import static io.eni4j.policy.ViolationCode.ELASTIC_IP_QUOTA_EXCEEDED;
import static io.eni4j.policy.ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED;
import static io.eni4j.policy.ViolationCode.INTERFACE_ALREADY_ATTACHED;
import static io.eni4j.policy.ViolationCode.INTERFACE_NOT_ATTACHED;
import static io.eni4j.policy.ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.ViolationCode;
import io.eni4j.proof.histories.Event.Change;
import io.eni4j.proof.histories.Event.Sight;
import io.eni4j.proof.histories.History.Effect;
import io.eni4j.repository.RepositoryException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** One that competes with others; for one thread. */
final class Rival {
  private final EniService door;
  private final Rivals rivals;
  private final Ipv4Address own;
  private final Random random;

  /**
   * One of many.
   *
   * @param number another one for each
   */
  Rival(EniService door, Rivals rivals, int number) {
    this.door = door;
    this.rivals = rivals;
    this.own = Ipv4Address.parse("198.18.0." + number);
    this.random = new Random(number);
  }

  /** Submits one operation at random and has it written down. */
  void act(History history) {
    NetworkInterfaceId eni = any(rivals.interfaces());
    switch (random.nextInt(8)) {
      case 0 -> attach(history, eni);
      case 1 -> detach(history, eni);
      case 2 -> assign(history, eni, any(rivals.addresses()));
      case 3 -> unassign(history, eni, any(rivals.addresses()));
      case 4 -> associate(history, any(rivals.elasticIps()), eni);
      case 5 -> disassociate(history, any(rivals.elasticIps()));
      default -> allocateOrRelease(history);
    }
  }

  private void attach(History history, NetworkInterfaceId eni) {
    InstanceId host = rivals.host(eni);
    history.submit(
        door,
        AttachNetworkInterface.of(eni, host),
        taken(eni, host, of(INTERFACE_ALREADY_ATTACHED, Sight.HELD_BY_ARGUMENT)),
        taken(host, eni, Rival::ofHost));
  }

  /** The interface goes nowhere else: it is attached just when the instance holds it. */
  private static Optional<Sight> ofHost(Set<ViolationCode> codes) {
    boolean attached = codes.contains(INTERFACE_ALREADY_ATTACHED);
    boolean full = codes.contains(INSTANCE_INTERFACE_LIMIT_REACHED);
    return Optional.of(
        !full ? Sight.IMPOSSIBLE : attached ? Sight.HELD_BY_ARGUMENT : Sight.HELD_BY_ANOTHER);
  }

  private void detach(History history, NetworkInterfaceId eni) {
    InstanceId host = rivals.host(eni);
    history.submit(
        door,
        new DetachNetworkInterface(eni),
        left(eni, host, of(INTERFACE_NOT_ATTACHED, Sight.FREE)),
        left(host, eni, of(INTERFACE_NOT_ATTACHED, Sight.NOT_HELD_BY_ARGUMENT)));
  }

  private void assign(History history, NetworkInterfaceId eni, Ipv4Address address) {
    history.submit(
        door,
        AssignSecondaryIps.builder().networkInterfaceId(eni).addresses(List.of(address)).build(),
        taken(address, eni, of(ADDRESS_IN_USE, Sight.HELD)));
  }

  private void unassign(History history, NetworkInterfaceId eni, Ipv4Address address) {
    history.submit(
        door,
        new UnassignSecondaryIps(eni, List.of(address)),
        left(address, eni, of(PRIVATE_IP_NOT_ON_INTERFACE, Sight.NOT_HELD_BY_ARGUMENT)));
  }

  private void associate(History history, ElasticIpId elasticIp, NetworkInterfaceId eni) {
    history.submit(
        door,
        AssociateElasticIp.toPrimaryIp(elasticIp, eni),
        taken(elasticIp, eni, of(ELASTIC_IP_ALREADY_ASSOCIATED, Sight.HELD)));
  }

  private void disassociate(History history, ElasticIpId elasticIp) {
    history.submit(
        door,
        new DisassociateElasticIp(elasticIp),
        new Effect(
            elasticIp.toString(),
            Change.LEAVE,
            Sight.HELD,
            "",
            of(ELASTIC_IP_NOT_ASSOCIATED, Sight.FREE)));
  }

  /** It looks whether it has one, for it may not have been answered when it allocated it. */
  private void allocateOrRelease(History history) {
    Optional<ElasticIp> mine;
    try {
      mine = door.findByElasticIpAddress(own);
    } catch (RepositoryException away) {
      // Nothing was asked for yet; there will be another turn.
      return;
    }
    if (mine.isPresent()) {
      history.submit(
          door,
          new ReleaseElasticIp(mine.get().id()),
          left(Rivals.QUOTA, own, of(ELASTIC_IP_NOT_FOUND, Sight.NOT_HELD_BY_ARGUMENT)));
    } else {
      history.submit(
          door,
          AllocateElasticIp.builder().address(own).bandwidthMbps(5).build(),
          taken(Rivals.QUOTA, own, of(ELASTIC_IP_QUOTA_EXCEEDED, Sight.HELD)));
    }
  }

  private static Effect taken(
      Object object, Object argument, Function<Set<ViolationCode>, Optional<Sight>> refused) {
    return new Effect(object.toString(), Change.TAKE, Sight.FREE, argument.toString(), refused);
  }

  private static Effect left(
      Object object, Object argument, Function<Set<ViolationCode>, Optional<Sight>> refused) {
    return new Effect(
        object.toString(), Change.LEAVE, Sight.HELD_BY_ARGUMENT, argument.toString(), refused);
  }

  private static Function<Set<ViolationCode>, Optional<Sight>> of(ViolationCode code, Sight sight) {
    return codes -> codes.contains(code) ? Optional.of(sight) : Optional.empty();
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
