package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.change.Versioned;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What belongs to what by the records themselves; the yardstick for lists, users and filters. */
final class AuditBelongings {
  private final Map<ResourceKey<?>, List<ResourceKey<?>>> belongings = new HashMap<>();

  AuditBelongings(AuditInventory inventory) {
    for (Versioned<?> record : inventory.all()) {
      Resource resource = record.value();
      References.forEach(resource, target -> put(target, resource));
      if (resource instanceof PrivateIp privateIp) {
        put(privateIp.vpcId(), resource);
        put(privateIp.subnetId(), resource);
      }
    }
  }

  private void put(ResourceKey<?> target, Resource resource) {
    belongings.computeIfAbsent(target, key -> new ArrayList<>(4)).add(resource.key());
  }

  /** What points at a record, in ascending order of kind, then of key. */
  List<ResourceKey<?>> users(ResourceKey<?> target) {
    // A private IP belongs to a VPC and a subnet, and points only at who holds it.
    boolean isPlace = target.kind() == ResourceKind.VPC || target.kind() == ResourceKind.SUBNET;
    return belongings.getOrDefault(target, List.of()).stream()
        .filter(key -> !isPlace || key.kind() != ResourceKind.PRIVATE_IP)
        .toList();
  }

  /** What of a kind belongs to a record, in ascending order of keys. */
  List<ResourceKey<?>> of(ResourceKey<?> target, ResourceKind kind) {
    return belongings.getOrDefault(target, List.of()).stream()
        .filter(key -> key.kind() == kind)
        .toList();
  }
}
