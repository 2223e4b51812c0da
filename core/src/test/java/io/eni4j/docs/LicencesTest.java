package io.eni4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.CoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LicencesTest {
  private static final Path FILE = CoreFolder.file("docs/licences.md");

  @Test
  void theListNamesTheLicenceOfAllThatIsUsed() throws IOException {
    if (Boolean.getBoolean("eni4j.update")) {
      Files.writeString(FILE, Licences.text());
    }

    assertThat(FILE)
        .as("core/docs/licences.md; make it with: %s", Licences.COMMAND)
        .content()
        .isEqualTo(Licences.text());
  }

  /** MIT asks for its text to be kept beside the code, which stays in the jar it came in. */
  @Test
  void whatReachesUsersIsUnderALicenceThatAsksNothingOfTheirCode() throws IOException {
    assertThat(Licences.ofTheClassPath()).containsEntry(Licences.REACHES_USERS, "MIT");
  }
}
