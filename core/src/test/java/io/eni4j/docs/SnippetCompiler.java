package io.eni4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes of a snippet what a reader makes of it: a class with imports around it. */
final class SnippetCompiler {
  /** What a reader replaces by something of his own, of whatever type is needed there. */
  private static final String ELIDED = "…";

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?s)(@\\w+\\s+)*((public|final|abstract)\\s+)*(class|interface|record|enum)\\s.*");

  private static final String IMPORTS =
      """
      import io.eni4j.*;
      import io.eni4j.attachment.*;
      import io.eni4j.change.*;
      import io.eni4j.diagram.*;
      import io.eni4j.jdbc.*;
      import io.eni4j.model.*;
      import io.eni4j.operation.*;
      import io.eni4j.policy.*;
      import io.eni4j.repository.*;
      import io.eni4j.testing.*;
      import io.eni4j.testkit.*;
      import io.eni4j.testkit.junit.*;
      import io.eni4j.testkit.jqwik.*;
      import java.time.*;
      import java.util.*;
      import javax.sql.DataSource;
      import net.jqwik.api.Arbitrary;
      import net.jqwik.api.ForAll;
      import net.jqwik.api.Property;
      import net.jqwik.api.Tuple;
      import net.jqwik.api.Tuple.Tuple2;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.extension.RegisterExtension;
      import static org.junit.jupiter.api.Assertions.*;
      """;

  /** What snippets name that is the reader's own. */
  private static final String READERS_OWN =
      """
      class MyStore extends ForwardingRepository {
        MyStore() {
          super(new InMemoryNetworkRepository());
        }
      }
      class MyDriver implements AttachmentDriver {
        public DriverWork<DriverReply> carryOut(DriverOrder order) {
          return new ImmediateDriver().carryOut(order);
        }
      }
      class MyInstanceDriver implements InstanceDriver {
        public DriverWork<InstanceReply> carryOut(InstanceOrder order) {
          return new ManualInstanceDriver(new Hypervisor()).carryOut(order);
        }
      }
      class MyController {
        MyController(EniService cloud) {}
        void attachSpare(String instance) {}
      }
      """;

  private final Path folder;

  SnippetCompiler(Path folder) {
    this.folder = folder;
  }

  /** What the compiler has to say against a snippet, a line each; empty if it compiles. */
  List<String> errorsOf(String code) throws IOException {
    Path source = folder.resolve("Reader.java");
    Files.writeString(source, source(code));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              folder.toString(),
              "-classpath",
              System.getProperty("java.class.path", "") + File.pathSeparator + folder);
      javac
          .getTask(new StringWriter(), files, said, options, null, files.getJavaFileObjects(source))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(it -> it.getMessage(null))
        .toList();
  }

  /** The class of a snippet of statements, which its method {@code run} carries out. */
  Path compiled(String code) throws IOException {
    assertThat(errorsOf(code)).isEmpty();
    return folder;
  }

  private static String source(String code) {
    String imports =
        code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    String rest =
        code.lines()
            .filter(line -> !line.startsWith("import "))
            .collect(Collectors.joining("\n"))
            .replace(ELIDED, "Reader.elided()");
    boolean declaration = DECLARATION.matcher(rest.strip()).matches();
    return """
        package reader;
        %s%s
        public class Reader {
          static <T> T elided() {
            return null;
          }
          public static void run() throws Exception {
            %s
          }
        }
        %s
        %s
        """
        .formatted(IMPORTS, imports, declaration ? "" : rest, declaration ? rest : "", READERS_OWN);
  }
}
