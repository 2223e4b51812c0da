package io.eni4j.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.eni4j.EniService;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Query;
import io.eni4j.testkit.junit.EniExtension;
import io.eni4j.testkit.junit.EniTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a class under {@link EniTest} is given, and what it tells when it fails. */
@EniTest
class EniTestTest {
  private CloudFixture before;

  @BeforeEach
  void keep(CloudFixture fixture) {
    before = fixture;
  }

  @AfterEach
  void isStillTheSame(CloudFixture fixture) {
    assertThat(fixture).isSameAs(before);
    fixture.assertConsistent();
  }

  @Test
  void allParametersOfATestAreOfOneFixture(
      EniService cloud, CloudFixture fixture, VirtualClock clock, Faults faults) {
    assertThat(fixture).isSameAs(before);
    assertThat(cloud).isSameAs(fixture.cloud());
    assertThat(clock).isSameAs(fixture.clock());
    assertThat(faults).isSameAs(fixture.faults());
    assertThat(fixture.seed()).isOne();
    assertThat(fixture.state()).isEqualTo(CloudFixture.create().state());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noInvocationSeesWhatAnotherDid(int number, EniService cloud) {
    assertThat(cloud.list(Query.ELASTIC_IPS).items()).hasSize(2);
    cloud.allocateElasticIp(number);
  }

  @Test
  @EniTest(seed = 7, empty = true)
  void theAnnotationOfATestCountsBeforeThatOfItsClass(CloudFixture fixture) {
    assertThat(fixture.seed()).isEqualTo(7);
    assertThat(fixture.state().dump()).isEmpty();
  }

  @Nested
  class Inside {
    @Test
    void aNestedClassIsGivenOneToo(CloudFixture fixture) {
      assertThat(fixture.networkInterface("spare-1").attachment()).isEmpty();
    }
  }

  @Nested
  @EniTest(seed = 9)
  class InsideWithItsOwn {
    @Test
    void theInnermostAnnotationCounts(CloudFixture fixture) {
      assertThat(fixture.seed()).isEqualTo(9);
    }
  }

  @Test
  void aTestThatFailsTellsSeedAndAllThatItsCloudHeld() {
    Throwable failure = failure("fails(CloudFixture)", Map.of());

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed())
        .singleElement()
        .asString()
        .startsWith(
            "io.eni4j.testkit.junit.CloudOfFailedTest: the test's cloud, made again by seed 3")
        .contains("bandwidthMbps: 777");
  }

  @Test
  void whatATestHasClosedIsSaidToBeClosed() {
    assertThat(failure("closes(CloudFixture)", Map.of()).getSuppressed())
        .singleElement()
        .asString()
        .contains("seed 3, cannot be read any more");
  }

  @Test
  void aTestWithoutAFixtureFailsAsUsual() {
    assertThat(failure("usesNone()", Map.of()).getSuppressed()).isEmpty();
  }

  @Test
  void aSeedThatIsSetForTheRunCountsBeforeAll() {
    assertThat(failure("fails(CloudFixture)", Map.of("eni4j.seed", "42")).getSuppressed()[0])
        .hasMessageStartingWith("the test's cloud, made again by seed 42");
  }

  @Test
  void aSeedThatIsNoNumberIsRefused() {
    assertThat(failure("fails(CloudFixture)", Map.of("eni4j.seed", "many")))
        .hasStackTraceContaining("eni4j.seed is \"many\"; write a whole number, such as 42");
  }

  @Test
  void whatIsNotOfOneTestIsGivenNothing() {
    assertThat(failures(ForAllTests.class, Map.of()).values())
        .singleElement()
        .asString()
        .contains("No ParameterResolver registered");
  }

  @Test
  void aRegisteredExtensionBuildsAsItIsTold() {
    assertThat(failures(Registered.class, Map.of())).isEmpty();
  }

  private static Throwable failure(String test, Map<String, String> parameters) {
    return requireNonNull(failures(Failing.class, parameters).get(test));
  }

  /** What failed and why, by the names of methods or classes. */
  private static Map<String, Throwable> failures(Class<?> tests, Map<String, String> parameters) {
    Map<String, Throwable> failures = new HashMap<>();
    List<String> run = new ArrayList<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameters(parameters)
            .configurationParameter(
                "junit.jupiter.conditions.deactivate", OnlyFromHere.Condition.class.getName())
            .build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                run.add(test.getDisplayName());
                result.getThrowable().ifPresent(it -> failures.put(test.getDisplayName(), it));
              }
            });
    assertThat(run).as(Arrays.toString(tests.getDeclaredMethods())).hasSizeGreaterThan(1);
    return failures;
  }

  @EniTest(seed = 3)
  @OnlyFromHere
  static class Failing {
    @Test
    void fails(CloudFixture fixture) {
      fixture.cloud().allocateElasticIp(777);
      fail("on purpose");
    }

    @Test
    void closes(CloudFixture fixture) {
      fixture.close();
      fail("on purpose");
    }

    @Test
    void usesNone() {
      fail("on purpose");
    }
  }

  @EniTest
  @OnlyFromHere
  static class ForAllTests {
    @BeforeAll
    static void beforeAll(CloudFixture fixture) {
      fixture.close();
    }

    @Test
    void isNotRun() {}
  }

  @OnlyFromHere
  static class Registered {
    @RegisterExtension
    static final EniExtension ENI =
        EniExtension.of(
            () ->
                CloudFixture.builder().seed(5).limits(Limits.builder().vpcsPerRegion(77).build()));

    @Test
    void isBuiltAsTold(CloudFixture fixture) {
      assertThat(fixture.seed()).isEqualTo(5);
      assertThat(fixture.cloud().limits().vpcsPerRegion()).isEqualTo(77);
    }
  }
}
