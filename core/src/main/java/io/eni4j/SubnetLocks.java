package io.eni4j;

import io.eni4j.change.Versioned;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets operations that would choose the same lowest address follow each other instead of rushing at
 * it together. Where choices are spread, it does nothing.
 */
final class SubnetLocks {
  private static final int STRIPES = 64;
  private static final String ELASTIC_IPS = "elastic IPs";

  private final AddressChoice choice;
  private final ReentrantLock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  SubnetLocks(AddressChoice choice) {
    this.choice = choice;
  }

  /** Runs an action while no other operation chooses addresses in the same place. */
  <T> T locked(Operation<?> operation, NetworkRepository repository, Supplier<T> action) {
    Optional<?> place =
        choice == AddressChoice.SPREAD ? Optional.empty() : placeOf(operation, repository);
    if (place.isEmpty()) {
      return action.get();
    }
    ReentrantLock lock = stripes[Math.floorMod(place.get().hashCode(), STRIPES)];
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private static Optional<?> placeOf(Operation<?> operation, NetworkRepository repository) {
    if (operation instanceof CreateInstance create) {
      return Optional.of(create.subnetId());
    } else if (operation instanceof CreateNetworkInterface create) {
      return Optional.of(create.subnetId());
    } else if (operation instanceof AssignSecondaryIps assign) {
      return subnetOf(assign.networkInterfaceId(), repository);
    }
    return operation instanceof AllocateElasticIp ? Optional.of(ELASTIC_IPS) : Optional.empty();
  }

  /** The subnet of an interface never changes, so it can be read before the lock is taken. */
  private static Optional<SubnetId> subnetOf(NetworkInterfaceId id, NetworkRepository repository) {
    try (Snapshot snapshot = repository.snapshot()) {
      return snapshot.find(id).map(Versioned::value).map(NetworkInterface::subnetId);
    }
  }
}
