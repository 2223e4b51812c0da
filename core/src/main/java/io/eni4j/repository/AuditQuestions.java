package io.eni4j.repository;

import io.eni4j.change.Counter;
import io.eni4j.change.Quota;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks a snapshot, and tells apart a store that cannot answer one question from one that cannot
 * answer any.
 */
final class AuditQuestions {
  private static final Quota ANY = new Quota(Counter.VPCS, 0);

  /** Everything, kind by kind in ascending order. */
  private static final List<Query<? extends Resource>> LISTINGS =
      List.of(
          Query.VPCS,
          Query.SUBNETS,
          Query.INSTANCES,
          Query.NETWORK_INTERFACES,
          Query.PRIVATE_IPS,
          Query.ELASTIC_IPS,
          Query.SECURITY_GROUPS);

  private final Snapshot snapshot;

  AuditQuestions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static List<Query<? extends Resource>> listings() {
    return LISTINGS;
  }

  static Query<? extends Resource> listing(ResourceKind kind) {
    return LISTINGS.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }

  /**
   * The answer; empty if there is none, and then {@code unanswered} is told why.
   *
   * @throws RuntimeException what the store threw, if it answers nothing else either
   */
  <T> Optional<T> ask(Function<Snapshot, T> question, Consumer<String> unanswered) {
    try {
      return Optional.of(question.apply(snapshot));
    } catch (RuntimeException failure) {
      requireAnswers(failure);
      unanswered.accept(why(failure));
      return Optional.empty();
    }
  }

  /**
   * Tells all resources that a query asks for, page by page; ends early if a page cannot be read,
   * or if a token leads back.
   */
  <R extends Resource> void walk(
      Query<R> query, Consumer<? super R> consumer, Consumer<String> unanswered) {
    Set<String> tokens = new HashSet<>();
    Query<R> next = query.withPageSize(Query.MAX_PAGE_SIZE);
    boolean more = true;
    while (more) {
      Query<R> asked = next;
      Optional<Page<R>> page = ask(it -> it.list(asked), unanswered);
      page.ifPresent(it -> it.items().forEach(consumer));
      Optional<String> token = page.flatMap(Page::next);
      more = token.isPresent() && tokens.add(token.get());
      next = more ? asked.after(token.get()) : asked;
    }
  }

  private void requireAnswers(RuntimeException failure) {
    try {
      snapshot.count(ANY);
    } catch (RuntimeException another) {
      if (another != failure) {
        failure.addSuppressed(another);
      }
      throw failure;
    }
  }

  private static String why(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : message;
  }
}
