package io.eni4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever goes wrong, no message, no stack trace, no log of any level and no text of an object
 * tells a password. A process of its own says all of these aloud.
 */
@Timeout(120)
class SecretsTest {
  private static final String PASSWORD = "kqzvw-the-password";

  @TempDir private Path folder;

  @Test
  void aPasswordIsInNoMessageAndNoLog() throws Exception {
    String url;
    try (Connection connection = TestDatabase.POSTGRES.dataSource().getConnection()) {
      url = connection.getMetaData().getURL();
    }
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Dorg.slf4j.simpleLogger.log.io.eni4j=trace",
                "-cp",
                System.getProperty("java.class.path"),
                SecretsProcess.class.getName(),
                url,
                folder.resolve("store").toString(),
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    // All that was to go wrong did, and was told, logs included.
    assertThat(said)
        .contains("FAILED 1 ", "FAILED " + SecretsProcess.FAILURES + " ")
        .contains("DEBUG io.eni4j.", "WARN io.eni4j.");
    assertThat(said).doesNotContain(PASSWORD);
  }
}
