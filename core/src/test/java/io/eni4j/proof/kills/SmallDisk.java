package io.eni4j.proof.kills;

import io.eni4j.Need;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A disk of a few megabytes, mounted for a test, that can be filled to its last byte. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; where that is not permitted the test does not go on. */
  static SmallDisk mount(int megabytes) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("eni4j-disk");
    Process mount =
        new ProcessBuilder(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "mode=0700,size=" + megabytes + "m",
                "eni4j",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (mount.waitFor() != 0) {
      Files.delete(folder);
      Need.KERNEL.missing("a tmpfs cannot be mounted: " + said.strip());
    }
    return new SmallDisk(folder);
  }

  /** A folder on it that only its owner may use. */
  Path folder(String name) throws IOException {
    return Files.createDirectory(
        folder.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Leaves no byte free. */
  void fill() throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException e) {
      if (folder.toFile().getUsableSpace() > 0) {
        throw e;
      }
    }
  }

  /** Gives back what was filled. */
  void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    try {
      Process umount = new ProcessBuilder("umount", folder.toString()).inheritIO().start();
      if (umount.waitFor() != 0) {
        throw new IOException("umount " + folder + " ends with " + umount.exitValue());
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
