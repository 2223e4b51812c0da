package io.eni4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.CoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VpcPictureTest {
  private static final Path FILE = CoreFolder.file("docs/vpc.svg");
  private static final String COMMAND =
      "mvn -pl core test -Dtest=VpcPictureTest -Deni4j.update=true";

  @Test
  void thePictureInTheDocumentationIsDrawnByTheCode() throws IOException {
    String drawn = SampleWorld.small().diagram().svg();
    if (Boolean.getBoolean("eni4j.update")) {
      Files.writeString(FILE, drawn);
    }

    assertThat(FILE).as("core/docs/vpc.svg; make it with: %s", COMMAND).exists();
    assertThat(Files.readString(FILE))
        .as("core/docs/vpc.svg is out of date; make it anew with: %s", COMMAND)
        .isEqualTo(drawn);
  }
}
