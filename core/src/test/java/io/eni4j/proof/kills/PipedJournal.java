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
import org.jspecify.annotations.Nullable;

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
    line(entry, null);
  }

  @Override
  public void answered(Entry entry, List<Resource> result) {
    line(entry, result);
  }

  private void line(Entry entry, @Nullable List<Resource> result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("client", client);
    line.put("token", entry.token().value());
    line.put("kind", entry.kind().name());
    line.put("begunAt", entry.begunAt().toString());
    if (result != null) {
      line.put("result", result.stream().map(ResourceText::tree).toList());
    }
    // One call, so that lines of several threads do not mix, and at once, so that none is lost.
    out.println(Json.write(line));
    out.flush();
  }

  /** Reads a line at the other end. */
  static void read(String line, List<? extends Journal> clients) {
    Object tree = Json.read(line);
    Fields.of("line", tree)
        .as(
            fields -> {
              Journal journal = clients.get(fields.integer("client"));
              Entry entry =
                  new Entry(
                      fields.value("token", IdempotencyToken::new),
                      fields.constant("kind", OperationKind.class),
                      fields.value("begunAt", Instant::parse));
              boolean isAnswer = ((Map<?, ?>) tree).containsKey("result");
              if (isAnswer) {
                journal.answered(entry, fields.objects("result", ResourceText::of));
              } else {
                journal.begun(entry);
              }
              return entry;
            });
  }
}
