package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.CoreFolder;
import io.eni4j.operation.OperationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCatalogueTest {
  private static final Path FILE = CoreFolder.file("docs/rules.md");

  @Test
  void theCatalogueSaysWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("eni4j.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, RuleCatalogue.text());
    }

    assertThat(FILE).as("core/docs/rules.md; make it with: %s", RuleCatalogue.COMMAND).exists();
    assertThat(Files.readString(FILE))
        .as("core/docs/rules.md is out of date; make it anew with: %s", RuleCatalogue.COMMAND)
        .isEqualTo(RuleCatalogue.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsUsedByAnOperation(ViolationCode code) {
    assertThat(OperationKind.values()).anyMatch(kind -> NetworkPolicy.rulesOf(kind).contains(code));
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationHasARule(OperationKind kind) {
    assertThat(NetworkPolicy.rulesOf(kind)).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void aRuleIsOneSentenceThatFitsACellOfTheTable(ViolationCode code) {
    assertThat(code.sentence()).matches("[A-Z][^|\\n]*\\.");
  }

  @Test
  void noTwoRulesHaveTheSameSentence() {
    assertThat(Arrays.stream(ViolationCode.values()).map(ViolationCode::sentence))
        .doesNotHaveDuplicates();
  }
}
