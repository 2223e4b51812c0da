package io.eni4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.testkit.NetworkRepositoryContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published for authors of stores: one interface, which needs JUnit and jqwik only. */
class TestkitTest {
  private static final String EFFORT = "eni4j.testkit.effort";

  /** Packages that a user of the testkit has. */
  private static final Set<String> PACKAGES =
      Set.of(
          "io.eni4j.change",
          "io.eni4j.model",
          "io.eni4j.operation",
          "io.eni4j.repository",
          "io.eni4j.testkit",
          "net.jqwik.api",
          "net.jqwik.api.arbitraries",
          "net.jqwik.api.constraints",
          "org.jspecify.annotations",
          "org.junit.jupiter.api",
          "org.junit.jupiter.api.function");

  /** Without the bridges to other packages of this module's tests. */
  private static List<JavaClass> testkit() {
    return new ClassFileImporter()
        .importPackages("io.eni4j.testkit").stream()
            .filter(type -> !type.getSimpleName().startsWith("Shared"))
            .toList();
  }

  @AfterEach
  void withoutAnEffort() {
    System.clearProperty(EFFORT);
  }

  @Test
  void oneTypeIsPublic() {
    assertThat(testkit())
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .extracting(JavaClass::getSimpleName)
        .containsExactly("NetworkRepositoryContract");
  }

  @Test
  void itNeedsNothingThatAnAuthorOfAStoreMayNotHave() {
    assertThat(testkit().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
        .isNotEmpty()
        .filteredOn(it -> !isPermitted(it.getTargetClass().getBaseComponentType()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  private static boolean isPermitted(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || PACKAGES.contains(type.getPackageName());
  }

  @Test
  void moreIsDoneWhereASystemPropertyAsksForIt() {
    NetworkRepositoryContract contract = InMemoryNetworkRepository::new;

    assertThat(contract.effort()).isOne();
    System.setProperty(EFFORT, "20");
    assertThat(contract.effort()).isEqualTo(20);
    for (String bad : List.of("0", "-1", "much", "", "1000000")) {
      System.setProperty(EFFORT, bad);
      assertThatThrownBy(contract::effort)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(EFFORT + " is \"" + bad + "\"; write a whole number from 1 to 999999");
    }
  }
}
