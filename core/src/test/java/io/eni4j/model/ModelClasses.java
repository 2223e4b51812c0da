package io.eni4j.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The compiled classes of this package, tests left out. */
final class ModelClasses {
  private static final String PACKAGE = ModelClasses.class.getPackageName();

  private ModelClasses() {}

  static Stream<JavaClass> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PACKAGE).stream();
  }

  static boolean isOfThisPackage(JavaClass type) {
    return type.getBaseComponentType().getPackageName().equals(PACKAGE);
  }
}
