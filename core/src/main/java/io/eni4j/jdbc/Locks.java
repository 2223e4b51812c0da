package io.eni4j.jdbc;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.Guard;
import io.eni4j.change.References;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a commit: every row that it writes or relies on is locked, in the one order of
 * all keys and at once in the strongest mode that it will need, and the slots that shall be vacant
 * are looked at.
 *
 * <p>It is one statement a row. The rows lie in seven tables and need three modes, and one
 * statement can neither lock rows of several tables in the order of their keys nor in several
 * modes; sent as one script they cost one round trip all the same.
 */
final class Locks {
  /** How strongly a row is held, weakest first. */
  private enum Mode {
    LOOKED_AT,
    POINTED_AT,
    RELIED_ON,
    WRITTEN,
    DELETED
  }

  private final Dialect dialect;
  private final Tenant tenant;
  private final ChangeSet changeSet;
  private final Map<ResourceKey<?>, Mode> modes = new TreeMap<>(ResourceKey.order());
  private final List<Guard.Vacant> vacant = new ArrayList<>();
  private final Map<ResourceKey<?>, Reply> rows = new HashMap<>();
  private final Set<Guard> taken = new HashSet<>();
  private boolean tokenRefused;

  Locks(Dialect dialect, Tenant tenant, ChangeSet changeSet) {
    this.dialect = dialect;
    this.tenant = tenant;
    this.changeSet = changeSet;
    for (Guard guard : changeSet.guards()) {
      if (guard instanceof Guard.Unchanged unchanged) {
        want(unchanged.key(), Mode.RELIED_ON);
      } else if (guard instanceof Guard.Absent absent) {
        want(absent.key(), Mode.LOOKED_AT);
      } else if (guard instanceof Guard.Vacant slot) {
        vacant.add(slot);
      }
    }
    for (Write write : changeSet.writes()) {
      if (write instanceof Write.Insert insert) {
        wantTargets(insert.value());
      } else {
        want(write.key(), write instanceof Write.Delete ? Mode.DELETED : Mode.WRITTEN);
        if (write instanceof Write.Update update) {
          wantTargets(update.value());
        }
      }
    }
  }

  private void wantTargets(Resource value) {
    if (!dialect.foreignKeysLock()) {
      References.forEach(value, target -> want(target, Mode.RELIED_ON));
    }
    if (value instanceof NetworkInterface eni && eni.attachment().isPresent()) {
      // Nobody puts an interface where another is on its way to, be it without a word to the
      // instance, and be it there already, at another place: then no foreign key would hold it.
      Attachment tie = eni.attachment().get();
      want(tie.instanceId(), Mode.POINTED_AT);
      tie.target().ifPresent(it -> want(it.instanceId(), Mode.DELETED));
    }
  }

  private void want(ResourceKey<?> key, Mode mode) {
    modes.merge(key, mode, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** What takes the locks; its answers go to {@link #taken}. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    modes.forEach((key, mode) -> steps.add(step(Tables.of(key), key, mode)));
    vacant.forEach(guard -> steps.add(Holders.step(guard.slot(), tenant)));
    changeSet.settlement().ifPresent(it -> steps.add(new TokenAnswers(tenant).refused(it)));
    return steps;
  }

  private Step step(RecordTable<?> table, ResourceKey<?> key, Mode mode) {
    String sql =
        "SELECT revision%s FROM eni.%s WHERE %s%s"
            .formatted(table.lockedColumns(), table.name(), table.matchingKey(), lock(mode));
    return new Step(sql, table.keyIn(tenant, key));
  }

  private String lock(Mode mode) {
    return switch (mode) {
      case LOOKED_AT -> "";
      case POINTED_AT -> dialect.lockToPointAt();
      case RELIED_ON -> dialect.lockToRelyOn();
      case WRITTEN -> dialect.lockToWrite();
      case DELETED -> dialect.lockToDelete();
    };
  }

  /** Notes what the database said to {@link #steps}. */
  void taken(List<Reply> answers) {
    int i = 0;
    for (ResourceKey<?> key : modes.keySet()) {
      rows.put(key, answers.get(i++));
    }
    for (Guard guard : vacant) {
      if (answers.get(i++).count() > 0) {
        taken.add(guard);
      }
    }
    tokenRefused = changeSet.settlement().isPresent() && answers.get(i).number(0) > 0;
  }

  /** Whether the token of the change set is used up, or the submission began too long ago. */
  boolean isTokenRefused() {
    return tokenRefused;
  }

  /** The locked row of a key: its revision, and what else its table tells; null: there is none. */
  @Nullable Reply row(ResourceKey<?> key) {
    Reply row = rows.get(key);
    return row == null || row.count() == 0 ? null : row;
  }

  /** The revision of each record that is there and is written. */
  Map<ResourceKey<?>, Long> formerRevisions() {
    Map<ResourceKey<?>, Long> former = new HashMap<>();
    for (Write write : changeSet.writes()) {
      Reply row = write instanceof Write.Insert ? null : row(write.key());
      if (row != null) {
        former.put(write.key(), row.number(0));
      }
    }
    return former;
  }

  /** Whether all that the locks show is as the change set needs it. */
  boolean hold() {
    for (Guard guard : changeSet.guards()) {
      if (isBroken(guard)) {
        return false;
      }
    }
    for (Write write : changeSet.writes()) {
      if (!(write instanceof Write.Insert) && row(write.key()) == null) {
        return false;
      }
    }
    return true;
  }

  /** The first broken guard; empty if an earlier one may be broken that locks do not show. */
  Optional<Guard> firstBroken() {
    for (Guard guard : changeSet.guards()) {
      if (isBroken(guard)) {
        return Optional.of(guard);
      } else if (guard instanceof Guard.Unreferenced || guard instanceof Guard.Below) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isBroken(Guard guard) {
    if (guard instanceof Guard.Unchanged unchanged) {
      Reply row = row(unchanged.key());
      return row == null || row.number(0) != unchanged.revision();
    } else if (guard instanceof Guard.Absent absent) {
      return row(absent.key()) != null;
    }
    return taken.contains(guard);
  }
}
