package io.eni4j.repository;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes all resources that a snapshot sees as text, for {@link Import} to read into another store.
 *
 * <p>The text is JSON, one object a line: a head with form, version and the snapshot's revision;
 * the resources as {@link ResourceText} writes them, what is pointed at before what points at it,
 * each kind in ascending order of keys; an end with their number, without which a text is cut off.
 * Equal resources make equal texts. Revisions of single resources are not written, nor are the
 * outcomes of tokens: let what was submitted come to an end before a store is moved.
 */
public final class Export {
  /** What the head calls the form. */
  static final String FORM = "eni4j-export";

  /** The version that is written, and the only one that is read. */
  static final long VERSION = 1;

  private final Snapshot snapshot;
  private final Writer out;
  private long resources;

  private Export(Snapshot snapshot, Writer out) {
    this.snapshot = snapshot;
    this.out = out;
  }

  /**
   * Writes the text, and leaves snapshot and writer open.
   *
   * @param snapshot the view to read; it is not closed
   * @param out where the text is written to; it is not closed
   * @return the number of resources written
   * @throws IllegalStateException if an instance has a task in progress or an attachment is not
   *     settled; what has been written until then has no end, and cannot be read
   * @throws IOException if the writer fails
   * @throws RepositoryException if the store fails
   */
  public static long write(Snapshot snapshot, Writer out) throws IOException {
    return new Export(requireNonNull(snapshot, "snapshot"), requireNonNull(out, "out")).write();
  }

  private long write() throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("form", FORM);
    head.put("version", VERSION);
    head.put("revision", snapshot.revision());
    line(Json.write(head));
    for (Query<? extends Resource> query : Query.ALL) {
      pages(query.withPageSize(Query.MAX_PAGE_SIZE));
    }
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("end", true);
    end.put("resources", resources);
    line(Json.write(end));
    return resources;
  }

  private <R extends Resource> void pages(Query<R> query) throws IOException {
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      for (R resource : page.items()) {
        requireSettled(resource);
        line(ResourceText.write(resource));
        resources++;
      }
      next = page.next();
    } while (next.isPresent());
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  private static void requireSettled(Resource resource) {
    if (resource instanceof Instance instance && instance.task().isPresent()) {
      throw new IllegalStateException(
          "instance %s is busy with %s; wait until it is done and export again"
              .formatted(instance.id(), instance.task().get().kind()));
    } else if (resource instanceof NetworkInterface networkInterface
        && networkInterface.attachment().isPresent()
        && networkInterface.attachment().get().state() != AttachmentState.ATTACHED) {
      throw new IllegalStateException(
          "the attachment of network interface %s is %s; wait until it is settled, or detach it by force, and export again"
              .formatted(networkInterface.id(), networkInterface.attachment().get().state()));
    }
  }
}
