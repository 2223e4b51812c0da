package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.CoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InconsistencyCatalogueTest {
  private static final Path FILE = CoreFolder.file("docs/audit.md");
  private static final String COMMAND =
      "mvn -pl core test -Dtest=InconsistencyCatalogueTest -Deni4j.update=true";

  @Test
  void theCatalogueSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("eni4j.update")) {
      Files.writeString(FILE, text());
    }

    assertThat(FILE).as("core/docs/audit.md; make it with: %s", COMMAND).exists();
    assertThat(Files.readString(FILE))
        .as("core/docs/audit.md is out of date; make it anew with: %s", COMMAND)
        .isEqualTo(text());
  }

  private static String text() {
    return """
        # What an audit finds

        Generated from `InconsistencyKind`; do not edit. To make it anew:

        ```
        %s
        ```

        `Audit.of(snapshot)`, or `audit()` of a service, names everything in a store for which one of
        these %d sentences does not hold, with the records concerned, what was expected and what was
        found. A healthy store yields nothing. Limits are no part of it: they may have been lowered.

        | kind | what holds in a healthy store | where it stands |
        | --- | --- | --- |
        %s
        """
        .formatted(
            COMMAND,
            InconsistencyKind.values().length,
            Arrays.stream(InconsistencyKind.values())
                .map(it -> "| `%s` | %s | %s |".formatted(it, it.sentence(), it.origin().text()))
                .collect(Collectors.joining("\n")));
  }
}
