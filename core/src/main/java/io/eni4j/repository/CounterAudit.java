package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.COUNTER_WRONG;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.change.Versioned;
import io.eni4j.model.ResourceKind;
import java.util.EnumMap;
import java.util.Map;

/** Whether counters are the numbers of records that they count. */
final class CounterAudit {
  private final AuditDesk desk;

  CounterAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    Map<Counter, Long> counted = new EnumMap<>(Counter.class);
    for (Versioned<?> record : desk.inventory().all()) {
      Counter.of(record.value()).ifPresent(counter -> counted.merge(counter, 1L, Long::sum));
    }
    for (Counter counter : Counter.values()) {
      if (desk.inventory().isWhole(kind(counter))) {
        judge(counter, counted.getOrDefault(counter, 0L));
      }
    }
  }

  private void judge(Counter counter, long counted) {
    desk.questions()
        .ask(
            it -> it.count(new Quota(counter, 0)),
            why -> desk.findings().add(UNREADABLE, counter.name(), "a number", why))
        .filter(answer -> answer != counted)
        .ifPresent(answer -> desk.findings().add(COUNTER_WRONG, counter.name(), counted, answer));
  }

  private static ResourceKind kind(Counter counter) {
    return switch (counter) {
      case VPCS -> ResourceKind.VPC;
      case SECONDARY_INTERFACES -> ResourceKind.NETWORK_INTERFACE;
      case ELASTIC_IPS -> ResourceKind.ELASTIC_IP;
    };
  }
}
