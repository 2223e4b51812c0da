package io.eni4j.text;

import io.eni4j.CoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Texts that were written by hand, one a line. They are kept in databases and files, so what stands
 * there never changes; a later version may only add lines.
 */
public final class Golden {
  private Golden() {}

  public static List<String> lines(String file) throws IOException {
    return Files.readAllLines(CoreFolder.file("src/test/resources/io/eni4j/text").resolve(file));
  }
}
