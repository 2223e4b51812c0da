package io.eni4j.examples.scaler;

import io.eni4j.AbandonedException;
import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SubnetId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import io.eni4j.repository.ContentionException;
import io.eni4j.repository.RepositoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives instances more network interfaces: creates them in the first subnet that has addresses,
 * attaches them to the first instance that has room, and deletes what found no place.
 *
 * <p>An order has a number of its own, and each of its steps a token made of that number. So a step
 * whose reply was lost is asked for again and answered, not done again; and an order that was cut
 * short, by a crash even, is carried out once more with the same arguments: it goes on where it
 * stopped. That holds for as long as the cloud keeps the answers of tokens; and since a refusal is
 * an answer too, who tries again when there is more room gives a new number.
 */
final class InterfaceScaler {
  private static final int MOST_ATTEMPTS = 10;

  private final EniService cloud;
  private final Consumer<Duration> pause;

  /**
   * A scaler of a cloud.
   *
   * @param pause waits for some time
   */
  InterfaceScaler(EniService cloud, Consumer<Duration> pause) {
    this.cloud = cloud;
    this.pause = pause;
  }

  /**
   * What became of an order.
   *
   * @param placed the interfaces that are attached, fewer than wanted if there was no more room
   * @param hindrances the rules that were in the way of the next one; empty if all are placed
   */
  record Placement(List<NetworkInterface> placed, List<Violation> hindrances) {}

  /**
   * Carries an order out, or the rest of it.
   *
   * @param order its number
   * @param instances where to attach, the preferred one first
   * @param subnets where to create, the preferred one first
   * @param wanted how many interfaces
   * @throws RepositoryException if the cloud cannot be reached; carry the order out again later
   */
  Placement place(String order, List<InstanceId> instances, List<SubnetId> subnets, int wanted) {
    List<NetworkInterface> placed = new ArrayList<>();
    List<Violation> hindrances = List.of();
    for (int i = 1; i <= wanted && hindrances.isEmpty(); i++) {
      String name = order + "-" + i;
      Outcome<NetworkInterface> made = create(name, subnets);
      Outcome<NetworkInterface> outcome = made;
      if (made.isAccepted()) {
        outcome = attach(name, made.result().orElseThrow(), instances);
        if (!outcome.isAccepted()) {
          ask(name + "-delete", new DeleteNetworkInterface(made.result().orElseThrow().id()));
        }
      }
      outcome.result().ifPresent(placed::add);
      hindrances = outcome.violations();
    }
    return new Placement(placed, hindrances);
  }

  private Outcome<NetworkInterface> create(String name, List<SubnetId> subnets) {
    Optional<Outcome<NetworkInterface>> last = Optional.empty();
    for (SubnetId subnet : subnets) {
      CreateNetworkInterface create =
          CreateNetworkInterface.builder().subnetId(subnet).name(name).build();
      Outcome<NetworkInterface> outcome = ask(name + "-in-" + subnet, create);
      if (!isOnly(outcome, ViolationCode.SUBNET_EXHAUSTED)) {
        return outcome;
      }
      last = Optional.of(outcome);
    }
    return last.orElseThrow(() -> new IllegalArgumentException("subnets is empty; name one"));
  }

  private Outcome<NetworkInterface> attach(
      String name, NetworkInterface eni, List<InstanceId> instances) {
    Optional<Outcome<NetworkInterface>> last = Optional.empty();
    for (InstanceId instance : instances) {
      Outcome<NetworkInterface> outcome =
          ask(name + "-to-" + instance, AttachNetworkInterface.of(eni.id(), instance));
      if (!isOnly(outcome, ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED)) {
        return outcome;
      }
      last = Optional.of(outcome);
    }
    return last.orElseThrow(() -> new IllegalArgumentException("instances is empty; name one"));
  }

  private static boolean isOnly(Outcome<?> outcome, ViolationCode code) {
    Set<ViolationCode> codes =
        Set.copyOf(outcome.violations().stream().map(Violation::code).toList());
    return codes.equals(Set.of(code));
  }

  /** Asks until there is an answer, with longer and longer pauses. */
  private <T> Outcome<T> ask(String step, Operation<T> operation) {
    int used = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        return cloud.submit(operation, new IdempotencyToken(step + "#" + used));
      } catch (AbandonedException | ContentionException e) {
        // Nothing is stored, and the token is used up.
        used++;
        giveUpAfter(attempt, e);
      } catch (RepositoryException e) {
        // Nothing is stored, or nobody knows: the same token brings it to light.
        giveUpAfter(attempt, e);
      }
      pause.accept(Duration.ofMillis(50L << attempt));
    }
  }

  private static void giveUpAfter(int attempt, RepositoryException failure) {
    if (attempt == MOST_ATTEMPTS) {
      throw failure;
    }
  }
}
