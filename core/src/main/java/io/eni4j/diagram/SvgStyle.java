package io.eni4j.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The colours and fonts of a picture. */
final class SvgStyle {
  /** The class of the document. */
  static final String SCOPE = "eni4j-vpc";

  static final String MONO =
      "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

  private static final String SANS =
      "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK SC','PingFang SC',"
          + "'DejaVu Sans',Helvetica,Arial,sans-serif";

  /** For each subnet in turn: the colour of its marks, of its ground, and of its border. */
  private static final List<List<String>> HUES =
      List.of(
          List.of("#2563eb", "#f1f6ff", "#c9dbfb"),
          List.of("#15803d", "#f0faf3", "#c3e6cf"),
          List.of("#7c3aed", "#f7f3ff", "#dccffa"),
          List.of("#b45309", "#fff8ec", "#f3dcb4"),
          List.of("#0e7490", "#eefafc", "#bde3ec"),
          List.of("#be185d", "#fff2f7", "#f5c6da"));

  private static final String COLOURS =
      """
      .ink{fill:#17202e}
      .soft{fill:#5a6678}
      .light{fill:#fff}
      .public{fill:#9a3412}
      .paper{fill:#fff;stroke:#d5dbe4}
      .card{fill:#fff;stroke:#d5dbe4}
      .loose{fill:#fff;stroke:#8a96a8;stroke-dasharray:4 3}
      .nic{fill:#f6f8fb}
      .chip-box{fill:#e6ebf2}
      .public-box{fill:#ffedd9}
      .grey{fill:#76839a}
      .trough{fill:#fff;stroke:#c6cedb}
      .running{fill:#16a34a}
      .stopped{fill:#8a96a8}
      .error{fill:#dc2626}
      .busy{fill:#d97706}
      """;

  private SvgStyle() {}

  /** The number of the colours of a subnet, by its place among the others. */
  static int hue(int place) {
    return place % HUES.size();
  }

  /** The style sheet; it binds what stands under its own class alone, wherever it is put. */
  static String sheet() {
    List<String> rules = new ArrayList<>();
    rules.add("text{font-family:" + SANS + "}");
    Arrays.stream(Type.values()).map(Type::css).forEach(rules::add);
    COLOURS.lines().forEach(rules::add);
    for (int i = 0; i < HUES.size(); i++) {
      List<String> hue = HUES.get(i);
      rules.add(".mark" + i + "{fill:" + hue.get(0) + "}");
      rules.add(".ground" + i + "{fill:" + hue.get(1) + ";stroke:" + hue.get(2) + "}");
    }
    return rules.stream()
        .map(rule -> "." + SCOPE + " " + rule + "\n")
        .collect(Collectors.joining("", "<style>\n", "</style>"));
  }
}
