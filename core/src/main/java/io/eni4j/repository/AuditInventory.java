package io.eni4j.repository;

import io.eni4j.change.Versioned;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an audit has read: the records in the order of their keys, and what could not be read. */
final class AuditInventory {
  private final NavigableMap<ResourceKey<?>, Versioned<?>> records =
      new TreeMap<>(ResourceKey.order());
  private final Map<ResourceKey<?>, List<ResourceKey<?>>> users = new HashMap<>();
  private final Set<ResourceKey<?>> unreadable = new TreeSet<>(ResourceKey.order());
  private final Set<ResourceKind> partly = EnumSet.noneOf(ResourceKind.class);

  void put(Versioned<?> record) {
    records.put(record.value().key(), record);
  }

  /** There is a record under the key, and it cannot be read. */
  void unreadable(ResourceKey<?> key) {
    unreadable.add(key);
    partly.add(key.kind());
  }

  /** There may be more of a kind than is known here. */
  void partly(ResourceKind kind) {
    partly.add(kind);
  }

  /** What the store says of who points at a record. */
  void users(ResourceKey<?> key, List<ResourceKey<?>> answer) {
    users.put(key, answer);
  }

  Optional<List<ResourceKey<?>>> users(ResourceKey<?> key) {
    return Optional.ofNullable(users.get(key));
  }

  /** Whether every record of a kind is known; else what is missing proves nothing. */
  boolean isWhole(ResourceKind kind) {
    return !partly.contains(kind);
  }

  boolean isUnreadable(ResourceKey<?> key) {
    return unreadable.contains(key);
  }

  Set<ResourceKey<?>> unreadable() {
    return unreadable;
  }

  /** Whether there is a record under a key, be it one that cannot be read. */
  boolean exists(ResourceKey<?> key) {
    return records.containsKey(key) || unreadable.contains(key);
  }

  @SuppressWarnings("unchecked") // a record is kept under its own key
  <R extends Resource> Optional<Versioned<R>> versioned(ResourceKey<R> key) {
    return Optional.ofNullable((Versioned<R>) records.get(key));
  }

  /** The record of a key; empty if there is none, or none that can be read. */
  <R extends Resource> Optional<R> find(ResourceKey<R> key) {
    return versioned(key).map(Versioned::value);
  }

  /** Every record, by kind, then by key. */
  Collection<Versioned<?>> all() {
    return records.values();
  }

  /** The records of one kind in the order of their keys. */
  <R extends Resource> List<R> all(Class<R> type) {
    List<R> all = new ArrayList<>();
    for (Versioned<?> record : records.values()) {
      if (type.isInstance(record.value())) {
        all.add(type.cast(record.value()));
      }
    }
    return all;
  }

  /** The private IPs of a VPC from one address to another, ascending. */
  Collection<PrivateIp> privateIps(PrivateIpKey first, PrivateIpKey last) {
    List<PrivateIp> held = new ArrayList<>();
    for (Versioned<?> record : records.subMap(first, true, last, true).values()) {
      held.add((PrivateIp) record.value());
    }
    return held;
  }
}
