package io.eni4j.proof.kills;

import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.repository.RepositoryException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Submits operations at random on what it owns, each under a token. */
final class Client {
  private final EniService door;
  private final SubnetId subnetId;
  private final InstanceId host;
  private final Random random;
  private final Belongings mine;
  private final Journal journal;

  /**
   * A client.
   *
   * @param host an instance that no other client attaches anything to
   * @param mine what it owns, and what answers make of it
   * @param journal who else is told
   */
  Client(
      EniService door,
      SubnetId subnetId,
      InstanceId host,
      long seed,
      Belongings mine,
      Journal journal) {
    this.door = door;
    this.subnetId = subnetId;
    this.host = host;
    this.random = new Random(seed);
    this.mine = mine;
    this.journal = journal;
  }

  /** Goes on until the store fails; what had no answer then stays open. */
  RepositoryException run() {
    while (true) {
      Optional<Operation<?>> operation = next();
      if (operation.isPresent()) {
        try {
          submit(operation.get());
        } catch (RepositoryException failure) {
          return failure;
        }
      }
    }
  }

  /** Goes on for as long as it is wanted; where the store fails it settles what was in doubt. */
  void persist(BooleanSupplier isWanted) {
    while (isWanted.getAsBoolean()) {
      Optional<Operation<?>> operation = next();
      if (operation.isPresent()) {
        try {
          submit(operation.get());
        } catch (RepositoryException failure) {
          for (Entry entry : mine.open()) {
            mine.doubted(entry);
            journal.doubted(entry);
            List<Resource> result = Load.settled(door, entry);
            mine.answered(entry, result);
            journal.answered(entry, result);
          }
        }
      }
    }
  }

  private void submit(Operation<?> operation) {
    IdempotencyToken token = new IdempotencyToken(UUID.randomUUID().toString());
    Entry entry = new Entry(token, operation.kind(), Instant.now());
    mine.begun(entry);
    journal.begun(entry);
    Outcome<?> outcome = door.submit(operation, token);
    List<Resource> result = outcome.result().map(Client::resources).orElse(List.of());
    mine.answered(entry, result);
    journal.answered(entry, result);
  }

  static List<Resource> resources(Object result) {
    return result instanceof List<?> list
        ? list.stream().map(Resource.class::cast).toList()
        : List.of((Resource) result);
  }

  private Optional<Operation<?>> next() {
    List<NetworkInterface> interfaces = mine.all(NetworkInterface.class);
    List<ElasticIp> elasticIps = mine.all(ElasticIp.class);
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          interfaces.size() < 6
              ? Optional.of(CreateNetworkInterface.builder().subnetId(subnetId).build())
              : Optional.empty();
      case 2 -> any(interfaces).filter(this::isBare).map(it -> new DeleteNetworkInterface(it.id()));
      case 3 ->
          any(interfaces)
              .map(
                  it ->
                      AssignSecondaryIps.builder()
                          .networkInterfaceId(it.id())
                          .count(1 + random.nextInt(2))
                          .build());
      case 4 ->
          any(mine.all(PrivateIp.class).stream().filter(it -> !it.primary()).toList())
              .filter(this::isFree)
              .map(it -> new UnassignSecondaryIps(it.networkInterfaceId(), List.of(it.address())));
      case 5 ->
          any(interfaces)
              .map(
                  it ->
                      it.attachment().isPresent()
                          ? new DetachNetworkInterface(it.id())
                          : AttachNetworkInterface.of(it.id(), host));
      case 6, 7 ->
          elasticIps.size() < 4
              ? Optional.of(AllocateElasticIp.builder().bandwidthMbps(5).build())
              : any(elasticIps)
                  .filter(it -> it.association().isEmpty())
                  .map(it -> new ReleaseElasticIp(it.id()));
      default -> any(elasticIps).flatMap(this::tieOrUntie);
    };
  }

  private Optional<Operation<?>> tieOrUntie(ElasticIp elasticIp) {
    if (elasticIp.association().isPresent()) {
      return Optional.of(new DisassociateElasticIp(elasticIp.id()));
    }
    return any(mine.all(PrivateIp.class))
        .filter(this::isFree)
        .map(
            it ->
                AssociateElasticIp.toPrivateIp(
                    elasticIp.id(), it.networkInterfaceId(), it.address()));
  }

  private boolean isFree(PrivateIp privateIp) {
    return mine.all(ElasticIp.class).stream()
        .noneMatch(
            it ->
                it.association()
                    .filter(tie -> tie.privateIp().equals(privateIp.key()))
                    .isPresent());
  }

  private boolean isBare(NetworkInterface eni) {
    return eni.attachment().isEmpty()
        && mine.all(PrivateIp.class).stream()
            .filter(it -> it.networkInterfaceId().equals(eni.id()))
            .allMatch(this::isFree);
  }

  private <T> Optional<T> any(List<T> from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }
}
