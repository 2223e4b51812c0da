package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.Settlement;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The second step of a commit: what it writes, in an order in which no statement meets a row that a
 * later one would have made fit, and the revision, drawn when all locks are held.
 *
 * <p>Slots that pass from one record to another within the commit are vacated first; then come
 * inserts, updates and deletes, targets before what points at them and deletes the other way round.
 * Constraints see to what the locks cannot: a slot filled by others, a target that is gone.
 */
final class Writes {
  /** Among how many marks of a namespace commits choose, so that they seldom choose the same. */
  static final int MARKS = 32;

  private static final Comparator<ResourceKey<?>> TARGETS_FIRST =
      Comparator.<ResourceKey<?>, Integer>comparing(key -> Tables.TARGETS_FIRST.indexOf(key.kind()))
          .thenComparing(ResourceKey.order());

  private static final String PLACES =
      """
      SELECT 1 FROM eni.network_interface
      WHERE namespace_id = ? AND instance_id = ? AND device_index = ?""";

  private static final String TARGETS =
      """
      SELECT 1 FROM eni.network_interface
      WHERE namespace_id = ? AND target_instance_id = ? AND target_device_index = ?""";

  private static final String MOVE_MARK =
      """
      UPDATE eni.revision_mark SET revision = GREATEST(revision, %s)
      WHERE namespace_id = ? AND stripe = ? AND COALESCE(import_id, '') = ?""";

  private static final String TAKE_MARK =
      "UPDATE eni.revision_mark SET revision = revision WHERE namespace_id = ? AND stripe = ?";

  private static final String ABOVE_FLOOR =
      """

        AND (token_floor_at IS NULL OR (token_floor_at, token_floor_nanos) <= (?, ?))""";

  private final Dialect dialect;
  private final Tenant tenant;
  private final ChangeSet changeSet;
  private final Optional<Settlement> settlement;
  private final Locks locks;
  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> exact = new ArrayList<>();
  private final List<Integer> none = new ArrayList<>();
  private int drawn;

  Writes(Dialect dialect, Tenant tenant, ChangeSet changeSet, Locks locks) {
    this.dialect = dialect;
    this.tenant = tenant;
    this.changeSet = changeSet;
    this.settlement = changeSet.settlement();
    this.locks = locks;
    List<Write> ordered = new ArrayList<>(changeSet.writes());
    ordered.sort(Comparator.comparing(Write::key, TARGETS_FIRST));
    blocksFreed(ordered);
    vacate(ordered, ResourceKind.NETWORK_INTERFACE);
    vacate(ordered, ResourceKind.ELASTIC_IP);
    for (Write write : ordered) {
      if (write instanceof Write.Insert insert) {
        insert(insert.value());
      }
    }
    for (Write write : ordered) {
      if (write instanceof Write.Update update) {
        exact.add(steps.size());
        update(update.value());
      }
    }
    for (int i = ordered.size() - 1; i >= 0; i--) {
      if (ordered.get(i) instanceof Write.Delete delete) {
        exactly(delete.key(), "DELETE FROM eni.%s WHERE ");
      }
    }
    blocksTaken(ordered);
    places(ordered);
    unreferenced();
    counters();
    draw(ordered);
  }

  /** What does all of it; its answers go to {@link #fit}. */
  List<Step> steps() {
    return steps;
  }

  /** Whether every statement did what it was to do. */
  boolean fit(List<Reply> answers) {
    return exact.stream().allMatch(i -> answers.get(i).count() == 1)
        && none.stream().allMatch(i -> answers.get(i).count() == 0);
  }

  /** The revision that was drawn. */
  long revision(List<Reply> answers) {
    return answers.get(drawn).number(0);
  }

  private <R extends Resource> void insert(R value) {
    RecordTable<R> table = Tables.ofRecords(value.key().kind());
    table.insert(value, tenant, steps::add);
  }

  private <R extends Resource> void update(R value) {
    RecordTable<R> table = Tables.ofRecords(value.key().kind());
    table.update(value, tenant, steps::add);
  }

  private void exactly(ResourceKey<?> key, String sql) {
    exact.add(steps.size());
    RecordTable<?> table = Tables.of(key);
    steps.add(table.on(key, tenant, sql.formatted(table.name())));
  }

  /** Empties the slots of what is written if another record of the commit may fill them. */
  private void vacate(List<Write> ordered, ResourceKind kind) {
    List<ResourceKey<?>> before = new ArrayList<>();
    int after = 0;
    for (Write write : ordered) {
      if (write.key().kind() == kind && !(write instanceof Write.Touch)) {
        after += write instanceof Write.Delete ? 0 : 1;
        if (!(write instanceof Write.Insert)) {
          before.add(write.key());
        }
      }
    }
    boolean onlyItself = before.size() == 1 && after == 1 && !isInserted(ordered, kind);
    if (after == 0 || onlyItself) {
      return;
    }
    String slots =
        kind == ResourceKind.NETWORK_INTERFACE
            ? "mac = NULL, instance_id = NULL, device_index = NULL, auto_delete = NULL,"
                + " attachment_state = NULL, target_instance_id = NULL, target_device_index = NULL"
            : "address = NULL, network_interface_id = NULL, private_ip_vpc_id = NULL,"
                + " private_ip_address = NULL";
    for (ResourceKey<?> key : before) {
      exactly(key, "UPDATE eni.%s SET " + slots + " WHERE ");
    }
  }

  private static boolean isInserted(List<Write> ordered, ResourceKind kind) {
    return ordered.stream().anyMatch(it -> it instanceof Write.Insert && it.key().kind() == kind);
  }

  private void blocksFreed(List<Write> ordered) {
    SortedSet<Long> elastic = new TreeSet<>();
    for (Write write : ordered) {
      if (write instanceof Write.Delete && write.key() instanceof PrivateIpKey key) {
        blocks(key).free(key.address().toLong() / AddressBlocks.SIZE, steps::add);
      }
      Reply row = write.key().kind() == ResourceKind.ELASTIC_IP ? locks.row(write.key()) : null;
      if (row != null && !isAt(write, row.number(1))) {
        elastic.add(row.number(1) / AddressBlocks.SIZE);
      }
    }
    AddressBlocks ofSpace = AddressBlocks.of(tenant, Optional.empty());
    elastic.forEach(block -> ofSpace.free(block, steps::add));
  }

  private static boolean isAt(Write write, long address) {
    return write instanceof Write.Touch
        || (write instanceof Write.Update update
            && update.value() instanceof ElasticIp elasticIp
            && elasticIp.address().toLong() == address);
  }

  private void blocksTaken(List<Write> ordered) {
    SortedSet<Long> elastic = new TreeSet<>();
    ResourceKey<?> vpcBefore = null;
    long blockBefore = -1;
    for (Write write : ordered) {
      if (write instanceof Write.Insert && write.key() instanceof PrivateIpKey key) {
        long block = key.address().toLong() / AddressBlocks.SIZE;
        if (block != blockBefore || !key.vpcId().equals(vpcBefore)) {
          blocks(key).taken(block, steps::add);
          blockBefore = block;
          vpcBefore = key.vpcId();
        }
      } else if (write instanceof Write.Insert insert && insert.value() instanceof ElasticIp it) {
        elastic.add(it.address().toLong() / AddressBlocks.SIZE);
      } else if (write instanceof Write.Update update && update.value() instanceof ElasticIp it) {
        Reply row = locks.row(it.key());
        if (row != null && !isAt(write, row.number(1))) {
          elastic.add(it.address().toLong() / AddressBlocks.SIZE);
        }
      }
    }
    AddressBlocks ofSpace = AddressBlocks.of(tenant, Optional.empty());
    elastic.forEach(block -> ofSpace.taken(block, steps::add));
  }

  private AddressBlocks blocks(PrivateIpKey key) {
    return AddressBlocks.of(tenant, Optional.of(key.vpcId()));
  }

  /**
   * Constraints see two interfaces at one place, and two on the way to one place. One at the place
   * that another is on the way to is looked for: whoever writes one on the way has the instance for
   * himself, and so sees what others have put there.
   */
  private void places(List<Write> ordered) {
    for (Write write : ordered) {
      Optional<Attachment> attachment =
          write instanceof Write.Insert insert
              ? attachment(insert.value())
              : write instanceof Write.Update update
                  ? attachment(update.value())
                  : Optional.empty();
      if (attachment.isPresent()) {
        taken(TARGETS, attachment.get().place());
        attachment.get().target().ifPresent(it -> taken(PLACES, it));
      }
    }
  }

  private static Optional<Attachment> attachment(Resource value) {
    return value instanceof NetworkInterface eni ? eni.attachment() : Optional.empty();
  }

  private void taken(String others, Place place) {
    none.add(steps.size());
    steps.add(Step.of(others, tenant.id(), place.instanceId().value(), place.deviceIndex()));
  }

  /** Foreign keys speak for what is deleted; what stays is asked for. */
  private void unreferenced() {
    for (Guard guard : changeSet.guards()) {
      if (guard instanceof Guard.Unreferenced unreferenced) {
        for (ResourceKind kind : Condition.pointingAt(unreferenced.key().kind())) {
          Condition condition = Condition.pointingAt(tenant, unreferenced.key());
          none.add(steps.size());
          steps.add(
              new Step(
                  "SELECT 1 FROM eni.%s WHERE %s LIMIT 1"
                      .formatted(Tables.of(kind).name(), condition.sql()),
                  condition.parameters()));
        }
      }
    }
  }

  /** Moved last, because all commits that count share their rows until they end. */
  private void counters() {
    new Counts(dialect, tenant, changeSet, locks)
        .steps()
        .forEach(
            step -> {
              exact.add(steps.size());
              steps.add(step);
            });
  }

  private void draw(List<Write> ordered) {
    int stripe = ThreadLocalRandom.current().nextInt(MARKS);
    if (dialect.lowestTransaction() == null) {
      // Readers of events who hold all marks meet no revision that is drawn and not decided.
      steps.add(Step.of(TAKE_MARK, tenant.id(), stripe));
    }
    drawn = steps.size();
    steps.add(Step.of(dialect.nextRevision()));
    for (Write write : ordered) {
      if (!(write instanceof Write.Delete)) {
        exactly(write.key(), "UPDATE eni.%s SET revision = " + dialect.drawnRevision() + " WHERE ");
      }
    }
    settlement.ifPresent(
        it -> steps.addAll(new TokenAnswers(tenant).keep(it, dialect.drawnRevision())));
    if (tenant.importId() == null) {
      new Events(tenant).insert(changeSet, locks, dialect.drawnRevision(), steps::add);
    }
    exact.add(steps.size());
    steps.add(mark(stripe));
  }

  /**
   * Moves a mark, unless an import goes on that is another one; where a token is used up, only if
   * the submission is not below the floor.
   */
  private Step mark(int stripe) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(tenant.id(), stripe));
    parameters.add(tenant.importId() == null ? "" : tenant.importId());
    Optional<Settlement> floored = settlement.filter(it -> it.ends().isEmpty());
    floored.ifPresent(it -> parameters.addAll(Row.instant(it.begunAt())));
    return new Step(
        MOVE_MARK.formatted(dialect.drawnRevision()) + (floored.isPresent() ? ABOVE_FLOOR : ""),
        parameters);
  }
}
