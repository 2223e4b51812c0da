package io.eni4j.repository;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records in ascending order of their keys, among which are all that a query asks for.
 *
 * @param cells records by key
 * @param first the lowest key that counts; null: there is no lowest
 * @param last the highest key that counts; null: there is no highest
 * @param estimate about how many there are
 */
record Candidates(
    NavigableMap<ResourceKey<?>, RecordCell> cells,
    @Nullable ResourceKey<?> first,
    @Nullable ResourceKey<?> last,
    int estimate) {
  private static final Ipv4Address LOWEST = new Ipv4Address(0);
  private static final Ipv4Address HIGHEST = new Ipv4Address(-1);
  private static final int ALL = Integer.MAX_VALUE;
  private static final int MANY = ALL - 1;

  /** The narrowest candidates that are known for a query at a revision. */
  static Candidates of(Contents contents, Query<?> query, long revision) {
    Candidates narrowest = new Candidates(contents.table(query.kind()).ordered(), null, null, ALL);
    for (Filter filter : query.filters()) {
      Candidates candidates = of(contents, filter, query.kind(), revision);
      if (candidates.estimate < narrowest.estimate) {
        narrowest = candidates;
      }
    }
    return narrowest;
  }

  /** Those behind a key; null: all. */
  NavigableMap<ResourceKey<?>, RecordCell> behind(@Nullable ResourceKey<?> key) {
    NavigableMap<ResourceKey<?>, RecordCell> rest = cells;
    if (last != null) {
      rest = rest.headMap(last, true);
    }
    if (first != null && (key == null || RecordCell.compare(key, first) < 0)) {
      return rest.tailMap(first, true);
    } else if (key == null) {
      return rest;
    }
    boolean over = last != null && RecordCell.compare(key, last) >= 0;
    return over ? new TreeMap<>() : rest.tailMap(key, false);
  }

  private static Candidates of(Contents contents, Filter filter, ResourceKind kind, long revision) {
    RecordCell target = contents.cell(filter.target());
    if (kind == ResourceKind.PRIVATE_IP && filter instanceof Filter.InVpc inVpc) {
      return addresses(contents, inVpc.target(), LOWEST, HIGHEST, MANY);
    } else if (target == null) {
      return new Candidates(new TreeMap<>(), null, null, 0);
    } else if (kind == ResourceKind.PRIVATE_IP && filter instanceof Filter.InSubnet) {
      // Private IPs lie in the block of their subnet, and go before it does.
      return target.valueAt(revision) instanceof Subnet subnet
          ? addresses(
              contents, subnet.vpcId(), subnet.cidr().first(), subnet.cidr().last(), MANY - 1)
          : new Candidates(new TreeMap<>(), null, null, 0);
    }
    ReferenceIndex index = target.index(kind);
    return index == null
        ? members(target.rosterAt(revision), kind)
        : new Candidates(index.candidates(), null, null, index.live());
  }

  private static Candidates addresses(
      Contents contents, VpcId vpcId, Ipv4Address first, Ipv4Address last, int estimate) {
    return new Candidates(
        contents.table(ResourceKind.PRIVATE_IP).ordered(),
        new PrivateIpKey(vpcId, first),
        new PrivateIpKey(vpcId, last),
        estimate);
  }

  private static Candidates members(Roster roster, ResourceKind kind) {
    NavigableMap<ResourceKey<?>, RecordCell> members = new TreeMap<>();
    for (int i = 0; i < roster.size(); i++) {
      if (roster.get(i).kind() == kind) {
        members.put(roster.get(i).key(), roster.get(i));
      }
    }
    return new Candidates(members, null, null, members.size());
  }
}
