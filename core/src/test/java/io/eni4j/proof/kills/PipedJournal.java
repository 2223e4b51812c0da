package io.eni4j.proof.kills;

import io.eni4j.model.Resource;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.OperationKind;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.ResourceText;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal as lines from one process to another, one for each thing that is written down. */
final class PipedJournal implements Journal {
  private final PrintStream out;
  private final long client;

  PipedJournal(PrintStream out, int client) {
    this.out = out;
    this.client = client;
  }

  @Override
  public void begun(Entry entry) {
    write(out, line(entry));
  }

  @Override
  public void doubted(Entry entry) {
    Map<String, Object> line = line(entry);
    line.put("doubted", true);
    write(out, line);
  }

  @Override
  public void answered(Entry entry, List<Resource> result) {
    Map<String, Object> line = line(entry);
    line.put("result", trees(result));
    write(out, line);
  }

  /** Tells a client, in a line of its own, what it owns when it begins. */
  static void owned(PrintStream out, List<Resource> owned) {
    write(out, Map.of("owned", trees(owned)));
  }

  /** Reads what a client owns when it begins. */
  static List<Resource> owned(String line) {
    return Fields.of("line", Json.read(line))
        .as(fields -> fields.objects("owned", ResourceText::of));
  }

  private Map<String, Object> line(Entry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("client", client);
    line.put("token", entry.token().value());
    line.put("kind", entry.kind().name());
    line.put("begunAt", entry.begunAt().toString());
    return line;
  }

  private static List<Object> trees(List<Resource> resources) {
    return resources.stream().<Object>map(ResourceText::tree).toList();
  }

  private static void write(PrintStream out, Map<String, Object> line) {
    // One call, so that lines of several threads do not mix, and at once, so that none is lost.
    out.println(Json.write(line));
    out.flush();
  }

  /** Reads a line at the other end. */
  static void read(String line, List<? extends Journal> clients) {
    Map<?, ?> tree = (Map<?, ?>) Json.read(line);
    Fields.of("line", tree)
        .as(
            fields -> {
              Journal journal = clients.get(fields.integer("client"));
              Entry entry =
                  new Entry(
                      fields.value("token", IdempotencyToken::new),
                      fields.constant("kind", OperationKind.class),
                      fields.value("begunAt", Instant::parse));
              if (tree.containsKey("result")) {
                journal.answered(entry, fields.objects("result", ResourceText::of));
              } else if (tree.containsKey("doubted") && fields.flag("doubted")) {
                journal.doubted(entry);
              } else {
                journal.begun(entry);
              }
              return entry;
            });
  }
}
