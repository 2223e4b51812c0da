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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published for authors of stores and of tests, part by part. */
class TestkitTest {
  private static final String EFFORT = "eni4j.testkit.effort";

  /** A part of the testkit, and the packages that whoever uses it has; jspecify's are optional. */
  enum Part {
    CONTRACT(
        "io.eni4j.testkit",
        "io.eni4j.attachment",
        "io.eni4j.change",
        "io.eni4j.model",
        "io.eni4j.operation",
        "io.eni4j.repository",
        "net.jqwik.api",
        "net.jqwik.api.arbitraries",
        "net.jqwik.api.constraints",
        "org.junit.jupiter.api",
        "org.junit.jupiter.api.function"),
    JUNIT(
        "io.eni4j.testkit.junit",
        "io.eni4j",
        "io.eni4j.testing",
        "org.junit.jupiter.api.extension",
        "org.junit.platform.commons.support",
        "org.opentest4j"),
    JQWIK(
        "io.eni4j.testkit.jqwik",
        "io.eni4j",
        "io.eni4j.model",
        "io.eni4j.operation",
        "io.eni4j.repository",
        "io.eni4j.testing",
        "net.jqwik.api",
        "net.jqwik.api.arbitraries",
        "net.jqwik.api.providers");

    private final String home;

    @SuppressWarnings("ImmutableEnumChecker") // it comes from Set.of
    private final Set<String> permitted;

    Part(String home, String... permitted) {
      this.home = home;
      this.permitted = Set.of(permitted);
    }

    /** Without the bridges to other packages of this module's tests. */
    private List<JavaClass> classes() {
      return new ClassFileImporter()
          .importPackages(home).stream()
              .filter(type -> type.getPackageName().equals(home))
              .filter(type -> !type.getSimpleName().startsWith("Shared"))
              .toList();
    }

    private boolean permits(JavaClass type) {
      String name = type.getPackageName();
      return type.isPrimitive()
          || name.startsWith("java.")
          || name.equals(home)
          || name.equals("org.jspecify.annotations")
          || permitted.contains(name);
    }
  }

  @AfterEach
  void withoutAnEffort() {
    System.clearProperty(EFFORT);
  }

  @Test
  void nothingButTheContractsIsPublicInTheirPackage() {
    assertThat(Part.CONTRACT.classes())
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("NetworkRepositoryContract", "AttachmentDriverContract", "InstanceDriverContract");
  }

  /** Who tests with JUnit alone needs no jqwik, and the other way round. */
  @ParameterizedTest
  @EnumSource
  void noPartNeedsWhatItsUserMayNotHave(Part part) {
    assertThat(part.classes().stream().flatMap(it -> it.getDirectDependenciesFromSelf().stream()))
        .isNotEmpty()
        .filteredOn(it -> !part.permits(it.getTargetClass().getBaseComponentType()))
        .extracting(Dependency::getDescription)
        .isEmpty();
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
