package io.eni4j.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.eni4j.OperationDeniedException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader copies out of the documents compiles, and does what they say. */
class SnippetsTest {
  @TempDir private Path folder;

  private SnippetCompiler compiler;

  static List<Snippet> ofDocuments() throws IOException {
    return Snippet.ofDocuments();
  }

  static List<Snippet> ofJavadoc() throws IOException {
    return Snippet.ofJavadoc();
  }

  @BeforeEach
  void startCompiler() {
    compiler = new SnippetCompiler(folder);
  }

  @ParameterizedTest
  @MethodSource("ofDocuments")
  void everySnippetOfADocumentCompiles(Snippet snippet) throws IOException {
    assertThat(compiler.errorsOf(snippet.code())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ofJavadoc")
  void everySnippetOfJavadocCompiles(Snippet snippet) throws IOException {
    assertThat(compiler.errorsOf(snippet.code())).isEmpty();
  }

  @Test
  void theTenLinesEndAsTheReadmeSays() throws Exception {
    Throwable end = runningOf(Snippet.below("Ten lines", "java"));

    assertThat(end)
        .isInstanceOf(OperationDeniedException.class)
        .hasMessageMatching(withAnythingElided(Snippet.below("Ten lines", "").strip()));
  }

  @Test
  void aSnippetThatNamesWhatIsNotThereIsFoundOut() throws IOException {
    assertThat(compiler.errorsOf("EniService cloud = EniService.inTheCloud();"))
        .singleElement()
        .asString()
        .contains("inTheCloud");
  }

  private Throwable runningOf(String code) throws Exception {
    URL[] classes = {compiler.compiled(code).toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      return catchThrowable(() -> run(loader.loadClass("reader.Reader")));
    }
  }

  private static void run(Class<?> reader) throws Throwable {
    try {
      reader.getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String withAnythingElided(String text) {
    return Arrays.stream(text.split("…", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[^;,]+?"));
  }
}
