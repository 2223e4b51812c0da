package io.eni4j.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone, with all that is in it, when an example ends. */
final class TempFolder implements AutoCloseable {
  private final Path path;

  TempFolder() throws IOException {
    this.path = Files.createTempDirectory("eni4j-example");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    List<Path> leavesFirst;
    try (Stream<Path> all = Files.walk(path)) {
      leavesFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : leavesFirst) {
      Files.delete(file);
    }
  }
}
