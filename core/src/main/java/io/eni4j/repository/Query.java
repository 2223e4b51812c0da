package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to list: a kind of resource, what its members must have in common, and which page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the kind of resource listed
 * @param type the class of the resources listed
 * @param filters all of them must hold
 * @param pageSize how many resources a page holds at most, 1 to 100
 * @param token the page to go on with, from the page before; empty: the first page
 */
public record Query<R extends Resource>(
    Class<R> type, Set<Filter> filters, int pageSize, Optional<String> token) {

  /** How many resources a page holds unless told otherwise. */
  public static final int DEFAULT_PAGE_SIZE = 20;

  /** How many resources a page can hold. */
  public static final int MAX_PAGE_SIZE = 100;

  private static final Map<Class<? extends Resource>, ResourceKind> KINDS =
      Map.of(
          Vpc.class, ResourceKind.VPC,
          Subnet.class, ResourceKind.SUBNET,
          Instance.class, ResourceKind.INSTANCE,
          NetworkInterface.class, ResourceKind.NETWORK_INTERFACE,
          PrivateIp.class, ResourceKind.PRIVATE_IP,
          ElasticIp.class, ResourceKind.ELASTIC_IP,
          SecurityGroup.class, ResourceKind.SECURITY_GROUP);

  /** All VPCs. */
  public static final Query<Vpc> VPCS = all(Vpc.class);

  /** All subnets. */
  public static final Query<Subnet> SUBNETS = all(Subnet.class);

  /** All instances. */
  public static final Query<Instance> INSTANCES = all(Instance.class);

  /** All network interfaces. */
  public static final Query<NetworkInterface> NETWORK_INTERFACES = all(NetworkInterface.class);

  /** All private IPs that are held. */
  public static final Query<PrivateIp> PRIVATE_IPS = all(PrivateIp.class);

  /** All elastic IPs. */
  public static final Query<ElasticIp> ELASTIC_IPS = all(ElasticIp.class);

  /** All security groups. */
  public static final Query<SecurityGroup> SECURITY_GROUPS = all(SecurityGroup.class);

  /** One of each kind; what is pointed at comes before what points at it. */
  public static final List<Query<? extends Resource>> ALL =
      List.of(
          VPCS, SUBNETS, INSTANCES, SECURITY_GROUPS, NETWORK_INTERFACES, PRIVATE_IPS, ELASTIC_IPS);

  /**
   * Checks the values.
   *
   * @param type the class of the resources listed
   * @param filters all of them must hold
   * @param pageSize how many resources a page holds at most, 1 to 100
   * @param token the page to go on with, from the page before; empty: the first page
   * @throws IllegalArgumentException if the page size is not 1 to 100, or a filter does not apply
   *     to the kind
   */
  public Query {
    ResourceKind kind = kindOf(type);
    requireNonNull(token, "token");
    filters = Set.copyOf(filters);
    if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
      throw new IllegalArgumentException(
          "pageSize is " + pageSize + "; a page holds 1 to " + MAX_PAGE_SIZE);
    }
    for (Filter filter : filters) {
      if (!filter.kinds().contains(kind)) {
        throw new IllegalArgumentException(
            "filter is " + filter + "; it lists one of " + filter.kinds() + ", not " + kind);
      }
    }
  }

  private static <R extends Resource> Query<R> all(Class<R> type) {
    return new Query<>(type, Set.of(), DEFAULT_PAGE_SIZE, Optional.empty());
  }

  private static ResourceKind kindOf(Class<?> type) {
    ResourceKind kind = KINDS.get(requireNonNull(type, "type"));
    if (kind == null) {
      throw new IllegalArgumentException(
          "type is " + type.getName() + "; what can be listed is one of " + KINDS.values());
    }
    return kind;
  }

  /** {@return the kind of resource listed} */
  public ResourceKind kind() {
    return kindOf(type);
  }

  /**
   * {@return this query with one more filter; the resources listed must satisfy all of them}
   *
   * @param filter what the resources listed must belong to as well
   */
  public Query<R> and(Filter filter) {
    Set<Filter> more = new LinkedHashSet<>(filters);
    more.add(filter);
    return new Query<>(type, more, pageSize, token);
  }

  /**
   * {@return this query with another page size, 1 to 100}
   *
   * @param newPageSize how many resources a page holds at most, 1 to 100
   */
  public Query<R> withPageSize(int newPageSize) {
    return new Query<>(type, filters, newPageSize, token);
  }

  /**
   * {@return this query for the page that a token leads to}
   *
   * @param newToken the token of the page before, {@link Page#next}
   */
  public Query<R> after(String newToken) {
    return new Query<>(type, filters, pageSize, Optional.of(newToken));
  }
}
