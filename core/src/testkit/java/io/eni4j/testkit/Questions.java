package io.eni4j.testkit;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Questions about the small world of {@link RandomChanges}. */
final class Questions {
  private static final List<Counter> COUNTERS = List.of(Counter.values());

  private final RandomGenerator random;

  Questions(RandomGenerator random) {
    this.random = random;
  }

  /** Some questions of all sorts. */
  List<Question> some(int count) {
    List<Question> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(any());
    }
    return some;
  }

  private Question any() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> find(key());
      case 2 -> users(key());
      case 3, 4 -> holder(slot());
      case 5 -> list(members());
      case 6 -> size(members());
      case 7 -> count(oneOf(COUNTERS));
      case 8 -> overlapping();
      case 9 -> free();
      default -> listed();
    };
  }

  private static Question find(ResourceKey<?> key) {
    return Question.of("find " + key, it -> it.find(key), it -> it.find(key));
  }

  private Question users(ResourceKey<?> key) {
    int atMost = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4);
    return Question.of(
        "users of " + key + ", at most " + atMost,
        it -> it.users(key, atMost),
        it -> it.users(key).stream().limit(atMost).toList());
  }

  private static Question holder(Slot<?> slot) {
    return Question.of("holder of " + slot, it -> it.holder(slot), it -> it.holder(slot));
  }

  private static Question list(Members<?> members) {
    return Question.of("list " + members, it -> it.list(members), it -> it.list(members));
  }

  private static Question size(Members<?> members) {
    return Question.of("size of " + members, it -> it.size(members), it -> it.list(members).size());
  }

  private static Question count(Counter counter) {
    return Question.of(
        "count of " + counter, it -> it.count(new Quota(counter, 0)), it -> it.count(counter));
  }

  /** Whichever subnet overlaps will do. */
  private Question overlapping() {
    VpcId vpcId = Records.vpcId(1 + random.nextInt(2));
    Ipv4Cidr cidr =
        Ipv4Cidr.around(
            Records.address("10.0." + number() + "." + random.nextInt(256)),
            8 + random.nextInt(25));
    return new Question(
        "overlapping " + cidr + " in " + vpcId,
        it -> it.overlapping(vpcId, cidr),
        it -> it.overlapping(vpcId, cidr),
        (all, one) ->
            ((Optional<?>) one).map(((List<?>) all)::contains).orElse(((List<?>) all).isEmpty()));
  }

  private Question free() {
    boolean isPrivate = random.nextBoolean();
    Ipv4Address first = Records.address(isPrivate ? "10.0." + number() + ".0" : "1.0.0.1");
    AddressRange range =
        new AddressRange(
            isPrivate ? Optional.of(Records.vpcId(1 + random.nextInt(2))) : Optional.empty(),
            first,
            first.plus(5));
    Ipv4Address from = first.plus(random.nextInt((int) range.size()));
    int atMost = 1 + random.nextInt(7);
    return Question.of(
        "at most " + atMost + " free of " + range + " from " + from,
        it -> it.free(range, from, atMost),
        it -> it.free(range, from, atMost));
  }

  private Question listed() {
    Query<?> query = oneOf(Kept.QUERIES);
    query = query.withPageSize(random.nextBoolean() ? 1 + random.nextInt(3) : Query.MAX_PAGE_SIZE);
    for (int i = random.nextInt(3); i > 0; i--) {
      Filter filter = filter();
      query = filter.kinds().contains(query.kind()) ? query.and(filter) : query;
    }
    return all(query);
  }

  private static <R extends Resource> Question all(Query<R> query) {
    return Question.of(
        "all pages of " + query,
        it -> StoreUnderTest.walk(it, query),
        it -> it.list(query.kind(), query.filters()));
  }

  private Filter filter() {
    return switch (random.nextInt(5)) {
      case 0 -> new Filter.InVpc(Records.vpcId(1 + random.nextInt(2)));
      case 1 -> new Filter.InSubnet(Records.subnetId(number()));
      case 2 -> new Filter.OnInstance(Records.instanceId(number()));
      case 3 -> new Filter.OnInterface(Records.interfaceId(number()));
      default -> new Filter.InSecurityGroup(Records.groupId(number()));
    };
  }

  private ResourceKey<?> key() {
    return switch (random.nextInt(7)) {
      case 0 -> Records.vpcId(number());
      case 1 -> Records.subnetId(number());
      case 2 -> Records.groupId(number());
      case 3 -> Records.instanceId(number());
      case 4 -> Records.interfaceId(number());
      case 5 -> privateIp();
      default -> Records.elasticIpId(number());
    };
  }

  private ResourceKey<?> privateIp() {
    return Records.ipKey(1 + random.nextInt(2), "10.0." + number() + "." + random.nextInt(4));
  }

  private Slot<?> slot() {
    return switch (random.nextInt(4)) {
      case 0 -> new Slot.Mac(Records.mac(number()));
      case 1 -> new Slot.ElasticIpAddress(Records.address("1.0.0." + number()));
      case 2 -> new Slot.DeviceIndex(Records.instanceId(number()), 1 + random.nextInt(4));
      default ->
          new Slot.Association(
              Records.interfaceId(number()),
              Records.ipKey(1 + random.nextInt(2), "10.0." + number() + "." + random.nextInt(4)));
    };
  }

  private Members<?> members() {
    return switch (random.nextInt(5)) {
      case 0 -> new Members.SubnetsOf(Records.vpcId(1 + random.nextInt(2)));
      case 1 -> new Members.SecurityGroupsOf(Records.vpcId(1 + random.nextInt(2)));
      case 2 -> new Members.InterfacesOf(Records.instanceId(number()));
      case 3 -> new Members.PrivateIpsOf(Records.interfaceId(number()));
      default -> new Members.ElasticIpsOf(Records.interfaceId(number()));
    };
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private int number() {
    return 1 + random.nextInt(RandomChanges.NUMBERS);
  }
}
