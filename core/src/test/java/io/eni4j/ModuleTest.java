package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module {@code io.eni4j}: what it shows, and that what it shows speaks of nothing hidden. */
class ModuleTest {
  /**
   * The form of stored values is not for others to build upon; what they need of it is documented.
   */
  private static final Set<Rooms> HIDDEN = Set.of(Rooms.TEXT);

  @Test
  void everyRoomButTheTextsIsExportedToAll() throws Exception {
    List<String> shown =
        Stream.of(Rooms.values())
            .filter(room -> !HIDDEN.contains(room))
            .map(Rooms::packageName)
            .toList();

    assertThat(module().exports())
        .allMatch(exported -> !exported.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void aUserOfTheModuleReadsNoModuleThatIsNotOfTheJdkButTheLog() throws Exception {
    assertThat(module().requires())
        .filteredOn(it -> !it.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", "java.sql", "org.slf4j");
  }

  @Test
  void noTypeThatIsShownSpeaksOfOneThatIsHidden() {
    Stream<JavaMember> shown =
        Rooms.all()
            .filter(type -> !isHidden(type) && isForUsers(type))
            .flatMap(type -> type.getMembers().stream())
            .filter(ModuleTest::isForUsers);

    assertThat(shown)
        .filteredOn(member -> namedBy(member).anyMatch(ModuleTest::isHidden))
        .extracting(JavaMember::getFullName)
        .isEmpty();
  }

  private static ModuleDescriptor module() throws IOException {
    URI classes =
        URI.create(EniService.class.getProtectionDomain().getCodeSource().getLocation() + "/");
    try (InputStream descriptor = classes.resolve("module-info.class").toURL().openStream()) {
      return ModuleDescriptor.read(descriptor);
    }
  }

  private static Stream<JavaClass> namedBy(JavaMember member) {
    Stream<JavaType> types =
        member instanceof JavaCodeUnit unit
            ? Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
            : Stream.of(((JavaField) member).getType());
    Set<JavaClass> named =
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream()).collect(Collectors.toSet());
    return named.stream();
  }

  private static boolean isHidden(JavaClass type) {
    Optional<Rooms> room = Rooms.of(type);
    return room.isPresent() && HIDDEN.contains(room.get());
  }

  private static boolean isForUsers(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ModuleTest::isForUsers).orElse(true);
  }

  private static boolean isForUsers(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
