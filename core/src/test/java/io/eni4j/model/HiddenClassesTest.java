package io.eni4j.model;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenClassesTest {

  @Test
  void generatedClassesArePackagePrivate() {
    List<Class<?>> generated =
        ModelClasses.all()
            .filter(type -> type.getName().matches(".*\\.(Immutable|With)[A-Z].*"))
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    assertThat(generated)
        .contains(ImmutableVpc.class, ImmutableVpc.Builder.class, WithVpc.class)
        .noneMatch(type -> Modifier.isPublic(type.getModifiers()))
        .noneMatch(type -> Modifier.isProtected(type.getModifiers()));
  }

  @Test
  void noMemberThatUsersSeeNamesAHiddenClass() {
    List<JavaMember> seen =
        ModelClasses.all()
            .filter(type -> type.getModifiers().contains(PUBLIC))
            .flatMap(type -> type.getAllMembers().stream())
            .filter(HiddenClassesTest::isSeen)
            .toList();

    assertThat(seen).extracting(JavaMember::getName).contains("withSecurityGroupIds", "build");
    assertThat(seen).allSatisfy(HiddenClassesTest::assertNamesNoHiddenClass);
  }

  @Test
  void onlyRecordsHaveConstructorsThatUsersSee() {
    assertThat(
            ModelClasses.all()
                .filter(type -> type.getModifiers().contains(PUBLIC))
                .filter(type -> type.getConstructors().stream().anyMatch(HiddenClassesTest::isSeen))
                .map(JavaClass::reflect))
        .contains(VpcId.class, Attachment.class)
        .allMatch(Class::isRecord);
  }

  private static void assertNamesNoHiddenClass(JavaMember member) {
    assertThat(member.getAllInvolvedRawTypes())
        .as(member.getFullName())
        .filteredOn(ModelClasses::isOfThisPackage)
        .allMatch(type -> type.getBaseComponentType().getModifiers().contains(PUBLIC));
  }

  private static boolean isSeen(JavaMember member) {
    return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
  }
}
