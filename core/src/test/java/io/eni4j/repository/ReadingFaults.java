package io.eni4j.repository;

import static io.eni4j.repository.AuditFault.found;
import static io.eni4j.repository.AuditWorld.ALONE;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.testkit.SharedNaiveStore;
import io.eni4j.testkit.SharedRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Faults that make a store throw. */
final class ReadingFaults {
  private ReadingFaults() {}

  static Stream<AuditFault> all() {
    return Stream.concat(
        AuditWorld.healthy().all().stream().map(ReadingFaults::unreadable), questions());
  }

  /** A record that spoils every answer that it is part of. */
  private static AuditFault unreadable(Resource spoiled) {
    ResourceKey<?> key = spoiled.key();
    String finding =
        key.equals(AuditWorld.UNTIED.id()) ? found(UNREADABLE) : found(UNREADABLE, key);
    return AuditFault.of(
        key + " cannot be read",
        store -> new Torn(store, it -> it.key().equals(key), asked -> false),
        finding);
  }

  private static Stream<AuditFault> questions() {
    return Stream.of(
        question("a find that fails", ALONE.id(), ALONE.id()),
        question("users that cannot be told", "users of " + ALONE.id(), ALONE.id()),
        question("a holder that cannot be told", new Slot.Mac(ALONE.macAddress()), ALONE.id()),
        question("a list that cannot be told", new Members.PrivateIpsOf(ALONE.id()), ALONE.id()),
        question(
            "a size that cannot be told",
            "size of " + new Members.PrivateIpsOf(ALONE.id()),
            ALONE.id()),
        question(
            "a filter that fails",
            new Filter.InSecurityGroup(SharedRecords.groupId(3)),
            SharedRecords.groupId(3)),
        question("a block that fails", Ipv4Cidr.parse("10.0.2.0/23"), SharedRecords.vpcId(1)),
        AuditFault.of(
            "a counter that fails",
            store -> new Torn(store, it -> false, Counter.ELASTIC_IPS::equals),
            found(UNREADABLE)),
        AuditFault.of(
            "hidden rows that fail",
            store -> new Torn(store, it -> false, "hidden rows"::equals),
            found(UNREADABLE)),
        question("proposals that fail", SharedRecords.address("10.0.2.0"), SharedRecords.vpcId(1)));
  }

  private static AuditFault question(String name, Object failing, ResourceKey<?> subject) {
    return AuditFault.of(
        name, store -> new Torn(store, it -> false, failing::equals), found(UNREADABLE, subject));
  }

  /** Fails on some records, and on some questions. */
  private static final class Torn extends NaiveSnapshot {
    private final Predicate<Resource> spoiled;
    private final Predicate<Object> failing;

    Torn(SharedNaiveStore store, Predicate<Resource> spoiled, Predicate<Object> failing) {
      super(store);
      this.spoiled = spoiled;
      this.failing = failing;
    }

    private <R extends Resource> R whole(R resource) {
      if (spoiled.test(resource)) {
        throw new RepositoryException("a row is torn", false, null);
      }
      return resource;
    }

    private void ask(Object question) {
      if (failing.test(question)) {
        throw new RepositoryException("the question fails", false, null);
      }
    }

    @Override
    public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
      ask(key);
      Optional<Versioned<R>> found = super.find(key);
      found.map(Versioned::value).ifPresent(this::whole);
      return found;
    }

    @Override
    public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
      ask(members);
      List<Versioned<R>> list = super.list(members);
      list.forEach(it -> whole(it.value()));
      return list;
    }

    @Override
    public <R extends Resource> Page<R> list(Query<R> query) {
      query.filters().forEach(this::ask);
      Page<R> page = super.list(query);
      page.items().forEach(this::whole);
      return page;
    }

    @Override
    public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
      ask(cidr);
      Optional<Versioned<Subnet>> found = super.overlapping(vpcId, cidr);
      found.map(Versioned::value).ifPresent(this::whole);
      return found;
    }

    @Override
    public int size(Members<?> members) {
      ask("size of " + members);
      return super.size(members);
    }

    @Override
    public long count(Quota quota) {
      ask(quota.counter());
      return super.count(quota);
    }

    @Override
    public List<Inconsistency> hiddenInconsistencies() {
      ask("hidden rows");
      return super.hiddenInconsistencies();
    }

    @Override
    public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
      ask("users of " + key);
      return super.users(key, atMost);
    }

    @Override
    public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
      ask(slot);
      return super.holder(slot);
    }

    @Override
    public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
      ask(range.first());
      return super.free(range, from, atMost);
    }
  }
}
