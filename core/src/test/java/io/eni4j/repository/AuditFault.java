package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import io.eni4j.testkit.SharedNaiveStore;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One fault in a healthy world, and all that an audit finds then.
 *
 * @param name what is wrong
 * @param plant makes the fault
 * @param findings kind and subjects of each finding, as text
 */
record AuditFault(String name, Function<SharedNaiveStore, Snapshot> plant, List<String> findings) {

  static AuditFault of(
      String name, Function<SharedNaiveStore, Snapshot> plant, String... findings) {
    return new AuditFault(name, plant, Arrays.stream(findings).sorted().toList());
  }

  static String found(InconsistencyKind kind, ResourceKey<?>... subjects) {
    return Arrays.stream(subjects)
        .map(key -> " " + key)
        .collect(Collectors.joining("", kind.name(), ""));
  }

  static List<String> in(List<Inconsistency> findings) {
    return findings.stream()
        .map(it -> found(it.kind(), it.subjects().toArray(ResourceKey<?>[]::new)))
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
