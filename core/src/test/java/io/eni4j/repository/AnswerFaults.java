package io.eni4j.repository;

import static io.eni4j.repository.AuditFault.found;
import static io.eni4j.repository.AuditWorld.ALONE;
import static io.eni4j.repository.AuditWorld.ATTACHED;
import static io.eni4j.repository.AuditWorld.HOST;
import static io.eni4j.repository.AuditWorld.SECOND_IP;
import static io.eni4j.repository.AuditWorld.TIED;
import static io.eni4j.repository.AuditWorld.UNTIED;
import static io.eni4j.repository.InconsistencyKind.COUNTER_WRONG;
import static io.eni4j.repository.InconsistencyKind.FIND_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.FREE_ADDRESS_HIDDEN;
import static io.eni4j.repository.InconsistencyKind.HELD_ADDRESS_OFFERED;
import static io.eni4j.repository.InconsistencyKind.OVERLAP_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.REVISION_WRONG;
import static io.eni4j.repository.InconsistencyKind.SLOT_LOST;
import static io.eni4j.repository.InconsistencyKind.SLOT_NAMES_ANOTHER;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults in what a store answers about single keys, slots, blocks, counters and addresses. */
final class AnswerFaults {
  private static final Slot<?> MAC = new Slot.Mac(ALONE.macAddress());
  private static final Slot<?> TIE = new Slot.Association(ALONE.id(), SECOND_IP);
  private static final Slot<?> NO_TIE = new Slot.Association(ALONE.id(), AuditWorld.FIRST_IP);

  private AnswerFaults() {}

  static Stream<AuditFault> all() {
    return Stream.of(keys(), slots(), blocks(), counters(), addresses()).flatMap(List::stream);
  }

  private static List<AuditFault> keys() {
    return List.of(
        finding("a key that finds nothing", it -> Optional.empty(), FIND_DISAGREES),
        finding(
            "a key that finds another value",
            it -> it.map(record -> new Versioned<>(ALONE.withDescription("x"), record.revision())),
            FIND_DISAGREES),
        finding("a revision of 0", it -> it.map(record -> revised(record, 0)), REVISION_WRONG),
        finding(
            "a revision to come", it -> it.map(record -> revised(record, 1_000)), REVISION_WRONG));
  }

  /** Interface 4 is found otherwise; a wrong revision then differs from that in two lists. */
  private static AuditFault finding(
      String name, UnaryOperator<Optional<Versioned<?>>> otherwise, InconsistencyKind kind) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              @SuppressWarnings("unchecked")
              public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
                return key.equals(ALONE.id())
                    ? otherwise.apply(store.find(key)).map(it -> (Versioned<R>) it)
                    : super.find(key);
              }
            },
        found(kind, ALONE.id()));
  }

  private static Versioned<?> revised(Versioned<?> record, long revision) {
    return new Versioned<>(record.value(), revision);
  }

  private static List<AuditFault> slots() {
    Slot<?> index = new Slot.DeviceIndex(HOST.id(), 2);
    Slot<?> noIndex = new Slot.DeviceIndex(HOST.id(), 3);
    Slot<?> address = new Slot.ElasticIpAddress(UNTIED.address());
    return List.of(
        holding("a MAC of nobody", MAC, null, found(SLOT_LOST, ALONE.id())),
        holding("a device index of nobody", index, null, found(SLOT_LOST, ATTACHED.id())),
        holding("a public address of nobody", address, null, found(SLOT_LOST, UNTIED.id())),
        holding("an association of nobody", TIE, null, found(SLOT_LOST, TIED.id())),
        holding(
            "a MAC of another interface",
            MAC,
            ATTACHED.id(),
            found(SLOT_NAMES_ANOTHER, ATTACHED.id())),
        holding(
            "a MAC of an interface that is gone",
            MAC,
            SharedRecords.interfaceId(9),
            found(SLOT_NAMES_ANOTHER, SharedRecords.interfaceId(9))),
        holding(
            "a vacant device index with a holder",
            noIndex,
            ALONE.id(),
            found(SLOT_NAMES_ANOTHER, ALONE.id())),
        holding(
            "a vacant association with a holder",
            NO_TIE,
            UNTIED.id(),
            found(SLOT_NAMES_ANOTHER, UNTIED.id())));
  }

  private static AuditFault holding(
      String name, Slot<?> lied, @Nullable ResourceKey<?> holder, String finding) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              @SuppressWarnings("unchecked")
              public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
                return slot.equals(lied)
                    ? Optional.ofNullable((ResourceKey<R>) holder)
                    : super.holder(slot);
              }
            },
        finding);
  }

  private static List<AuditFault> blocks() {
    String one = found(OVERLAP_DISAGREES, SharedRecords.vpcId(1), SharedRecords.subnetId(1));
    return List.of(
        stale("a block that finds one as it never was", it -> it.withName("x"), 0, one),
        stale("a block that finds one of another revision", it -> it, 1, one),
        block("a block that finds nothing", "10.0.1.0/24", null, one),
        block("a first address that finds nothing", "10.0.1.0/32", null, one),
        block("a last address that finds nothing", "10.0.1.255/32", null, one),
        block("an address before that finds one", "10.0.0.255/32", 1, one),
        block(
            "an address behind that finds one",
            "10.0.4.0/32",
            2,
            found(OVERLAP_DISAGREES, SharedRecords.vpcId(1), SharedRecords.subnetId(2))),
        block(
            "a block that finds one elsewhere",
            "10.0.1.0/24",
            2,
            found(OVERLAP_DISAGREES, SharedRecords.vpcId(1), SharedRecords.subnetId(2))),
        block(
            "a block that finds one of another VPC",
            "10.0.1.0/24",
            3,
            found(OVERLAP_DISAGREES, SharedRecords.vpcId(1), SharedRecords.subnetId(3))),
        block(
            "a block that finds one that is gone",
            "10.0.1.0/24",
            9,
            found(OVERLAP_DISAGREES, SharedRecords.vpcId(1), SharedRecords.subnetId(9))));
  }

  /** Where subnet 1 is found by its block, it is found otherwise. */
  private static AuditFault stale(
      String name, UnaryOperator<Subnet> otherwise, long older, String finding) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
                Optional<Versioned<Subnet>> found = super.overlapping(vpcId, cidr);
                return found
                        .filter(it -> it.value().id().equals(SharedRecords.subnetId(1)))
                        .isPresent()
                    ? found.map(
                        it -> new Versioned<>(otherwise.apply(it.value()), it.revision() - older))
                    : found;
              }
            },
        finding,
        finding,
        finding);
  }

  private static AuditFault block(
      String name, String block, @Nullable Integer subnet, String finding) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
                if (!vpcId.equals(SharedRecords.vpcId(1)) || !cidr.equals(Ipv4Cidr.parse(block))) {
                  return super.overlapping(vpcId, cidr);
                } else if (subnet == null) {
                  return Optional.empty();
                }
                return find(SharedRecords.subnetId(subnet))
                    .or(() -> Optional.of(new Versioned<>(SharedRecords.subnet(9, 1, block), 1)));
              }
            },
        finding);
  }

  private static List<AuditFault> counters() {
    return Stream.of(Counter.values())
        .map(
            counter ->
                AuditFault.of(
                    "a wrong number of " + counter.noun(),
                    store ->
                        new NaiveSnapshot(store) {
                          @Override
                          public long count(Quota quota) {
                            return super.count(quota) + (quota.counter() == counter ? 1 : 0);
                          }
                        },
                    found(COUNTER_WRONG)))
        .toList();
  }

  private static List<AuditFault> addresses() {
    Ipv4Address held = SharedRecords.address("10.0.3.7");
    Ipv4Address elastic = SharedRecords.address("198.18.0.2");
    return List.of(
        proposing(
            "a private IP proposed that is held",
            Optional.of(SharedRecords.vpcId(1)),
            free -> with(free, held, 255),
            found(HELD_ADDRESS_OFFERED, SECOND_IP)),
        proposing(
            "a public address proposed that is held",
            Optional.empty(),
            free -> with(free, elastic, 0),
            found(HELD_ADDRESS_OFFERED, UNTIED.id())),
        proposing(
            "an address proposed that was not asked for",
            Optional.of(SharedRecords.vpcId(2)),
            free -> with(free, SharedRecords.address("10.0.0.0"), 0),
            found(HELD_ADDRESS_OFFERED, SharedRecords.vpcId(2))),
        proposing(
            "two runs of free addresses hidden",
            Optional.of(SharedRecords.vpcId(2)),
            free -> free.subList(8, free.size() - 3),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.subnetId(3)),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.subnetId(3)),
            found(FREE_ADDRESS_HIDDEN, SharedRecords.subnetId(3))));
  }

  private static List<Ipv4Address> with(List<Ipv4Address> free, Ipv4Address more, int from) {
    List<Ipv4Address> all = new ArrayList<>(free);
    if (free.size() > from) {
      all.add(more);
    }
    return all;
  }

  private static AuditFault proposing(
      String name,
      Optional<VpcId> vpcId,
      UnaryOperator<List<Ipv4Address>> otherwise,
      String... findings) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
                List<Ipv4Address> free = super.free(range, from, atMost);
                return range.vpcId().equals(vpcId) ? otherwise.apply(free) : free;
              }
            },
        findings);
  }
}
