package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationCodeTest {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  /** What a caller can do; the last one is said where what was asked for is so already. */
  private static final String REMEDY =
      "(add|ask for|attach|bring|choose|delete|detach|disassociate|give|leave|list|name|pass|put|release"
          + "|remove|shorten|unassign|use|wait|write) .+|there is nothing to do";

  @ParameterizedTest
  @EnumSource
  void aMessageHasPlacesForArgumentSubjectsActualAndPermittedOnly(ViolationCode code) {
    assertThat(PLACE.matcher(Messages.of(code)).results().map(found -> found.group(1)))
        .isSubsetOf("argument", "subjects", "actual", "permitted");
    assertThat(PLACE.matcher(Messages.of(code)).replaceAll("")).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @EnumSource
  void aMessageEndsWithWhatTheCallerCanDo(ViolationCode code) {
    String message = Messages.of(code);
    int end = Math.max(message.lastIndexOf(';'), message.lastIndexOf(':'));

    assertThat(message.substring(end + 1).trim()).matches(REMEDY);
  }
}
