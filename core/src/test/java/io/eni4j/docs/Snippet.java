package io.eni4j.docs;

import io.eni4j.CoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of Java in a document.
 *
 * @param where file and line that it begins in
 * @param code what a reader copies
 */
record Snippet(String where, String code) {
  private static final Pattern FENCED = Pattern.compile("(?m)^```java\\n((?s).*?)^```$");

  private static final Pattern ANY_FENCED = Pattern.compile("(?m)^```(\\w*)\\n((?s).*?)^```$");

  /** What is no Java says so, as in {@code <pre class="sql">}. */
  private static final Pattern IN_JAVADOC =
      Pattern.compile("<pre>\\s*\\{@code\\n((?s).*?)\\n[ *]*\\}</pre>");

  /** The snippets in the README and the documents of this module. */
  static List<Snippet> ofDocuments() throws IOException {
    List<Snippet> snippets = new ArrayList<>(in(CoreFolder.file("../README.md"), FENCED));
    for (Path file : files(CoreFolder.file("docs"), ".md")) {
      snippets.addAll(in(file, FENCED));
    }
    return snippets;
  }

  /** The snippets in the Javadoc of what is published. */
  static List<Snippet> ofJavadoc() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/testkit/java")) {
      for (Path file : files(CoreFolder.file(folder), ".java")) {
        for (Snippet snippet : in(file, IN_JAVADOC)) {
          snippets.add(
              new Snippet(
                  snippet.where(),
                  snippet
                      .code()
                      .lines()
                      .map(Snippet::unstarred)
                      .collect(Collectors.joining("\n"))));
        }
      }
    }
    return snippets;
  }

  /** The first text below a heading of the README that is fenced as of a kind; empty: of none. */
  static String below(String heading, String kind) throws IOException {
    String readme = Files.readString(CoreFolder.file("../README.md"));
    int begin = readme.indexOf("\n## " + heading + "\n");
    Matcher block = ANY_FENCED.matcher(readme);
    for (boolean found = begin >= 0 && block.find(begin); found; found = block.find()) {
      if (block.group(1).equals(kind)) {
        return block.group(2);
      }
    }
    throw new AssertionError("README has no text fenced by ```" + kind + " below " + heading);
  }

  private static List<Snippet> in(Path file, Pattern pattern) throws IOException {
    String text = Files.readString(file);
    List<Snippet> snippets = new ArrayList<>();
    Matcher block = pattern.matcher(text);
    while (block.find()) {
      long line = text.substring(0, block.start(1)).lines().count() + 1;
      snippets.add(new Snippet(file.getFileName() + ":" + line, block.group(1)));
    }
    return snippets;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String unstarred(String line) {
    return line.replaceFirst("^\\s*\\* ?", "");
  }

  @Override
  public String toString() {
    return where;
  }
}
