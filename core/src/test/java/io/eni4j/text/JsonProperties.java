package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class JsonProperties {
  private static final int MEGABYTE = 1 << 20;

  @Property
  void everyTextComesBackAndItsLineHoldsNothingThatMovesIt(@ForAll String text) {
    String json = Json.write(text);

    assertThat(Json.read(json)).isEqualTo(text);
    assertThat(json).matches("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*");
  }

  @Property
  void everyTreeComesBackWithItsOrder(
      @ForAll @Size(80) List<@IntRange(max = 999) Integer> choices) {
    Object tree = tree(new Draw(choices), 0);

    Object read = Json.read(Json.write(tree));

    assertThat(read).isEqualTo(tree);
    assertThat(Json.write(read)).isEqualTo(Json.write(tree));
  }

  @Property
  void whateverTheTextIsItIsReadOrRefused(
      @ForAll @Size(80) List<@IntRange(max = 999) Integer> choices,
      @ForAll @Size(max = 3) List<@IntRange(max = 99_999) Integer> edits) {
    String text = Edits.of(Json.write(tree(new Draw(choices), 0)), edits);

    Outcomes.bothOccur(Edits.isRead(() -> Json.write(Json.read(text))));
  }

  @Property
  void textThatIsMostlyMarksIsReadOrRefused(
      @ForAll
          @StringLength(max = 8)
          @net.jqwik.api.constraints.Chars({'{', '}', '[', ']', '"', ':', ',', '1', '-', '\\', ' '})
          String text) {
    Outcomes.bothOccur(Edits.isRead(() -> Json.write(Json.read(text))));
  }

  /** At the square of the time these would take days. */
  @Example
  void textsOfAMegabyteAreReadOrRefused() {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>();
    for (long i = 0; i < MEGABYTE / 8; i++) {
      map.put("k" + i, i);
      list.add(List.of());
    }
    for (Object tree : List.of("a".repeat(MEGABYTE), "\u0000".repeat(MEGABYTE / 6), map, list)) {
      assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
    }
    for (String open :
        List.of("[", "{\"a\":", "\"", "\"\\", "-", "1", " ", "[1,", "\u0000", "nul")) {
      String text = open.length() == 1 ? open.repeat(MEGABYTE) : open + "1".repeat(MEGABYTE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.read(text))
          .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(500));
    }
  }

  private static Object tree(Draw draw, int depth) {
    return switch (draw.below(depth < 4 ? 6 : 3)) {
      case 0 -> draw.text();
      case 1 -> (long) draw.below(1000) * draw.oneOf(1L, -1L, Long.MAX_VALUE / 999);
      case 2 -> draw.flag();
      case 3 -> draw.list(() -> tree(draw, depth + 1));
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        draw.list(draw::text).forEach(key -> map.put(key, tree(draw, depth + 1)));
        yield map;
      }
    };
  }
}
