package io.eni4j.proof.kills;

import io.eni4j.model.Resource;
import java.util.List;

/** What a client writes down before it submits something, and when it has been answered. */
interface Journal {
  /** The submission is about to begin. */
  void begun(Entry entry);

  /** The store failed before it answered the submission, which is settled next. */
  void doubted(Entry entry);

  /** The submission has been answered, or settled; with nothing if nothing was stored. */
  void answered(Entry entry, List<Resource> result);
}
