package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The records of one kind: found by key, walked in the order of keys. */
final class RecordTable {
  private final ResourceKind kind;
  private final ConcurrentHashMap<ResourceKey<?>, RecordCell> byKey = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<ResourceKey<?>, RecordCell> ordered =
      new ConcurrentSkipListMap<>();

  RecordTable(ResourceKind kind) {
    this.kind = kind;
  }

  /** The cell of a key; null if no version is kept that anybody can see. */
  @Nullable RecordCell get(ResourceKey<?> key) {
    return byKey.get(key);
  }

  /** Every cell in the order of keys, those of deleted records included. */
  ConcurrentNavigableMap<ResourceKey<?>, RecordCell> ordered() {
    return ordered;
  }

  /** Adds an empty cell for a key that has none. */
  RecordCell add(ResourceKey<?> key) {
    RecordCell cell =
        switch (kind) {
          case VPC -> new VpcCell(key);
          case SUBNET -> new SubnetCell(key);
          case SECURITY_GROUP -> new SecurityGroupCell(key);
          case INSTANCE, NETWORK_INTERFACE, PRIVATE_IP, ELASTIC_IP -> new RecordCell(key);
        };
    byKey.put(key, cell);
    ordered.put(key, cell);
    return cell;
  }

  /** Drops a cell, unless its key has another by now. */
  void remove(RecordCell cell) {
    byKey.remove(cell.key(), cell);
    ordered.remove(cell.key(), cell);
  }
}
