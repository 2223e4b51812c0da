package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what an audit finds, each once. */
final class AuditFindings {
  private static final Comparator<Inconsistency> ORDER =
      Comparator.comparing(Inconsistency::kind)
          .thenComparing(Inconsistency::subjects, AuditFindings::compare)
          .thenComparing(Inconsistency::about)
          .thenComparing(Inconsistency::expected)
          .thenComparing(Inconsistency::found);

  private final Set<Inconsistency> all = new LinkedHashSet<>();

  void add(
      InconsistencyKind kind,
      String about,
      Object expected,
      Object found,
      ResourceKey<?>... subjects) {
    all.add(
        new Inconsistency(kind, List.of(subjects), about, expected.toString(), found.toString()));
  }

  void addAll(Collection<Inconsistency> more) {
    all.addAll(more);
  }

  /** By kind, then by subjects, then by the texts. */
  List<Inconsistency> sorted() {
    List<Inconsistency> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }

  private static int compare(List<ResourceKey<?>> left, List<ResourceKey<?>> right) {
    Comparator<ResourceKey<?>> order = ResourceKey.order();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int byKey = order.compare(left.get(i), right.get(i));
      if (byKey != 0) {
        return byKey;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
