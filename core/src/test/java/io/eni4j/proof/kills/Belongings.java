package io.eni4j.proof.kills;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.operation.OperationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What clients own by what they were answered, to be held against what is stored: secondary
 * interfaces, their private IPs and elastic IPs. Nobody else touches these.
 */
final class Belongings implements Journal {
  private final Map<ResourceKey<?>, Resource> owned = new TreeMap<>(ResourceKey.order());
  private final Map<Entry, Boolean> open = new LinkedHashMap<>();
  private int answered;
  private int accepted;
  private int doubted;

  /** Nothing. */
  Belongings() {}

  /** What was owned at an earlier time. */
  Belongings(List<Resource> owned) {
    owned.forEach(it -> this.owned.put(it.key(), it));
  }

  @Override
  public synchronized void begun(Entry entry) {
    open.put(entry, true);
  }

  @Override
  public synchronized void doubted(Entry entry) {
    doubted++;
  }

  @Override
  public synchronized void answered(Entry entry, List<Resource> result) {
    if (open.remove(entry) == null) {
      throw new IllegalStateException(entry + " was answered and had not begun");
    }
    answered++;
    accepted += result.isEmpty() ? 0 : 1;
    result.forEach(resource -> apply(entry.kind(), resource));
  }

  private void apply(OperationKind kind, Resource resource) {
    switch (kind) {
      case CREATE_NETWORK_INTERFACE -> {
        NetworkInterface made = (NetworkInterface) resource;
        owned.put(made.id(), made);
        PrivateIpKey primary = made.primaryIpKey();
        owned.put(primary, new PrivateIp(primary, made.subnetId(), made.id(), true));
      }
      case DELETE_NETWORK_INTERFACE -> {
        owned.remove(resource.key());
        owned
            .values()
            .removeIf(
                it -> it instanceof PrivateIp ip && ip.networkInterfaceId().equals(resource.key()));
      }
      case RELEASE_ELASTIC_IP, UNASSIGN_SECONDARY_IPS -> owned.remove(resource.key());
      default -> owned.put(resource.key(), resource);
    }
  }

  /** The submissions without an answer, in the order in which they began. */
  synchronized List<Entry> open() {
    return List.copyOf(open.keySet());
  }

  /** How many submissions were answered. */
  synchronized int answered() {
    return answered;
  }

  /** How many submissions were answered with what they had stored. */
  synchronized int accepted() {
    return accepted;
  }

  /** How many submissions the store left without an answer to a client that lived on. */
  synchronized int doubted() {
    return doubted;
  }

  /** What is owned of a kind of resource. */
  synchronized <R extends Resource> List<R> all(Class<R> type) {
    return owned.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** All that is owned, in the order of keys. */
  synchronized List<Resource> all() {
    return List.copyOf(owned.values());
  }

  /** Of what is stored, that which clients could own, in the order of keys. */
  static List<Resource> among(Stream<? extends Resource> stored) {
    Map<ResourceKey<?>, Resource> some = new TreeMap<>(ResourceKey.order());
    List<? extends Resource> all = stored.toList();
    all.stream()
        .filter(it -> it instanceof ElasticIp || isSecondary(it))
        .forEach(it -> some.put(it.key(), it));
    all.stream()
        .filter(it -> it instanceof PrivateIp ip && some.containsKey(ip.networkInterfaceId()))
        .forEach(it -> some.put(it.key(), it));
    return List.copyOf(some.values());
  }

  private static boolean isSecondary(Resource resource) {
    return resource instanceof NetworkInterface eni
        && eni.role() == io.eni4j.model.NetworkInterfaceRole.SECONDARY;
  }
}
