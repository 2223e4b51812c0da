package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Counter;
import io.eni4j.change.Slot;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All that the store keeps, each part with its history; read at any revision without a lock. */
final class Contents {
  private static final Object PUBLIC = "public addresses";

  private final RecordTable vpcs = new RecordTable(ResourceKind.VPC);
  private final RecordTable subnets = new RecordTable(ResourceKind.SUBNET);
  private final RecordTable instances = new RecordTable(ResourceKind.INSTANCE);
  private final RecordTable interfaces = new RecordTable(ResourceKind.NETWORK_INTERFACE);
  private final RecordTable privateIps = new RecordTable(ResourceKind.PRIVATE_IP);
  private final RecordTable elasticIps = new RecordTable(ResourceKind.ELASTIC_IP);
  private final RecordTable groups = new RecordTable(ResourceKind.SECURITY_GROUP);
  private final Map<Counter, Cell<Long>> counters = new EnumMap<>(Counter.class);
  private final ConcurrentHashMap<Object, SlotCell> slots = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Object, SpaceCell> spaces = new ConcurrentHashMap<>();

  Contents() {
    for (Counter counter : Counter.values()) {
      counters.put(counter, new Cell<>());
    }
  }

  RecordTable table(ResourceKind kind) {
    return switch (kind) {
      case VPC -> vpcs;
      case SUBNET -> subnets;
      case INSTANCE -> instances;
      case NETWORK_INTERFACE -> interfaces;
      case PRIVATE_IP -> privateIps;
      case ELASTIC_IP -> elasticIps;
      case SECURITY_GROUP -> groups;
    };
  }

  /** Whether there is no record now; only for whoever holds the commit lock. */
  boolean isEmpty() {
    for (ResourceKind kind : ResourceKind.values()) {
      for (RecordCell cell : table(kind).ordered().values()) {
        if (cell.newest() != null) {
          return false;
        }
      }
    }
    return true;
  }

  /** The record of a key with its history; null if no version is kept that anybody can see. */
  @Nullable RecordCell cell(ResourceKey<?> key) {
    return table(key.kind()).get(key);
  }

  /** Who fills which MAC address and which address of an elastic IP. */
  ConcurrentHashMap<Object, SlotCell> slots() {
    return slots;
  }

  /** The addresses held, by space. */
  ConcurrentHashMap<Object, SpaceCell> spaces() {
    return spaces;
  }

  /** What names the space of private IPs of a VPC; empty: that of elastic IPs. */
  static Object space(Optional<? extends ResourceKey<?>> vpcId) {
    return vpcId.isPresent() ? vpcId.get() : PUBLIC;
  }

  /** What is counted, with its history. */
  Cell<Long> counter(Counter counter) {
    return requireNonNull(counters.get(counter));
  }

  /** How far a counter had come at a revision. */
  long count(Counter counter, long revision) {
    Long count = counter(counter).at(revision);
    return count == null ? 0 : count;
  }

  /** The addresses of a space that were held at a revision. */
  AddressSet held(Object space, long revision) {
    SpaceCell cell = spaces.get(space);
    AddressSet held = cell == null ? null : cell.at(revision);
    return held == null ? AddressSet.EMPTY : held;
  }

  /** Who filled a slot at a revision; null if nobody. */
  @Nullable RecordCell holder(Slot<?> slot, long revision) {
    if (slot instanceof Slot.DeviceIndex place) {
      return onInstance(place, revision);
    } else if (slot instanceof Slot.Association tie) {
      return tiedTo(tie, revision);
    }
    SlotCell cell = slots.get(address(slot));
    return cell == null ? null : cell.at(revision);
  }

  /** What {@link #slots} knows a slot by; null: the roster of the slot's owner knows it. */
  static @Nullable Object address(Slot<?> slot) {
    if (slot instanceof Slot.Mac mac) {
      return mac.address();
    }
    return slot instanceof Slot.ElasticIpAddress elastic ? elastic.address() : null;
  }

  /** The records kept in the roster of a key at a revision. */
  Roster roster(ResourceKey<?> key, long revision) {
    RecordCell cell = cell(key);
    return cell == null ? Roster.EMPTY : cell.rosterAt(revision);
  }

  private @Nullable RecordCell onInstance(Slot.DeviceIndex place, long revision) {
    Roster roster = roster(place.instanceId(), revision);
    for (int i = 0; i < roster.size(); i++) {
      if (roster.get(i).valueAt(revision) instanceof NetworkInterface networkInterface) {
        Attachment tie = networkInterface.attachment().orElse(null);
        if (tie != null && tie.holds(place.instanceId(), place.index())) {
          return roster.get(i);
        }
      }
    }
    return null;
  }

  private @Nullable RecordCell tiedTo(Slot.Association slot, long revision) {
    Roster roster = roster(slot.networkInterfaceId(), revision);
    for (int i = 0; i < roster.size(); i++) {
      if (roster.get(i).kind() == ResourceKind.ELASTIC_IP
          && roster.get(i).valueAt(revision) instanceof ElasticIp elasticIp) {
        ElasticIpAssociation tie = elasticIp.association().orElse(null);
        if (tie != null && tie.privateIp().equals(slot.privateIp())) {
          return roster.get(i);
        }
      }
    }
    return null;
  }
}
