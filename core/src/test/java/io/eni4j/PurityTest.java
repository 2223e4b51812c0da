package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pure rooms do without: clock, randomness, SQL, I/O, log, threads, shared state. */
class PurityTest {
  /** Whatever else the JDK or a library offers is not for a pure room. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.time",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "org.immutables.value",
          "org.jspecify.annotations");

  /** What lies in those packages and yet reads or changes the world outside. */
  private static final Pattern WORLDLY =
      Pattern.compile(
          "java\\.lang\\.(System|Thread\\w*|InheritableThreadLocal|Runtime|Process\\w*|ClassLoader)"
              + "|java\\.time\\.(Clock|ZoneId)"
              + "|java\\.util\\.(\\w*Random|UUID|Timer\\w*|Scanner|ServiceLoader|TimeZone)"
              + "|java\\.util\\.Properties");

  /** Calls of otherwise harmless types that read a clock, a default or a source of chance. */
  private static final Pattern WORLDLY_CALL =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now"
              + "|java\\.lang\\.Math\\.random"
              + "|java\\.util\\.Collections\\.shuffle"
              + "|java\\.util\\.Locale\\.getDefault"
              + "|java\\.lang\\.Object\\.(wait|notify|notifyAll)"
              + "|java\\.util\\.\\w+\\.parallelStream"
              + "|java\\.util\\.stream\\.\\w+\\.parallel");

  static Stream<Rooms> pureRooms() {
    return Stream.of(Rooms.values()).filter(Rooms::isPure);
  }

  @ParameterizedTest
  @EnumSource(names = {"MODEL", "OPERATION", "TEXT", "CHANGE", "POLICY"})
  void modelOperationTextChangeAndPolicyArePure(Rooms room) {
    assertThat(room.isPure()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomUsesValuesOnly(Rooms room) {
    assertThat(
            room.classes().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
        .filteredOn(dependency -> !isOfValues(dependency.getTargetClass().getBaseComponentType()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomReadsNoClockAndLeavesNothingToChance(Rooms room) {
    Stream<JavaAccess<?>> accesses =
        room.classes().stream().flatMap(type -> type.getAccessesFromSelf().stream());

    assertThat(accesses)
        .filteredOn(access -> WORLDLY_CALL.matcher(nameOf(access)).matches())
        .extracting(JavaAccess::getDescription)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomHasNoStaticsThatChange(Rooms room) {
    Stream<JavaField> statics =
        room.classes().stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));

    assertThat(statics)
        .filteredOn(
            field ->
                !field.getModifiers().contains(JavaModifier.FINAL)
                    || holdsWhatCanChange(field.reflect()))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  private static boolean isOfValues(JavaClass type) {
    return type.isPrimitive()
        || Rooms.of(type).isPresent()
        || (PACKAGES.contains(type.getPackageName()) && !WORLDLY.matcher(type.getName()).matches());
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }

  private static boolean holdsWhatCanChange(Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(null);
      boolean collection = value instanceof Collection || value instanceof Map;
      return value.getClass().isArray()
          || (collection
              && !value.getClass().getName().matches("java\\.util\\.(Immutable|.*Unmodifiable).*"));
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " cannot be read", e);
    }
  }
}
