package io.eni4j.jdbc;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Lookup;
import io.eni4j.change.Members;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.jdbc.Holders.Holder;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Inconsistency;
import io.eni4j.repository.Page;
import io.eni4j.repository.PageTokens;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that reads. Its instant is that of the first read, which also takes the
 * connection; nothing read, nothing taken.
 */
final class JdbcSnapshot implements Snapshot, Queries {
  /** How much is read ahead, whoever names how much. */
  private static final int MOST_AHEAD = 32;

  private final Database database;
  private final Tenant tenant;
  private final Map<Lookup, Object> ahead = new HashMap<>();
  private @Nullable Lease lease;
  private @Nullable Long revision;
  private boolean closed;

  JdbcSnapshot(Database database, Tenant tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  @Override
  public long revision() {
    Long known = revision;
    if (known == null) {
      known =
          number(
              Step.of(
                  "SELECT MAX(revision) FROM eni.revision_mark WHERE namespace_id = ?",
                  tenant.id()));
      revision = known;
    }
    return known;
  }

  @Override
  public void prepare(Supplier<List<Lookup>> lookups) {
    if (!database.dialect().sendsScripts()) {
      return;
    }
    List<Lookup> told = lookups.get();
    List<Lookup> all = told.subList(0, Math.min(told.size(), MOST_AHEAD));
    if (all.size() > 1) {
      List<Lookups.Query<?>> queries = new ArrayList<>();
      all.forEach(it -> queries.add(Lookups.of(it, tenant)));
      List<Object> answers = reading(it -> it.query(queries));
      for (int i = 0; i < all.size(); i++) {
        ahead.put(all.get(i), answers.get(i));
      }
    }
  }

  /** The answer to a lookup, unless it is known already. */
  @SuppressWarnings("unchecked") // what was read ahead was read by the same query
  private <T> T answer(Lookup lookup, Lookups.Query<T> query) {
    requireOpen();
    Object known = ahead.get(lookup);
    return known == null ? ask(query.step(), query.rows()) : (T) known;
  }

  @Override
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    return answer(new Lookup.Find(key), Lookups.find(key, tenant));
  }

  @Override
  @SuppressWarnings("unchecked") // a slot is filled by records of its own kind
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    Holder holder = holderAnywhere(slot);
    return holder == null || holder.namespace() != tenant.id()
        ? Optional.empty()
        : Optional.of((ResourceKey<R>) holder.key());
  }

  @Override
  public boolean isVacant(Slot<?> slot) {
    return holderAnywhere(slot) == null;
  }

  /** Who fills a slot, be it another namespace; not for callers of the repository. */
  @Nullable Holder holderAnywhere(Slot<?> slot) {
    return answer(new Lookup.HolderOf(slot), Lookups.holder(slot, tenant)).orElse(null);
  }

  Tenant tenant() {
    return tenant;
  }

  @Override
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    return answer(new Lookup.ListOf(members), Lookups.list(members, tenant));
  }

  @Override
  public int size(Members<?> members) {
    return answer(new Lookup.SizeOf(members), Lookups.size(members, tenant)).intValue();
  }

  @Override
  public long count(Quota quota) {
    Lookup lookup = new Lookup.CountOf(quota.counter());
    return answer(lookup, Lookups.count(quota.counter(), tenant));
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    requireOpen();
    requirePositive(atMost);
    List<ResourceKey<?>> users = new ArrayList<>();
    for (ResourceKind kind : Condition.pointingAt(key.kind())) {
      if (users.size() < atMost) {
        users.addAll(users(kind, key, atMost - users.size()));
      }
    }
    return List.copyOf(users);
  }

  private List<ResourceKey<?>> users(ResourceKind kind, ResourceKey<?> key, int atMost) {
    Condition condition = Condition.pointingAt(tenant, key);
    RecordTable<?> table = Tables.of(kind);
    String columns = String.join(", ", table.keyColumns());
    Step step =
        new Step(
            "SELECT %s FROM eni.%s WHERE %s ORDER BY %s LIMIT %d"
                .formatted(columns, table.name(), condition.sql(), columns, atMost),
            condition.parameters());
    return ask(
        step,
        rows -> {
          List<ResourceKey<?>> keys = new ArrayList<>();
          Row row = new Row(rows);
          while (rows.next()) {
            keys.add(table.key(row));
          }
          return keys;
        });
  }

  @Override
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    // Blocks share addresses only if one contains the other: one that begins inside, or one of the
    // few larger ones, which begin at known addresses.
    List<@Nullable Object> inside = new ArrayList<>(List.of(tenant.id(), vpcId.value()));
    inside.addAll(List.of(tenant.id(), vpcId.value(), cidr.first().toLong(), cidr.last().toLong()));
    List<@Nullable Object> around = new ArrayList<>(List.of(tenant.id(), vpcId.value()));
    for (int prefixLength = 0; prefixLength <= 32; prefixLength++) {
      around.add(
          Ipv4Cidr.around(cidr.first(), Math.min(prefixLength, cidr.prefixLength()))
              .first()
              .toLong());
    }
    around.add(cidr.last().toLong());
    String inVpc = "namespace_id = ? AND vpc_id = ? AND ";
    String beginsAt = "first_address IN (?" + ", ?".repeat(32) + ") AND last_address >= ?";
    String lowest =
        """
        first_address = (
          SELECT MIN(s.first_address) FROM eni.subnet s
          WHERE s.namespace_id = ? AND s.vpc_id = ? AND s.first_address BETWEEN ? AND ?)""";
    Optional<Versioned<Subnet>> found = firstSubnet(inVpc + lowest, inside);
    return found.isPresent() ? found : firstSubnet(inVpc + beginsAt, around);
  }

  private Optional<Versioned<Subnet>> firstSubnet(
      String condition, List<@Nullable Object> parameters) {
    RecordTable<Subnet> table = Tables.SUBNETS;
    return ask(table.select(condition, parameters, 1), table::readAll).stream().findFirst();
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    requireOpen();
    requirePositive(atMost);
    if (!range.contains(from)) {
      throw new IllegalArgumentException(
          "from is " + from + "; start between " + range.first() + " and " + range.last());
    }
    FreeAddresses free = new FreeAddresses(AddressBlocks.of(tenant, range.vpcId()), this, atMost);
    free.propose(from.toLong(), range.last().toLong());
    free.propose(range.first().toLong(), from.toLong() - 1);
    return free.found();
  }

  @Override
  public <R extends Resource> Page<R> list(Query<R> query) {
    requireOpen();
    PageTokens tokens = new PageTokens(tenant.pageTokenKey());
    Condition condition = Condition.all(tenant);
    for (Filter filter : query.filters()) {
      condition = condition.and(tenant, filter);
    }
    Optional<ResourceKey<?>> start = tokens.start(query);
    if (start.isPresent()) {
      condition = condition.behind(start.get());
    }
    RecordTable<R> table = Tables.ofRecords(query.kind());
    Step step = table.select(condition.sql(), condition.parameters(), query.pageSize() + 1);
    List<R> items = new ArrayList<>();
    ask(step, table::readAll).forEach(versioned -> items.add(versioned.value()));
    if (items.size() <= query.pageSize()) {
      return new Page<>(items, Optional.empty());
    }
    items.remove(query.pageSize());
    ResourceKey<?> last = items.get(query.pageSize() - 1).key();
    return new Page<>(items, Optional.of(tokens.after(last, query)));
  }

  @Override
  public List<Inconsistency> hiddenInconsistencies() {
    return new HiddenRows(this, database.dialect(), tenant).inconsistencies(revision());
  }

  @Override
  public void close() {
    closed = true;
    Lease held = lease;
    lease = null;
    if (held != null) {
      try {
        held.close();
      } catch (SQLException e) {
        throw Database.failed("the snapshot's connection cannot be given back", e);
      }
    }
  }

  @Override
  public <T> T ask(Step step, Lease.Rows<T> rows) {
    return reading(it -> it.query(step, rows));
  }

  private interface Reading<T> {
    T in(Lease lease) throws SQLException;
  }

  private <T> T reading(Reading<T> reading) {
    requireOpen();
    try {
      Lease held = lease;
      if (held == null) {
        held = Lease.toRead(database, tenant);
        lease = held;
      }
      return reading.in(held);
    } catch (SQLException e) {
      throw Database.failed("the database cannot be read", e);
    }
  }

  private long number(Step step) {
    return ask(step, Lookups::number);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the snapshot is closed; open another");
    }
  }

  private static void requirePositive(int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost is " + atMost + "; ask for 1 or more");
    }
  }
}
