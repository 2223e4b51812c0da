package io.eni4j.repository;

import static io.eni4j.repository.AuditFault.found;
import static io.eni4j.repository.AuditWorld.ALONE;
import static io.eni4j.repository.AuditWorld.ATTACHED;
import static io.eni4j.repository.AuditWorld.HOST;
import static io.eni4j.repository.InconsistencyKind.FILTER_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.LISTING_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.LIST_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.SIZE_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.USERS_DISAGREE;

import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.testkit.SharedRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in what a store answers with many records at once. */
final class ListingFaults {
  private static final ResourceKey<?> ONE = SharedRecords.interfaceId(1);

  private ListingFaults() {}

  static Stream<AuditFault> all() {
    return Stream.of(listings(), lists(), users(), filters()).flatMap(List::stream);
  }

  private static List<AuditFault> listings() {
    return List.of(
        paging(
            "an interface that is not listed",
            Optional.empty(),
            page -> page.subList(1, page.size()),
            found(LISTING_DISAGREES, ONE)),
        paging(
            "an interface listed twice",
            Optional.empty(),
            ListingFaults::firstAgain,
            found(LISTING_DISAGREES, ONE)),
        paging(
            "an interface listed twice in a row",
            Optional.empty(),
            ListingFaults::lastAgain,
            found(LISTING_DISAGREES, ALONE.id())),
        paging(
            "interfaces listed backwards",
            Optional.empty(),
            ListingFaults::backwards,
            found(LISTING_DISAGREES, ONE),
            found(LISTING_DISAGREES, SharedRecords.interfaceId(2)),
            found(LISTING_DISAGREES, ATTACHED.id())),
        AuditFault.of(
            "a token that leads back",
            store ->
                new NaiveSnapshot(store) {
                  @Override
                  public <R extends Resource> Page<R> list(Query<R> query) {
                    Page<R> page = super.list(query);
                    return query.kind() == ResourceKind.INSTANCE && query.filters().isEmpty()
                        ? new Page<>(page.items(), Optional.of("0"))
                        : page;
                  }
                },
            found(LISTING_DISAGREES, HOST.id())));
  }

  private static List<AuditFault> filters() {
    List<AuditFault> faults = new ArrayList<>(filtersOfInterfaces());
    Filter onInterface = new Filter.OnInterface(ALONE.id());
    for (Filter filter :
        List.of(
            new Filter.InVpc(SharedRecords.vpcId(1)),
            new Filter.InSubnet(SharedRecords.subnetId(1)),
            new Filter.OnInstance(HOST.id()),
            onInterface)) {
      for (ResourceKind kind : filter.kinds()) {
        faults.add(
            AuditFault.of(
                filter + " lets no " + kind + " through",
                store ->
                    new NaiveSnapshot(store) {
                      @Override
                      public <R extends Resource> Page<R> list(Query<R> query) {
                        return query.kind() == kind && query.filters().contains(filter)
                            ? new Page<>(List.of(), Optional.empty())
                            : super.list(query);
                      }
                    },
                AuditWorld.healthy().list(kind, Set.of(filter)).stream()
                    .map(it -> found(FILTER_DISAGREES, filter.target(), it.key()))
                    .toArray(String[]::new)));
      }
    }
    return faults;
  }

  private static List<AuditFault> filtersOfInterfaces() {
    Optional<Filter> inGroup = Optional.of(new Filter.InSecurityGroup(SharedRecords.groupId(1)));
    ResourceKey<?> group = SharedRecords.groupId(1);
    return List.of(
        paging(
            "a filter that keeps one back",
            inGroup,
            page -> page.subList(1, page.size()),
            found(FILTER_DISAGREES, group, ONE)),
        paging(
            "a filter that lets one through",
            inGroup,
            page -> with(page, AuditWorld.ALONE.withId(SharedRecords.interfaceId(5))),
            found(FILTER_DISAGREES, group, SharedRecords.interfaceId(5))),
        paging(
            "a filter with another value",
            inGroup,
            page -> with(page.subList(0, page.size() - 1), ALONE.withDescription("x")),
            found(FILTER_DISAGREES, group, ALONE.id())),
        paging(
            "a filter that lets one through twice",
            inGroup,
            ListingFaults::lastAgain,
            found(FILTER_DISAGREES, group, ALONE.id())));
  }

  /** Pages of interfaces are otherwise: all of them, or those of a filter. */
  private static AuditFault paging(
      String name,
      Optional<Filter> filter,
      UnaryOperator<List<Resource>> otherwise,
      String... findings) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              public <R extends Resource> Page<R> list(Query<R> query) {
                Page<R> page = super.list(query);
                if (query.kind() != ResourceKind.NETWORK_INTERFACE
                    || !query.filters().stream().findFirst().equals(filter)) {
                  return page;
                }
                List<Resource> items = otherwise.apply(List.copyOf(page.items()));
                return new Page<>(items.stream().map(query.type()::cast).toList(), page.next());
              }
            },
        findings);
  }

  private static List<AuditFault> lists() {
    List<AuditFault> faults = new ArrayList<>(listsOfInterfaces());
    for (Members<?> members :
        List.of(
            new Members.SubnetsOf(SharedRecords.vpcId(1)),
            new Members.SecurityGroupsOf(SharedRecords.vpcId(1)),
            new Members.InterfacesOf(HOST.id()),
            new Members.PrivateIpsOf(ALONE.id()),
            new Members.ElasticIpsOf(ALONE.id()))) {
      faults.add(
          listing(
              members + " is empty",
              members,
              list -> List.of(),
              AuditWorld.healthy().list(members).stream()
                  .map(it -> found(LIST_DISAGREES, members.owner(), it.value().key()))
                  .toArray(String[]::new)));
      faults.add(
          AuditFault.of(
              "size of " + members,
              store ->
                  new NaiveSnapshot(store) {
                    @Override
                    public int size(Members<?> asked) {
                      return super.size(asked) - (asked.equals(members) ? 1 : 0);
                    }
                  },
              found(SIZE_DISAGREES, members.owner())));
    }
    return faults;
  }

  private static List<AuditFault> listsOfInterfaces() {
    Members<?> members = new Members.InterfacesOf(HOST.id());
    return List.of(
        listing(
            "a list that lacks one",
            members,
            list -> list.subList(1, 2),
            found(LIST_DISAGREES, HOST.id(), ONE)),
        listing(
            "a list with one more",
            members,
            list -> with(list, new Versioned<>(ALONE.withId(SharedRecords.interfaceId(5)), 1)),
            found(LIST_DISAGREES, HOST.id(), SharedRecords.interfaceId(5))),
        listing(
            "a list out of order",
            members,
            ListingFaults::backwards,
            found(LIST_DISAGREES, HOST.id(), ATTACHED.id())),
        listing(
            "a list with another revision",
            members,
            list -> with(list.subList(0, 1), new Versioned<>(ATTACHED, 1)),
            found(LIST_DISAGREES, HOST.id(), ATTACHED.id())));
  }

  private static AuditFault listing(
      String name,
      Members<?> lied,
      UnaryOperator<List<Versioned<?>>> otherwise,
      String... findings) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              @SuppressWarnings("unchecked")
              public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
                return members.equals(lied)
                    ? otherwise.apply(store.list(members)).stream()
                        .map(it -> (Versioned<R>) it)
                        .toList()
                    : super.list(members);
              }
            },
        findings);
  }

  private static List<AuditFault> users() {
    ResourceKey<?> group = SharedRecords.groupId(3);
    return List.of(
        using("a user that is not named", List.of(), found(USERS_DISAGREE, group, ATTACHED.id())),
        using(
            "a user too many",
            List.of(ATTACHED.id(), ALONE.id()),
            found(USERS_DISAGREE, group, ALONE.id())),
        using(
            "a user that is gone",
            List.of(ATTACHED.id(), SharedRecords.interfaceId(9)),
            found(USERS_DISAGREE, group, SharedRecords.interfaceId(9))));
  }

  private static AuditFault using(String name, List<ResourceKey<?>> users, String finding) {
    return AuditFault.of(
        name,
        store ->
            new NaiveSnapshot(store) {
              @Override
              public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
                return key.equals(SharedRecords.groupId(3)) ? users : super.users(key, atMost);
              }
            },
        finding);
  }

  private static <T> List<T> firstAgain(List<T> list) {
    return with(list, list.get(0));
  }

  private static <T> List<T> lastAgain(List<T> list) {
    return with(list, list.get(list.size() - 1));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static <T> List<T> backwards(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
