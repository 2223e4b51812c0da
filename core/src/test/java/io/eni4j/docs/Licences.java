package io.eni4j.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The licences of what this module is compiled and tested with, as the POMs of that name them. */
final class Licences {
  static final String COMMAND = "mvn -pl core test -Dtest=LicencesTest -Deni4j.update=true";

  /** What reaches a user; DependenciesTest sees to it that there is nothing else. */
  static final String REACHES_USERS = "org.slf4j:slf4j-api";

  private static final Pattern NAME = Pattern.compile("(?s)<name>\\s*(.*?)\\s*</name>");

  private Licences() {}

  /** The names of licences by group and artifact. */
  static Map<String, String> ofTheClassPath() throws IOException {
    Map<String, String> licences = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      Path version = above(Path.of(entry).toAbsolutePath());
      // What an IDE adds has no POM.
      if (entry.endsWith(".jar") && pomIn(version).isPresent()) {
        Path repository = repositoryOf(version);
        licences.put(
            nameOf(repository.relativize(above(version))), licencesOf(version, repository));
      }
    }
    return licences;
  }

  static String text() throws IOException {
    String rows =
        ofTheClassPath().entrySet().stream()
            .map(
                it ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            it.getKey(),
                            it.getKey().equals(REACHES_USERS) ? "users" : "",
                            it.getValue()))
            .collect(Collectors.joining("\n"));
    return """
        # Licences of what is used

        Generated from the POMs of the dependencies; do not edit. To make it anew:

        ```
        %s
        ```

        eni4j is under [Apache-2.0](../../LICENSE). What is marked reaches those who depend on it; all
        else only compiles or tests it. Of what runs in the build, Immutables (Apache-2.0) leaves
        classes that it generates in the jar.

        | artifact | reaches | licence |
        | --- | --- | --- |
        %s
        """
        .formatted(COMMAND, rows);
  }

  /** As the POM names them, or that of the nearest parent that does. */
  private static String licencesOf(Path version, Path repository) throws IOException {
    String pom = pomOf(version);
    Optional<String> own = element(pom, "licenses");
    if (own.isPresent()) {
      List<String> names = new ArrayList<>();
      Matcher name = NAME.matcher(own.get());
      while (name.find()) {
        names.add(name.group(1).replaceAll("\\s+", " "));
      }
      return String.join("; ", names);
    }
    String parent =
        element(pom, "parent")
            .orElseThrow(() -> new AssertionError("no licence is named in the POM in " + version));
    return licencesOf(
        repository
            .resolve(element(parent, "groupId").orElseThrow().replace('.', '/'))
            .resolve(element(parent, "artifactId").orElseThrow())
            .resolve(element(parent, "version").orElseThrow()),
        repository);
  }

  private static Path repositoryOf(Path version) throws IOException {
    String pom = pomOf(version);
    String group =
        element(withoutParent(pom), "groupId")
            .or(() -> element(element(pom, "parent").orElse(""), "groupId"))
            .orElseThrow(() -> new AssertionError("no groupId in the POM in " + version));
    String up = group.replace('.', '/').replaceAll("[^/]+", "..");
    return above(above(version)).resolve(up).normalize();
  }

  /** Group and artifact; what is made for many machines is listed once. */
  private static String nameOf(Path artifact) {
    return above(artifact).toString().replace(File.separatorChar, '.')
        + ":"
        + artifact.getFileName().toString().replaceFirst("(?<=-binaries)-.*", "-*");
  }

  private static Path above(Path folder) {
    return folder.resolve("..").normalize();
  }

  private static String pomOf(Path version) throws IOException {
    Path pom = pomIn(version).orElseThrow(() -> new AssertionError("no POM in " + version));
    return Files.readString(pom).replaceAll("(?s)<!--.*?-->", "");
  }

  private static Optional<Path> pomIn(Path version) throws IOException {
    try (Stream<Path> files = Files.list(version)) {
      return files.filter(file -> file.toString().endsWith(".pom")).findFirst();
    }
  }

  private static String withoutParent(String pom) {
    String own = pom.replaceAll("(?s)<parent>.*?</parent>", "");
    return own.split("<(dependencies|dependencyManagement|build|profiles)>", 2)[0];
  }

  private static Optional<String> element(String xml, String name) {
    Matcher found = Pattern.compile("(?s)<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(xml);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
