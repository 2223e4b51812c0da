package io.eni4j;

import io.eni4j.change.Answer;
import io.eni4j.change.Settled;
import io.eni4j.model.Resource;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.Operation;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.ViolationText;
import io.eni4j.repository.ContentionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers are told of what is kept under tokens. */
final class Answers {
  private static final int SHOWN = 200;

  private Answers() {}

  /** What an operation answered, as resources. */
  static List<Resource> resources(Object result) {
    if (result instanceof Resource resource) {
      return List.of(resource);
    }
    List<Resource> resources = new ArrayList<>();
    for (Object one : (List<?>) result) {
      resources.add((Resource) one);
    }
    return resources;
  }

  /**
   * The outcome for whoever submits an operation under a token that is used up.
   *
   * @throws IllegalArgumentException if it was used for another operation
   * @throws ContentionException if contention was its outcome
   * @throws AbandonedException if it was settled that nothing is stored
   * @throws TaskFailedException if it was accepted, and its task failed
   */
  static <T> Outcome<T> outcome(Operation<T> operation, Ticket ticket, Settled settled) {
    return outcome(operation, ticket, settled, null);
  }

  /** The same for whoever met a failure before, which an exception then tells of. */
  static <T> Outcome<T> outcome(
      Operation<T> operation, Ticket ticket, Settled settled, @Nullable Throwable cause) {
    requireSameOperation(ticket, settled);
    Answer answer = settled.settlement().answer();
    if (answer instanceof Answer.Accepted accepted) {
      return new Outcome.Accepted<>(result(operation, accepted.resources()), settled.revision());
    }
    if (answer instanceof Answer.Begun begun) {
      return new Outcome.Accepted<>(result(operation, begun.resources()), settled.revision());
    } else if (answer instanceof Answer.Failed failed) {
      throw new TaskFailedException(
          operation.kind().operationName(), failed.reason(), failed.resources());
    }
    Answer.Voided nothing = (Answer.Voided) answer;
    return switch (nothing.reason()) {
      case DENIED -> new Outcome.Denied<>(ViolationText.read(nothing.details()));
      case CONTENTION -> throw new ContentionException(nothing.details());
      case ABANDONED -> throw new AbandonedException(nothing.details(), cause);
    };
  }

  /** Whether a token was used up for what is submitted under it now, as far as is known. */
  static boolean isSameOperation(Ticket ticket, Settled settled) {
    String kept = settled.settlement().operation().orElse("");
    return kept.isEmpty() || kept.equals(ticket.operation().orElse(""));
  }

  private static void requireSameOperation(Ticket ticket, Settled settled) {
    if (!isSameOperation(ticket, settled)) {
      String kept = settled.settlement().operation().orElse("");
      throw new IllegalArgumentException(
          "token is %s, under which another operation was submitted: %s; take a new token"
              .formatted(
                  ticket.token(), kept.length() <= SHOWN ? kept : kept.substring(0, SHOWN) + "…"));
    }
  }

  @SuppressWarnings("unchecked") // what was kept is what an equal operation answered
  static <T> T result(Operation<T> operation, List<Resource> resources) {
    boolean isList =
        operation instanceof AssignSecondaryIps || operation instanceof UnassignSecondaryIps;
    return (T) (isList ? resources : resources.get(0));
  }
}
