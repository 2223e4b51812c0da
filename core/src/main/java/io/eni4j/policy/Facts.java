package io.eni4j.policy;

import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Versioned;
import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a rule may look at beside the operation.
 *
 * @param view the state of one instant
 * @param limits the numbers in the rules
 * @param elasticIpPool the addresses that elastic IPs come from
 */
record Facts(NetworkView view, Limits limits, List<Ipv4Cidr> elasticIpPool) {

  /** The resource of a key; empty if there is none, or if the id is one of another kind. */
  <R extends Resource> Optional<R> find(ResourceKey<R> key) {
    return key.isOfItsKind() ? view.find(key).map(Versioned::value) : Optional.empty();
  }

  /** The resource of a key that a rule has found to exist. */
  <R extends Resource> R get(ResourceKey<R> key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException(key + " was allowed for and does not exist"));
  }

  /** The revision of a resource that a rule has found to exist. */
  long revision(ResourceKey<?> key) {
    return view.find(key)
        .orElseThrow(() -> new IllegalStateException(key + " was allowed for and does not exist"))
        .revision();
  }

  /** The members of a list. */
  <R extends Resource> List<R> list(Members<R> members) {
    List<Versioned<R>> listed = view.list(members);
    if (listed.isEmpty()) {
      return List.of();
    }
    List<R> values = new ArrayList<>(listed.size());
    for (Versioned<R> member : listed) {
      values.add(member.value());
    }
    return values;
  }

  /** The value of an optional as a list, of one or none. */
  static <T> List<T> listOf(Optional<T> value) {
    return value.isPresent() ? List.of(value.get()) : List.of();
  }

  /** The instance that an interface is tied to; empty if there is none, or no such interface. */
  Optional<Instance> instanceOf(NetworkInterfaceId id) {
    return find(id).flatMap(NetworkInterface::instanceId).flatMap(this::find);
  }

  /** The instance that the move of an interface leads to; empty if it is not being moved. */
  Optional<Instance> targetOf(NetworkInterfaceId id) {
    return find(id)
        .flatMap(NetworkInterface::attachment)
        .flatMap(Attachment::target)
        .map(Place::instanceId)
        .flatMap(this::find);
  }

  /** The instances that an interface is tied to: none, one, or both ends of a move. */
  List<Instance> instancesOf(NetworkInterfaceId id) {
    Optional<Instance> here = instanceOf(id);
    Optional<Instance> there = targetOf(id);
    return here.isPresent() && there.isPresent()
        ? List.of(here.get(), there.get())
        : listOf(here.or(() -> there));
  }

  /** The type of an instance, and the one that it is getting. */
  private static Stream<InstanceType> typesOf(Instance instance) {
    return Stream.concat(
        Stream.of(instance.type()), instance.task().flatMap(Task::newType).stream());
  }

  /** How many private IPs an interface may hold wherever it is. */
  int privateIpLimit(NetworkInterface networkInterface) {
    return instancesOf(networkInterface.id()).stream()
        .flatMap(Facts::typesOf)
        .mapToInt(limits::privateIpLimit)
        .min()
        .orElse(limits.privateIpsPerInterface());
  }
}
