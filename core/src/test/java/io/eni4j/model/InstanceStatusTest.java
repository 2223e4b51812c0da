package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceStatusTest {

  @ParameterizedTest
  @CsvSource({
    "PENDING, pending, false",
    "STARTING, starting, false",
    "RUNNING, running, true",
    "STOPPING, stopping, false",
    "STOPPED, stopped, true",
    "REBOOTING, rebooting, false",
    "REBUILDING, rebuilding, false",
    "RESIZING, resizing, false",
    "DELETING, deleting, false",
    "ERROR, error, true"
  })
  void aStatusHasTheNameOfTheApiAndIsStableOrPassing(
      InstanceStatus status, String apiName, boolean stable) {
    assertThat(status.apiName()).isEqualTo(apiName);
    assertThat(status.isStable()).isEqualTo(stable);
  }

  @Test
  void theTenStatusesOfTheApiAreAllThereAre() {
    assertThat(InstanceStatus.values()).hasSize(10);
  }

  @Test
  void theNameDoesNotDependOnTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(InstanceStatus.RUNNING.apiName()).isEqualTo("running");
    } finally {
      Locale.setDefault(before);
    }
  }
}
