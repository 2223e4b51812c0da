package io.eni4j.proof.kills;

import io.eni4j.model.Resource;
import java.util.List;

/** What a client writes down before it submits something, and when it has been answered. */
interface Journal {
  /** Nobody but the client is to know. */
  Journal NOBODY =
      new Journal() {
        @Override
        public void begun(Entry entry) {}

        @Override
        public void doubted(Entry entry) {}

        @Override
        public void answered(Entry entry, List<Resource> result) {}
      };

  /** The submission is about to begin. */
  void begun(Entry entry);

  /** The store failed before it answered the submission, which is settled next. */
  void doubted(Entry entry);

  /** The submission has been answered, or settled; with nothing if nothing was stored. */
  void answered(Entry entry, List<Resource> result);
}
