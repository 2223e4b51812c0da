package io.eni4j.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.eni4j.testkit.AttachmentDriverContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract finds out every driver that does not keep it. */
class DriverContractFaultsTest {
  @Test
  void whoRemembersRepliesIsFoundOut() {
    assertFails(FaultyDrivers.RemembersReplies.class, "noReplyIsGivenOutOfMemory");
  }

  @Test
  void whoForgetsFencesIsFoundOut() {
    assertFails(FaultyDrivers.ForgetsFences.class, "aFenceOutlivesThePlugging");
  }

  @Test
  void whoKeepsFencesOfTasksIsFoundOut() {
    assertFails(FaultyDrivers.KeepsFencesOfTasks.class, "aFenceIsTheInterfacesAndNotTheTasks");
  }

  @Test
  void whoKnowsNoFencesIsFoundOut() {
    assertFails(FaultyDrivers.KnowsNoFences.class, "anOutdatedOrderDoesNothing");
  }

  @Test
  void whoAsksWithoutATurnIsFoundOut() {
    assertFails(FaultyDrivers.AsksWithoutATurn.class, "aQuestionOutdatesLowerFences");
  }

  @Test
  void whoMixesNamespacesIsFoundOut() {
    assertFails(
        FaultyDrivers.MixesNamespaces.class, "interfacesAndNamespacesHaveNothingToDoWithEachOther");
  }

  @Test
  void whoChecksAndThenActsIsFoundOut() {
    assertFails(FaultyDrivers.ChecksThenActs.class, "whateverComesWhenTheHighestFencePrevails");
  }

  private static void assertFails(Class<? extends AttachmentDriverContract> driver, String broken) {
    List<String> failed = new ArrayList<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(driver)).build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(it -> failed.add(test.getDisplayName()));
              }
            });
    assertThat(failed).contains(broken + "()");
  }
}
