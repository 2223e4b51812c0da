package io.eni4j.repository;

import io.eni4j.change.Slot;
import java.util.List;

/**
 * Nothing was imported, because other namespaces that share an address space hold addresses of what
 * should be.
 */
public final class ImportConflictException extends RepositoryException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<Slot<?>> conflicts;

  ImportConflictException(List<Slot<?>> conflicts) {
    super(message(conflicts), false, null);
    this.conflicts = List.copyOf(conflicts);
  }

  /** {@return the addresses that are taken, in the order of the text} */
  public List<Slot<?>> conflicts() {
    return conflicts;
  }

  private static String message(List<Slot<?>> conflicts) {
    return "%d addresses are held by other namespaces: %s%s; release them there, or import into %s"
        .formatted(
            conflicts.size(),
            conflicts.subList(0, Math.min(SHOWN, conflicts.size())),
            conflicts.size() > SHOWN ? " and more" : "",
            "a namespace with address spaces of its own");
  }
}
