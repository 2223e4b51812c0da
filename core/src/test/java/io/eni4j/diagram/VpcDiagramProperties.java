package io.eni4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.EniService;
import io.eni4j.jdbc.RandomCloud;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Vpc;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.NodeList;

class VpcDiagramProperties {
  private static final SampleWorld WORLD = SampleWorld.small();
  private static final Pattern LABEL = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WELL_WRITTEN =
      Pattern.compile("\"(?:<br/>|#[0-9]+;|[A-Za-z0-9 .,:/-]|[^\\x00-\\x7e])*\"");

  @Property(tries = 15)
  void anyCloudCanBeDrawnWithEachInterfaceInIt(@ForAll long seed) {
    try (EniService cloud = EniService.builder().seed(seed).build()) {
      RandomCloud.play(cloud, seed, 200);
      for (Vpc vpc : cloud.list(Query.VPCS).items()) {
        VpcDiagram diagram = cloud.diagram(vpc.id());

        Pictures.requireGoodSvg(diagram.svg());
        requireOneLineEach(diagram.text());
        for (NetworkInterface eni : Pictures.interfacesOf(cloud, vpc.id())) {
          assertThat(List.of(diagram.text(), diagram.mermaid(), diagram.svg()))
              .allMatch(picture -> picture.contains(eni.id().value()));
        }
      }
    }
  }

  @Property(tries = 5)
  void theSameCloudGivesTheSamePictures(@ForAll long seed) {
    List<String> once = drawn(seed);

    assertThat(drawn(seed)).isEqualTo(once);
  }

  private static List<String> drawn(long seed) {
    try (EniService cloud = EniService.builder().seed(seed).build()) {
      RandomCloud.play(cloud, seed, 100);
      return cloud.list(Query.VPCS).items().stream()
          .map(vpc -> cloud.diagram(vpc.id()))
          .map(it -> it.text() + it.mermaid() + it.svg())
          .toList();
    }
  }

  @Property(tries = 100)
  void noNameLeavesItsLineOfTheTree(@ForAll("names") String name) {
    String tree = named(name).text();

    requireOneLineEach(tree);
    assertThat(tree.lines().map(VpcDiagramProperties::depth).toList())
        .isEqualTo(named("plain").text().lines().map(VpcDiagramProperties::depth).toList());
  }

  @Property(tries = 100)
  void noNameLeavesItsLabelInMermaid(@ForAll("names") String name) {
    String chart = named(name).mermaid();

    assertThat(LABEL.matcher(chart).replaceAll("_"))
        .isEqualTo(LABEL.matcher(named("plain").mermaid()).replaceAll("_"));
    assertThat(LABEL.matcher(chart).results().map(it -> it.group()))
        .allMatch(label -> WELL_WRITTEN.matcher(label).matches());
  }

  @Property(tries = 100)
  void noNameLeavesItsPlaceInSvg(@ForAll("names") String name) {
    NodeList texts = Pictures.requireGoodSvg(named(name).svg()).getElementsByTagName("text");
    NodeList plain = Pictures.requireGoodSvg(named("plain").svg()).getElementsByTagName("text");

    assertThat(texts.getLength()).isEqualTo(plain.getLength());
  }

  @Property(tries = 100)
  void aTextIsAsNarrowAsItsPlaceAndBeginsAsItDid(@ForAll("names") String name, @ForAll Type type) {
    String shown = Plain.name(name);
    for (int width : List.of(24, 60, 200, 1000)) {
      String fitting = type.fit(shown, width);

      assertThat(type.width(fitting)).isLessThanOrEqualTo(width);
      assertThat(shown).startsWith(fitting.replaceAll("…$", ""));
    }
  }

  private static VpcDiagram named(String name) {
    try (Snapshot snapshot = new Renamed(WORLD.cloud().snapshot(), name)) {
      return VpcDiagram.of(snapshot, WORLD.vpc().id());
    }
  }

  private static void requireOneLineEach(String tree) {
    assertThat(tree).endsWith("\n");
    assertThat(tree.codePoints().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> c == 0x2028 || c == 0x2029)
        .noneMatch(
            c ->
                Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(c)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static String depth(String line) {
    return line.replaceAll("(?<=^[│├└─ ]{0,30})[^│├└─ ].*", "");
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> known =
        Arbitraries.of(
            "",
            "end",
            "\"]\nend\nsubgraph x[\"",
            "<script>alert(1)</script>",
            "]]>&amp;<!--",
            "\u0000\u001B[31m\u0085\u2028",
            "\u202Eabc\u2066",
            "\uD800x\uDC00",
            "\uFFFE\uFFFF",
            "\u05E9\u05DC\u05D5\u05DD",
            "e\u0301\u0301\u0301",
            "`**b**` %%{init: {}}%%",
            "style x:y#quot;",
            "classDef a fill:#f00;",
            "云主机",
            "\uD83D\uDE00",
            "W".repeat(1000));
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(60));
  }
}
