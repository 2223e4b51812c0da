package io.eni4j;

import java.nio.file.Path;

/** Where the files of this module are, whatever folder the tests are started from. */
public final class CoreFolder {
  private CoreFolder() {}

  /** A file of this module, named from the module's folder. */
  public static Path file(String name) {
    return Path.of(System.getProperty("basedir", "")).resolve(name);
  }
}
