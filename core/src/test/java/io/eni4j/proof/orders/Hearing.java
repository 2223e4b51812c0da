package io.eni4j.proof.orders;

import io.eni4j.change.Answer;
import io.eni4j.change.Settlement;
import io.eni4j.model.ElasticIp;
import io.eni4j.proof.orders.LossyRepository.Acceptance;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what callers were told against what was stored.
 *
 * @param told what they were told, in that order
 * @param acceptances what was stored under tokens, in that order
 * @param dayPassed the step at which what had been settled until then was forgotten
 */
record Hearing(List<Told> told, List<Acceptance> acceptances, int dayPassed) {

  /** What is wrong; empty if nothing is. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Told one : told) {
      if (one.verdict() == Told.Verdict.ACCEPTED
          && acceptances.stream().noneMatch(it -> is(it, one))) {
        faults.add(one + " was never stored");
      }
      for (Acceptance acceptance : acceptances) {
        if (one.verdict() == Told.Verdict.NOTHING && contradicts(acceptance, one)) {
          faults.add(one + " is not so: " + acceptance);
        }
      }
    }
    for (int i = 0; i < acceptances.size(); i++) {
      for (int j = i + 1; j < acceptances.size(); j++) {
        if (isTwice(acceptances.get(i), acceptances.get(j))) {
          faults.add("stored twice: " + acceptances.get(i) + " and " + acceptances.get(j));
        }
      }
    }
    return faults;
  }

  private static boolean is(Acceptance acceptance, Told one) {
    return elasticIp(acceptance).equals(one.elasticIp().orElseThrow());
  }

  /** Whether something is stored for somebody who was told that nothing is, nor ever will be. */
  private boolean contradicts(Acceptance acceptance, Told nothing) {
    return concerns(acceptance, nothing.bandwidth())
        && begun(acceptance) < nothing.step()
        && !isForgottenBefore(acceptance, nothing.begun());
  }

  private boolean isTwice(Acceptance one, Acceptance later) {
    return concerns(later, elasticIp(one).bandwidthMbps()) && !isForgottenBefore(one, begun(later));
  }

  /** Whether an acceptance had been forgotten when a submission began. */
  private boolean isForgottenBefore(Acceptance acceptance, int begun) {
    return acceptance.step() <= dayPassed && dayPassed <= begun;
  }

  /** The step at which the submission began that was accepted: clocks of runs count steps so. */
  private static int begun(Acceptance acceptance) {
    return acceptance
        .changeSet()
        .settlement()
        .orElseThrow()
        .begunAt()
        .get(ChronoField.NANO_OF_SECOND);
  }

  private static boolean concerns(Acceptance acceptance, int bandwidth) {
    return elasticIp(acceptance).bandwidthMbps() == bandwidth;
  }

  private static ElasticIp elasticIp(Acceptance acceptance) {
    Settlement settlement = acceptance.changeSet().settlement().orElseThrow();
    return (ElasticIp) ((Answer.Accepted) settlement.answer()).resources().get(0);
  }
}
