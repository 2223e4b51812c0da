package io.eni4j.jmh;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and writes what they measured into a page, in which each class has its section;
 * those that were not run keep theirs.
 */
public final class Report {
  private static final String BEGIN = "<!-- begin %s -->";
  private static final String END = "<!-- end %s -->";
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<String, Map<String, Figures>> byClass = new TreeMap<>();

  /** What was measured of one method in one setting. */
  private record Figures(double nanos, double bytes, String setting) {}

  private Report() {}

  /**
   * Runs benchmarks.
   *
   * @param args the page, which benchmarks as a regular expression, and what else JMH takes
   */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
    Path page = Path.of(args[0]);
    String[] options = List.of(args).subList(1, args.length).toArray(String[]::new);
    Report report = new Report();
    String text = Files.readString(page, StandardCharsets.UTF_8);
    String footprint = Footprint.class.getSimpleName();
    boolean isFootprintAlone = options[0].equals(footprint);
    if (!isFootprintAlone) {
      run(options).forEach(report::take);
    }
    if (isFootprintAlone || footprint.matches(options[0])) {
      text = replace(text, footprint, Footprint.section());
    }
    for (String type : report.byClass.keySet()) {
      text = replace(text, type, report.section(type));
    }
    text = replace(text, "machine", machine());
    Files.writeString(page, text, StandardCharsets.UTF_8);
    System.out.println("written: " + page.getFileName());
  }

  private static Collection<RunResult> run(String[] options)
      throws CommandLineOptionException, RunnerException {
    return new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(options))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private void take(RunResult run) {
    BenchmarkParams params = run.getParams();
    String name = params.getBenchmark();
    int dot = name.lastIndexOf('.');
    List<String> settings = new ArrayList<>();
    params.getParamsKeys().forEach(key -> settings.add(params.getParam(key)));
    String setting = String.join(", ", settings);
    Map<String, Result> secondary = new HashMap<>(run.getSecondaryResults());
    Result<?> allocated = secondary.get("gc.alloc.rate.norm");
    Figures figures =
        new Figures(
            nanos(run.getPrimaryResult()),
            allocated == null ? Double.NaN : allocated.getScore(),
            setting);
    byClass
        .computeIfAbsent(name.substring(0, dot), it -> new LinkedHashMap<>())
        .put(name.substring(dot + 1) + "/" + setting, figures);
    secondary.forEach(
        (group, result) -> {
          // The threads of a group are measured each for itself.
          if (result.getScoreUnit().endsWith("/op") && !group.startsWith("gc.")) {
            byClass
                .get(name.substring(0, dot))
                .put(group + "/" + setting, new Figures(nanos(result), Double.NaN, setting));
          }
        });
  }

  private static double nanos(Result<?> result) {
    return switch (result.getScoreUnit()) {
      case "ns/op" -> result.getScore();
      case "us/op" -> result.getScore() * 1e3;
      case "ms/op" -> result.getScore() * 1e6;
      default -> throw new IllegalStateException("measured in " + result.getScoreUnit());
    };
  }

  private String section(String type) {
    StringBuilder text =
        new StringBuilder(
            """
            | what | setting | operations a second | part of the floor's rate | bytes allocated | target |
            | --- | --- | ---: | ---: | ---: | --- |
            """);
    Map<String, List<String>> floors = new LinkedHashMap<>();
    Map<String, List<String>> remarks = new LinkedHashMap<>();
    Map<String, Figures> measured = byClass.get(type);
    for (Method method : methods(type)) {
      Row row = method.getAnnotation(Row.class);
      Figures first = null;
      Figures firstFloor = null;
      for (Map.Entry<String, Figures> entry : measured.entrySet()) {
        if (!entry.getKey().startsWith(method.getName() + "/")) {
          continue;
        }
        Figures figures = entry.getValue();
        Figures floor = measured.get(row.floor() + "/" + figures.setting());
        first = first == null ? figures : first;
        firstFloor = firstFloor == null ? floor : firstFloor;
        List<String> verdicts = new ArrayList<>();
        if (row.atLeast() != Row.NONE && floor != null) {
          verdict(
              verdicts, "%.2g of the floor", row.atLeast(), row.atLeast(), part(floor, figures));
        }
        if (row.atMostNanos() != Row.NONE
            && (row.at().isEmpty() || row.at().equals(figures.setting()))) {
          verdict(verdicts, "%,.0f ns", row.atMostNanos(), figures.nanos(), row.atMostNanos());
        }
        if (row.growth() != Row.NONE && first != figures) {
          double grown = figures.nanos() / first.nanos();
          double floorGrown =
              floor == null || firstFloor == null ? 1 : floor.nanos() / firstFloor.nanos();
          verdict(
              verdicts,
              "%.2g times the floor's growth: " + "%.2f".formatted(grown / floorGrown),
              row.growth(),
              grown / floorGrown,
              row.growth());
        }
        if (row.flat() != Row.NONE && first != figures) {
          double grown = figures.nanos() / first.nanos();
          String found = ", flat: %.2f".formatted(grown);
          verdict(verdicts, "%.2g times the first" + found, row.flat(), grown, row.flat());
        }
        text.append(
            "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                    row.value(),
                    figures.setting(),
                    "%,.0f".formatted(NANOS_PER_SECOND / figures.nanos()),
                    floor == null ? "" : "%.2f".formatted(part(floor, figures)),
                    Double.isNaN(figures.bytes()) ? "" : "%,.0f".formatted(figures.bytes()),
                    String.join("; ", verdicts)));
      }
      if (!row.floorIs().isEmpty()) {
        floors.computeIfAbsent(row.floorIs(), it -> new ArrayList<>()).add(row.value());
      }
      if (!row.remark().isEmpty()) {
        remarks.computeIfAbsent(row.remark(), it -> new ArrayList<>()).add(row.value());
      }
    }
    floors.forEach((is, of) -> text.append("%nFloor of %s: %s.%n".formatted(names(of), is)));
    remarks.forEach(
        (why, of) -> text.append("%nTargets missed of %s: %s.%n".formatted(names(of), why)));
    return text.toString();
  }

  private static String names(List<String> rows) {
    return rows.stream().map(it -> "*" + it + "*").collect(Collectors.joining("; "));
  }

  private static double part(Figures floor, Figures figures) {
    return floor.nanos() / figures.nanos();
  }

  /** Says whether a smaller number is at most a larger one. */
  private static void verdict(
      List<String> verdicts, String target, double shown, double smaller, double larger) {
    String words = target.formatted(shown);
    verdicts.add(words + (smaller <= larger ? ", met" : ", **missed**"));
  }

  private static List<Method> methods(String type) {
    try {
      List<Method> rows = new ArrayList<>();
      for (Method method : Class.forName(type).getMethods()) {
        if (method.isAnnotationPresent(Row.class)) {
          rows.add(method);
        }
      }
      rows.sort((a, b) -> a.getName().compareTo(b.getName()));
      return rows;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type + " was run and is not there", e);
    }
  }

  /** The page with a new section, at the place of the one of that name, or at its end. */
  private static String replace(String page, String name, String section) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String begin = BEGIN.formatted(simple);
    String end = END.formatted(simple);
    int from = page.indexOf(begin);
    if (from < 0) {
      throw new IllegalStateException(
          "the page has no place for " + simple + "; give it one between " + begin + " and " + end);
    }
    return page.substring(0, from + begin.length())
        + "\n"
        + section
        + page.substring(page.indexOf(end, from));
  }

  private static String machine() throws IOException {
    Path processor = Path.of("/proc/cpuinfo");
    String model = "unknown";
    if (Files.isReadable(processor)) {
      model =
          Files.readAllLines(processor).stream()
              .filter(it -> it.startsWith("model name"))
              .findFirst()
              .map(it -> it.substring(it.indexOf(':') + 1).strip())
              .orElse(model);
    }
    return String.format(
        Locale.ROOT,
        "%s, %d cores used, %s %s, %s%n",
        model,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"));
  }
}
