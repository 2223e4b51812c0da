package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is logged, at which levels and with which keys. A process of its own says all of it. */
@Timeout(120)
class LogTest {
  private static final Pattern EVENT =
      Pattern.compile("(DEBUG|INFO|WARN) io\\.eni4j\\.([\\w.]+) - (.*)");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z ]+)` \\| ([A-Z, ]+) \\| ([^|]*) ?\\| [^|]+ \\|");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  /** A token of the service's own, which differs each time. */
  private static final Pattern OWN_TOKEN = Pattern.compile("eni4j:[0-9a-f-]{36}");

  private static final String OF_THE_QUOTA =
      "guard=Below[quota=Quota[counter=ELASTIC_IPS, limit=10]]";

  private static String said = "";

  @BeforeAll
  static void listen() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Dorg.slf4j.simpleLogger.log.io.eni4j=debug",
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showThreadName=false",
                "-cp",
                System.getProperty("java.class.path"),
                LogProcess.class.getName())
            .redirectErrorStream(true)
            .start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void whatIsAcceptedIsToldAtDebugWithItsRevision() {
    assertThat(events("accepted"))
        .containsExactly(
            "DEBUG operation=allocateElasticIp attempts=1 token=(own) revision=1 accepted");
  }

  @Test
  void whatIsDeniedIsToldAtDebugWithTheCodesOfItsRules() {
    assertThat(events("denied"))
        .containsExactly(
            "DEBUG operation=createVpc attempts=1 token=(own) violations=[NAME_INVALID] denied");
  }

  @Test
  void theTokenOfACallerIsToldAsItIs() {
    assertThat(events("under a token"))
        .containsExactly(
            "DEBUG operation=allocateElasticIp attempts=1 token=a\"b revision=2 accepted");
    assertThat(events("repeated"))
        .containsExactly("DEBUG operation=allocateElasticIp attempts=0 token=a\"b repeated");
    assertThat(events("token taken"))
        .containsExactly("DEBUG operation=allocateElasticIp attempts=0 token=a\"b token taken");
  }

  @Test
  void aStaleCommitIsToldAtDebugWithWhatDidNotHold() {
    assertThat(events("stale"))
        .containsExactly(
            "DEBUG operation=allocateElasticIp attempts=1 token=(own) "
                + OF_THE_QUOTA
                + " retried=true stale",
            "DEBUG operation=allocateElasticIp attempts=2 token=(own) revision=3 accepted");
  }

  @Test
  void contentionIsAWarningThatNamesWhatDidNotHoldLast() {
    assertThat(events("contention"))
        .hasSize(3)
        .element(1)
        .asString()
        .contains("attempts=2")
        .endsWith("retried=false stale");
    assertThat(events("contention"))
        .last()
        .isEqualTo(
            "WARN operation=allocateElasticIp attempts=2 token=(own) "
                + OF_THE_QUOTA
                + " contention");
  }

  @Test
  void aDoubtIsAWarningAndWhateverEndsItIsTold() {
    String doubt = "WARN operation=allocateElasticIp attempts=1 token=(own) in doubt";

    assertThat(events("reply lost"))
        .containsExactly(
            doubt, "INFO operation=allocateElasticIp attempts=1 token=(own) revision=4 accepted");
    assertThat(events("commit lost"))
        .containsExactly(doubt, "INFO operation=allocateElasticIp attempts=1 token=(own) failed");
    assertThat(section("commit lost")).contains("AbandonedException", "the line is cut");
  }

  @Test
  void anUnknownOutcomeIsAWarningWithTheTokenToSettle() {
    assertThat(events("unknown"))
        .containsExactly(
            "WARN operation=allocateElasticIp attempts=1 token=u in doubt",
            "WARN operation=allocateElasticIp attempts=1 token=u unknown");
    assertThat(section("unknown")).contains("OutcomeUnknownException", "the line is closed");
    assertThat(events("settled")).containsExactly("INFO token=u outcome=ABANDONED settled");
  }

  @Test
  void aFailureThatItsCallerIsToldOfIsNoWarning() {
    assertThat(events("failed"))
        .containsExactly("DEBUG operation=allocateElasticIp attempts=1 token=(own) failed");
  }

  @Test
  void metricsThatThrowAreToldOfOnce() {
    assertThat(events("metrics failed")).last().isEqualTo("WARN metrics failed");
    assertThat(section("metrics failed")).contains("the registry is closed");
    assertThat(events("metrics failed again"))
        .singleElement()
        .asString()
        .startsWith("DEBUG ")
        .endsWith(" accepted");
  }

  @Test
  void outcomesThatCannotBeForgottenAreAWarning() {
    assertThat(events("forgotten")).containsOnlyOnce("DEBUG outcomes=0 forgotten");
    assertThat(events("not forgotten")).containsOnlyOnce("WARN not forgotten");
    assertThat(section("not forgotten")).contains("the line is closed");
  }

  @Test
  void whatBecomesOfTasksIsTold() {
    assertThat(events("task done"))
        .last()
        .asString()
        .startsWith("DEBUG operation=attachNetworkInterface task=task-")
        .contains(" phase=PLUGGING instance=i-")
        .endsWith(" task done");
    assertThat(events("task failed"))
        .anyMatch(it -> it.startsWith("WARN ") && it.endsWith(" phase failed"))
        .last()
        .asString()
        .startsWith("WARN operation=detachNetworkInterface task=task-")
        .contains(" phase=PLUGGING_AGAIN ")
        .endsWith(" task failed");
    assertThat(events("claimed again"))
        .anyMatch(it -> it.startsWith("DEBUG ") && it.endsWith(" claimed again"));
    assertThat(events("tasks delayed")).containsOnlyOnce("WARN tasks delayed");
    assertThat(events("taken over"))
        .filteredOn(it -> it.endsWith(" taken over"))
        .singleElement()
        .asString()
        .startsWith("INFO operation=detachNetworkInterface task=task-")
        .contains(" fence=", " from=");
  }

  @Test
  void noTextOfACallerForgesALine() {
    assertThat(said.lines()).noneMatch(line -> line.endsWith("forged"));
  }

  @Test
  void theDocumentNamesEveryMessageWithItsLevelsAndKeys() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(CoreFolder.file("docs/observability.md")));
    while (row.find()) {
      Set<String> features = new TreeSet<>(List.of(row.group(2).split(", ")));
      CODE.matcher(row.group(3)).results().map(it -> it.group(1)).forEach(features::add);
      documented.put(row.group(1), features);
    }

    Map<String, Set<String>> logged = new TreeMap<>();
    for (String event : eventsIn(said)) {
      // What stands in brackets or quotation marks is a value, and may look like a key.
      String text = event.replaceAll("\"[^\"]*\"", "");
      for (String before = ""; !before.equals(text); ) {
        before = text;
        text = text.replaceAll("\\[[^\\[\\]]*]", "");
      }
      List<String> words = List.of(text.split(" "));
      String message =
          words.stream().skip(1).filter(it -> !it.contains("=")).collect(Collectors.joining(" "));
      Set<String> features = logged.computeIfAbsent(message, it -> new TreeSet<>());
      features.add(words.get(0));
      words.stream()
          .filter(it -> it.contains("="))
          .forEach(it -> features.add(it.substring(0, it.indexOf('='))));
    }

    assertThat(documented).isEqualTo(logged);
  }

  @Test
  void theOneLoggerIsTheService() {
    assertThat(EVENT.matcher(said).results().map(it -> it.group(2)))
        .isNotEmpty()
        .containsOnly("EniService");
  }

  /** The events below a heading: level and text each. */
  private static List<String> events(String heading) {
    return eventsIn(section(heading));
  }

  private static List<String> eventsIn(String text) {
    return EVENT
        .matcher(OWN_TOKEN.matcher(text).replaceAll("(own)"))
        .results()
        .map(event -> event.group(1) + " " + event.group(3))
        .toList();
  }

  /** All that was said below a heading. */
  private static String section(String heading) {
    String begin = LogProcess.HEADING + heading + "\n";
    assertThat(said).contains(begin);
    String rest = said.substring(said.indexOf(begin) + begin.length());
    int end = rest.indexOf(LogProcess.HEADING);
    return end < 0 ? rest : rest.substring(0, end);
  }
}
