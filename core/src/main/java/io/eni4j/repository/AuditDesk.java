package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What each part of an audit works with.
 *
 * @param inventory what has been read
 * @param questions what can be asked
 * @param findings where it goes that something does not agree
 */
record AuditDesk(AuditInventory inventory, AuditQuestions questions, AuditFindings findings) {
  private static final Comparator<ResourceKey<?>> ORDER = ResourceKey.order();

  /** Holds an answer that is a list of keys against the keys that it should have. */
  void compare(
      InconsistencyKind kind,
      String about,
      ResourceKey<?> owner,
      List<ResourceKey<?>> expected,
      List<ResourceKey<?>> answer) {
    if (expected.equals(answer)) {
      return;
    }
    Set<ResourceKey<?>> surplus = new HashSet<>(answer);
    for (ResourceKey<?> key : expected) {
      if (!surplus.remove(key)) {
        findings.add(kind, about, "among them", "not among them", owner, key);
      }
    }
    for (ResourceKey<?> key : surplus) {
      // Whoever cannot be read may belong there.
      if (!inventory.isUnreadable(key)) {
        findings.add(kind, about, "not among them", "among them", owner, key);
      }
    }
    for (int i = 1; i < answer.size(); i++) {
      if (ORDER.compare(answer.get(i - 1), answer.get(i)) >= 0) {
        String order = answer.get(i - 1) + " before " + answer.get(i);
        findings.add(kind, about, "keys in ascending order", order, owner, answer.get(i - 1));
      }
    }
  }
}
