package io.eni4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.eni4j.testkit.NetworkRepositoryContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The names of the tests of a contract that passed, and of those that failed. */
record ContractRun(Set<String> passed, Set<String> failed) {

  /** Runs a contract as an author's build would, with all engines that are there. */
  static ContractRun of(Class<? extends NetworkRepositoryContract> contract) {
    ContractRun run = new ContractRun(new TreeSet<>(), new TreeSet<>());
    try {
      Path folder = Files.createTempDirectory("eni4j-contract");
      Path database = folder.resolve("jqwik");
      LauncherFactory.create().execute(request(contract, database), run.new Listener());
      Files.deleteIfExists(database);
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  private static LauncherDiscoveryRequest request(Class<?> contract, Path database) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(contract))
        // What fails here shall fail, so nobody needs the shortest example or a report.
        .configurationParameter("jqwik.shrinking.default", "OFF")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        // Without one, jqwik says so each time.
        .configurationParameter("jqwik.database", database.toString())
        .build();
  }

  /** Asserts that a contract fails, and names the fault by tests that must be among the failed. */
  static void assertFails(Class<? extends NetworkRepositoryContract> contract, String... tests) {
    assertThat(of(contract).failed).contains(tests);
  }

  /** Sorts tests by their result. */
  private final class Listener implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && test.getSource().orElseThrow() instanceof MethodSource method) {
        boolean isPassed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        (isPassed ? passed : failed).add(method.getMethodName());
      }
    }
  }
}
