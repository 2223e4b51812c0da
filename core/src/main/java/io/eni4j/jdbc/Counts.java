package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a commit moves the counters, by so much and not to so much, and how far it may. */
final class Counts {
  private static final String MOVE =
      """
      UPDATE eni.counter SET amount = amount + ?
      WHERE namespace_id = ? AND name = ?""";

  private static final String WITHIN =
      """
      SELECT amount FROM eni.counter
      WHERE namespace_id = ? AND name = ? AND amount <= ?""";

  private final Dialect dialect;
  private final Tenant tenant;
  private final Map<Counter, Integer> added = new EnumMap<>(Counter.class);
  private final Map<Counter, Integer> limits = new EnumMap<>(Counter.class);

  Counts(Dialect dialect, Tenant tenant, ChangeSet changeSet, Locks locks) {
    this.dialect = dialect;
    this.tenant = tenant;
    for (Write write : changeSet.writes()) {
      if (!(write instanceof Write.Insert)) {
        before(write.key(), locks).ifPresent(counter -> add(counter, -1));
      }
      after(write, locks).ifPresent(counter -> add(counter, 1));
    }
    for (Guard guard : changeSet.guards()) {
      if (guard instanceof Guard.Below below) {
        limits.merge(below.quota().counter(), below.quota().limit(), Math::min);
      }
    }
  }

  private void add(Counter counter, int step) {
    added.merge(counter, step, Integer::sum);
  }

  private static Optional<Counter> before(ResourceKey<?> key, Locks locks) {
    return switch (key.kind()) {
      case VPC -> Optional.of(Counter.VPCS);
      case ELASTIC_IP -> Optional.of(Counter.ELASTIC_IPS);
      case NETWORK_INTERFACE -> {
        Reply row = locks.row(key);
        yield row != null && row.number(1) == 1
            ? Optional.of(Counter.SECONDARY_INTERFACES)
            : Optional.empty();
      }
      case SUBNET, INSTANCE, PRIVATE_IP, SECURITY_GROUP -> Optional.empty();
    };
  }

  private static Optional<Counter> after(Write write, Locks locks) {
    if (write instanceof Write.Touch) {
      return before(write.key(), locks);
    }
    Optional<Resource> after =
        write instanceof Write.Insert insert
            ? Optional.of(insert.value())
            : write instanceof Write.Update update ? Optional.of(update.value()) : Optional.empty();
    return after.flatMap(Counter::of);
  }

  /** Statements that answer one row each if the limits permit; all in the order of counters. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Counter counter : Counter.values()) {
      int more = added.getOrDefault(counter, 0);
      Integer limit = limits.get(counter);
      if (more != 0 && limit != null) {
        steps.add(
            Step.of(MOVE + " AND amount + ? <= ?", more, tenant.id(), counter.name(), more, limit));
      } else if (more != 0) {
        steps.add(Step.of(MOVE, more, tenant.id(), counter.name()));
      } else if (limit != null) {
        // Locked, or two commits could each rely on what the other moves.
        steps.add(Step.of(WITHIN + dialect.lockToRelyOn(), tenant.id(), counter.name(), limit));
      }
    }
    return steps;
  }
}
