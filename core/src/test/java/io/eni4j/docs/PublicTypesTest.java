package io.eni4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.eni4j.CoreFolder;
import io.eni4j.EniService;
import io.eni4j.testkit.NetworkRepositoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public surface is a decision: a public type has its reason in a document. */
class PublicTypesTest {
  private static final Pattern ROOM = Pattern.compile("## `([a-z0-9.]+)`");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.+) \\|");

  @Test
  void everyPublicTypeHasAReasonAndNothingElseHas() throws IOException {
    List<String> listed = new ArrayList<>();
    String room = "";
    for (String line : Files.readAllLines(CoreFolder.file("docs/public-types.md"))) {
      Matcher heading = ROOM.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        room = heading.group(1);
      } else if (row.matches()) {
        listed.add(room + "." + row.group(1));
      }
    }

    assertThat(listed)
        .as("core/docs/public-types.md")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(publicTypes());
  }

  /** What the module exports, and what the testkit holds. */
  private static List<String> publicTypes() {
    List<String> types = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPaths(homeOf(EniService.class))) {
      if (!type.getPackageName().equals("io.eni4j.text")) {
        add(type, types);
      }
    }
    for (JavaClass type :
        new ClassFileImporter().importPaths(homeOf(NetworkRepositoryContract.class))) {
      boolean shared = type.getSimpleName().startsWith("Shared");
      if (type.getPackageName().startsWith("io.eni4j.testkit") && !shared) {
        add(type, types);
      }
    }
    return types;
  }

  private static void add(JavaClass type, List<String> types) {
    if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
      types.add(type.getName());
    }
  }

  private static Path homeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
