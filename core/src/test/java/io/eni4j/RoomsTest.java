package io.eni4j;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomsTest {
  private static final Pattern PACKAGE_NAME = Pattern.compile("\\bio\\.eni4j((?:\\.[a-z]+)*)");

  @Test
  void everyPackageHasALineInTheListOfRooms() {
    assertThat(Rooms.all().filter(type -> Rooms.of(type).isEmpty()))
        .as("classes whose package stands in no line of %s; add one", Rooms.class.getSimpleName())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLineOfTheListIsARoom(Rooms room) {
    assertThat(room.classes()).as("classes in %s", room.packageName()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRoomKnowsOnlyRoomsThatStandBelowIt(Rooms room) {
    assertThat(
            room.classes().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
        .filteredOn(it -> isOfTheHouse(it) && !isPermitted(room, Rooms.of(it.getTargetClass())))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  /** A Javadoc link leaves no trace in a class file, and ties rooms together all the same. */
  @ParameterizedTest
  @EnumSource
  void theTextOfARoomNamesOnlyRoomsThatStandBelowIt(Rooms room) throws IOException {
    List<String> offences = new ArrayList<>();
    for (Path file : sourcesOf(room)) {
      Matcher named = PACKAGE_NAME.matcher(Files.readString(file));
      while (named.find()) {
        if (!isPermitted(room, Rooms.ofPackage(named.group()))) {
          offences.add(file.getFileName() + " names " + named.group());
        }
      }
    }

    assertThat(offences).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theListItselfLeadsDownOnly(Rooms room) {
    assertThat(Stream.of(Rooms.values()).filter(room::mayKnow))
        .allMatch(known -> known.compareTo(room) <= 0);
  }

  @Test
  void policyAndRepositoryDoNotKnowEachOther() {
    assertThat(Rooms.POLICY.mayKnow(Rooms.REPOSITORY)).isFalse();
    assertThat(Rooms.REPOSITORY.mayKnow(Rooms.POLICY)).isFalse();
  }

  @Test
  void noWayThroughTheRoomsLeadsBackToItsBeginning() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(Rooms.house());
  }

  @Test
  void generatedClassesAreHidden() {
    List<JavaClass> generated =
        Rooms.all().filter(type -> type.getName().matches(".*\\.(Immutable|With)[A-Z].*")).toList();

    assertThat(generated).isNotEmpty();
    assertThat(generated)
        .filteredOn(
            type ->
                type.getModifiers().contains(JavaModifier.PUBLIC)
                    || type.getModifiers().contains(JavaModifier.PROTECTED))
        .isEmpty();
  }

  private static boolean isOfTheHouse(Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return target.equals(Rooms.HOUSE) || target.startsWith(Rooms.HOUSE + ".");
  }

  private static boolean isPermitted(Rooms room, Optional<Rooms> other) {
    return other.isPresent() && room.mayKnow(other.get());
  }

  private static List<Path> sourcesOf(Rooms room) throws IOException {
    Path folder = CoreFolder.file("src/main/java").resolve(room.packageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** One slice for each package. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
