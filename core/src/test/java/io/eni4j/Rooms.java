package io.eni4j;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rooms of the house, from the ground up. A new package gets a line: its name, whether it is
 * pure, and the rooms that it may know, all of which stand above its own line.
 */
enum Rooms {
  MODEL("model", Purity.PURE),
  OPERATION("operation", Purity.PURE, MODEL),
  TEXT("text", Purity.PURE, MODEL, OPERATION),
  CHANGE("change", Purity.PURE, MODEL, OPERATION, TEXT),
  POLICY("policy", Purity.PURE, MODEL, OPERATION, TEXT, CHANGE),
  REPOSITORY("repository", Purity.FREE, MODEL, OPERATION, TEXT, CHANGE),
  JDBC("jdbc", Purity.FREE, MODEL, OPERATION, TEXT, CHANGE, REPOSITORY),
  DIAGRAM("diagram", Purity.PURE, MODEL, CHANGE, REPOSITORY),
  ATTACHMENT("attachment", Purity.FREE, MODEL),
  DOOR("", Purity.FREE, MODEL, OPERATION, TEXT, CHANGE, POLICY, REPOSITORY, DIAGRAM, ATTACHMENT),
  TESTING(
      "testing", Purity.FREE, ATTACHMENT, MODEL, OPERATION, TEXT, CHANGE, POLICY, REPOSITORY, DOOR);

  /** Whether a room does without clock, randomness, I/O, log and shared state. */
  enum Purity {
    PURE,
    FREE
  }

  static final String HOUSE = "io.eni4j";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  private final String packageName;
  private final Purity purity;

  @SuppressWarnings("ImmutableEnumChecker") // it comes from Set.of
  private final Set<Rooms> known;

  Rooms(String name, Purity purity, Rooms... known) {
    this.packageName = name.isEmpty() ? "io.eni4j" : "io.eni4j." + name;
    this.purity = purity;
    this.known = Set.of(known);
  }

  String packageName() {
    return packageName;
  }

  boolean isPure() {
    return purity == Purity.PURE;
  }

  boolean mayKnow(Rooms other) {
    return other == this || known.contains(other);
  }

  /** The compiled classes of the room, generated ones included, tests left out. */
  List<JavaClass> classes() {
    return all().filter(type -> of(type).equals(Optional.of(this))).toList();
  }

  /** The room of a class; empty if its package stands in no line. */
  static Optional<Rooms> of(JavaClass type) {
    return ofPackage(type.getBaseComponentType().getPackageName());
  }

  /** The room of a package; empty if it stands in no line. */
  static Optional<Rooms> ofPackage(String packageName) {
    return Arrays.stream(values()).filter(room -> room.packageName.equals(packageName)).findFirst();
  }

  /** The whole house, tests left out. */
  static JavaClasses house() {
    return CLASSES;
  }

  /** All compiled classes of the house, tests left out. */
  static Stream<JavaClass> all() {
    return CLASSES.stream();
  }
}
