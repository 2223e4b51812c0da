package io.eni4j.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.Tier;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class MemoryTest {

  /** A machine of 2 GB gives Java 512 MB unless told otherwise. */
  @Test
  void twoHundredThousandInterfacesFitOnASmallMachine() throws IOException, InterruptedException {
    int interfaces = Tier.count(20_000, 200_000, 200_000);
    int megabytes = Tier.count(64, 512, 512);
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyInterfaces.class.getName(),
                Integer.toString(interfaces))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.strip()).endsWith(Integer.toString(interfaces));
  }
}
