package io.eni4j.proof.orders;

import io.eni4j.model.ElasticIp;
import java.util.Optional;

/**
 * What a caller was told of a submission.
 *
 * @param bandwidth what was asked for, which tells submissions under different tokens apart
 * @param verdict what was said
 * @param elasticIp what was allocated, if so it was said
 * @param begun the step at which the submission began
 * @param step the step at which it was said
 */
record Told(int bandwidth, Verdict verdict, Optional<ElasticIp> elasticIp, int begun, int step) {

  /** What can be said. */
  enum Verdict {
    ACCEPTED,
    /** Nothing is stored, whatever the reason. */
    NOTHING,
    UNKNOWN
  }
}
