package io.eni4j.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contracts find out every driver that does not keep them. */
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

  @Test
  void whoRemembersRepliesOfInstancesIsFoundOut() {
    assertFails(FaultyInstanceDrivers.RemembersReplies.class, "noReplyIsGivenOutOfMemory");
  }

  @Test
  void whoForgetsFencesOfInstancesIsFoundOut() {
    assertFails(FaultyInstanceDrivers.ForgetsFences.class, "aFenceOutlivesTheInstance");
  }

  @Test
  void whoKeepsFencesOfTasksOfInstancesIsFoundOut() {
    assertFails(
        FaultyInstanceDrivers.KeepsFencesOfTasks.class, "aFenceIsTheInstancesAndNotTheTasks");
  }

  @Test
  void whoKnowsNoFencesOfInstancesIsFoundOut() {
    assertFails(FaultyInstanceDrivers.KnowsNoFences.class, "anOutdatedOrderDoesNothing");
  }

  @Test
  void whoAsksForInstancesWithoutATurnIsFoundOut() {
    assertFails(FaultyInstanceDrivers.AsksWithoutATurn.class, "aQuestionOutdatesLowerFences");
  }

  @Test
  void whoMixesNamespacesOfInstancesIsFoundOut() {
    assertFails(
        FaultyInstanceDrivers.MixesNamespaces.class,
        "instancesAndNamespacesHaveNothingToDoWithEachOther");
  }

  @Test
  void whoChecksAndThenChangesAnInstanceIsFoundOut() {
    assertFails(
        FaultyInstanceDrivers.ChecksThenActs.class, "whateverComesWhenTheHighestFencePrevails");
  }

  @Test
  void whoBootsAtEveryOrderIsFoundOut() {
    assertFails(FaultyInstanceDrivers.BootsAtEveryOrder.class, "whatOneTaskRebootsIsBootedOnce");
  }

  @Test
  void whoTakesWhatRunsForBootedIsFoundOut() {
    assertFails(FaultyInstanceDrivers.NeverReboots.class, "whatOneTaskRebootsIsBootedOnce");
  }

  @Test
  void whoForgetsTypesIsFoundOut() {
    assertFails(FaultyInstanceDrivers.KeepsTheType.class, "whatIsOrderedIsSo");
  }

  private static void assertFails(Class<?> driver, String broken) {
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
