package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.eni4j.EniService;
import io.eni4j.Outcome;
import io.eni4j.OutcomeUnknownException;
import io.eni4j.Tier;
import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.repository.Export;
import io.eni4j.repository.Import;
import io.eni4j.repository.ImportTarget;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.RepositoryException;
import io.eni4j.repository.Snapshot;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fault before or after every call that an operation makes to the database: what is stored
 * afterwards is what was before, or all that the operation does, as its caller was told; and the
 * one connection of the pool works as before.
 */
@Tag("proof")
@Timeout(600)
class FaultAtEveryStatementTest {
  private static final int MOST_CALLS = 400;
  private static final Pattern CHOICE =
      Pattern.compile(
          "[a-z]+-[0-9a-z]{10}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|\"[0-9]+(?:[.][0-9]+){3}\"");

  private final BaseWorld base = BaseWorld.make();
  private int runs;
  private int stored;

  FaultAtEveryStatementTest() throws IOException {}

  @Test
  void theBaseWorldAllowsEveryOperationOnce() throws IOException {
    assertThat(base.operations())
        .extracting(Operation::kind)
        .containsExactlyElementsOf(
            EnumSet.complementOf(EnumSet.of(OperationKind.FORCE_DETACH_NETWORK_INTERFACE)));
    for (Operation<?> operation : base.operations()) {
      // A reboot is over at once, and leaves no trace.
      assertThat(expected(operation).equals(resources(base.text())))
          .isEqualTo(operation.kind() == OperationKind.REBOOT_INSTANCE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultLeavesWhatWasBeforeOrAllThatTheOperationDoes(TestDatabase database)
      throws IOException {
    FaultyDataSource faulty = new FaultyDataSource(database.dataSource());
    HikariConfig config = new HikariConfig();
    config.setDataSource(faulty.proxy());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(2_000);
    // One in so many of all operations with all faults; no divisor of their numbers.
    boolean h2 = database == TestDatabase.H2;
    int turns = h2 ? Tier.count(41, 9, 1) : Tier.count(19, 1, 1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      int turn = 0;
      for (Operation<?> operation : base.operations()) {
        for (Fault fault : Fault.values()) {
          for (boolean after : new boolean[] {false, true}) {
            if (turn++ % turns == 0) {
              everyCall(faulty, pool, operation, fault, after);
            }
          }
        }
      }
    }
    System.out.println(database + ": " + runs + " faults, " + stored + " operations stored");
    assertThat(stored).isBetween(runs / 20, runs - runs / 20);
  }

  private void everyCall(
      FaultyDataSource faulty,
      HikariDataSource pool,
      Operation<?> operation,
      Fault fault,
      boolean after)
      throws IOException {
    List<String> before = resources(base.text());
    Optional<NetworkRepository> unused = Optional.empty();
    for (int call = 1; call < MOST_CALLS; call++) {
      NetworkRepository store = unused.isPresent() ? unused.get() : imported(pool);
      String where =
          operation.kind() + ", " + fault + (after ? " after" : " before") + " call " + call;
      EniService door = door(store);
      faulty.plan(fault, after, call);
      boolean told = submit(door, operation, call, where);
      boolean over = faulty.isLeftOver();
      List<String> now = resources(exported(store));
      if (told) {
        assertThat(withoutChoices(now)).as(where).isEqualTo(withoutChoices(expected(operation)));
      } else {
        assertThat(now).as(where).isEqualTo(before);
      }
      assertThat(door.audit()).as(where).isEmpty();
      unused = told ? Optional.empty() : Optional.of(store);
      if (over) {
        assertThat(told).as(where).isTrue();
        return;
      }
      runs++;
      stored += told ? 1 : 0;
    }
    throw new AssertionError(operation + " makes more than " + MOST_CALLS + " calls");
  }

  /** Whether the caller is told, be it after settling, that the operation is stored. */
  private static boolean submit(EniService door, Operation<?> operation, int call, String where) {
    try {
      Outcome<?> outcome =
          call % 2 == 0
              ? door.submit(operation)
              : door.submit(operation, new IdempotencyToken("call-" + call + where.hashCode()));
      assertThat(outcome.isAccepted()).as(where + ": " + outcome.violations()).isTrue();
      return true;
    } catch (OutcomeUnknownException unknown) {
      Optional<Outcome<List<Resource>>> settled = door.settle(unknown);
      assertThat(settled.filter(it -> !it.isAccepted())).as(where).isEmpty();
      return settled.isPresent();
    } catch (RepositoryException failed) {
      assertThat(failed.isPossiblyStored()).as(where).isFalse();
      return false;
    }
  }

  /** What the store holds after the operation, where nothing goes wrong. */
  private List<String> expected(Operation<?> operation) throws IOException {
    try (InMemoryNetworkRepository store = new InMemoryNetworkRepository()) {
      Import.read(new StringReader(base.text()), store);
      assertThat(door(store).submit(operation).violations()).isEmpty();
      return resources(exported(store));
    }
  }

  private NetworkRepository imported(HikariDataSource pool) throws IOException {
    NetworkRepository store = JdbcNetworkRepository.open(pool, TestDatabase.newNamespace());
    Import.read(new StringReader(base.text()), (ImportTarget) store);
    return store;
  }

  private static EniService door(NetworkRepository store) {
    return EniService.builder()
        .repository(store)
        .seed(7)
        .clock(Clock.fixed(Instant.parse("2026-02-02T02:02:02Z"), ZoneOffset.UTC))
        .build();
  }

  private static String exported(NetworkRepository store) throws IOException {
    StringWriter text = new StringWriter();
    try (Snapshot snapshot = store.snapshot()) {
      Export.write(snapshot, text);
    }
    return text.toString();
  }

  private static List<String> resources(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  /** The lines without what a second attempt chooses anew: ids, MACs and addresses. */
  private List<String> withoutChoices(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                CHOICE
                    .matcher(line)
                    .replaceAll(it -> base.text().contains(it.group()) ? it.group() : "new"))
        .sorted()
        .toList();
  }
}
