package io.eni4j.policy;

import io.eni4j.operation.OperationKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code docs/rules.md}: the rules as the code holds them. */
final class RuleCatalogue {
  /** What makes the file anew, from the top folder. */
  static final String COMMAND = "mvn -pl core test -Dtest=RuleCatalogueTest -Deni4j.update=true";

  private RuleCatalogue() {}

  static String text() {
    return String.format(
        """
        # The rules

        Generated from `ViolationCode` and `NetworkPolicy.rulesOf`; do not edit. To make it anew:

        ```
        %s
        ```

        %d rules for %d operations. A refused operation names every rule that it breaks, each with its
        code, and changes nothing. HTTP code and status are what JD Cloud's public API answers. Numbers
        are those of `Limits.jdCloud()`.

        | code | rule | source | HTTP | status | operations |
        | --- | --- | --- | --- | --- | --- |
        %s
        """,
        COMMAND,
        ViolationCode.values().length,
        OperationKind.values().length,
        Arrays.stream(ViolationCode.values())
            .map(RuleCatalogue::row)
            .collect(Collectors.joining("\n")));
  }

  private static String row(ViolationCode code) {
    return String.format(
        "| `%s` | %s | %s | %d | %s | %s |",
        code,
        code.sentence(),
        code.source().text(),
        code.status().httpCode(),
        code.status(),
        Arrays.stream(OperationKind.values())
            .filter(kind -> NetworkPolicy.rulesOf(kind).contains(code))
            .map(OperationKind::operationName)
            .collect(Collectors.joining(", ")));
  }
}
