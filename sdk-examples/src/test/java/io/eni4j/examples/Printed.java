package io.eni4j.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program printed. */
record Printed(List<String> lines) {

  /** Runs a program's main method and collects what it prints. */
  static Printed by(Program main) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      main.run(new String[0]);
    } catch (Exception e) {
      throw new AssertionError("the program ended with an exception", e);
    } finally {
      System.setOut(before);
    }
    return new Printed(printed.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines after the one that begins as given, up to the next that is indented as little. */
  List<String> section(String title) {
    int first = 0;
    while (!lines.get(first).strip().startsWith(title)) {
      first++;
    }
    int depth = depth(lines.get(first));
    int end = first + 1;
    while (end < lines.size() && depth(lines.get(end)) > depth) {
      end++;
    }
    return lines.subList(first + 1, end);
  }

  private static int depth(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A main method. */
  interface Program {
    void run(String[] args) throws Exception;
  }
}
