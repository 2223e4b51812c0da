package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @Test
  void aTreeIsWrittenInOneLineWithoutSpacesInItsOrder() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("z", List.of(1L, -2L, Long.MIN_VALUE, Long.MAX_VALUE, 0L));
    tree.put("a", Map.of());
    tree.put("", List.of(true, false, "x", List.of()));

    assertThat(Json.write(tree))
        .isEqualTo(
            "{\"z\":[1,-2,-9223372036854775808,9223372036854775807,0],\"a\":{},\"\":[true,false,\"x\",[]]}");
  }

  @Test
  void whatCouldMoveOrSpoilALineIsEscapedAndNothingElse() {
    assertThat(
            Json.write("\"\\/ \u0000\u001f\n\u007f\u0085\u2028\u2029 é网\uD83D\uDE00 \uD83D \uDE00"))
        .isEqualTo(
            "\"\\\"\\\\/ \\u0000\\u001f\\u000a\\u007f\\u0085\\u2028\\u2029 é网\uD83D\uDE00 \\ud83d \\ude00\"");
  }

  @Test
  void whiteSpaceAndEveryEscapeOfJsonAreRead() {
    assertThat(
            Json.read(
                " {\n\t\"a\" : [ 1 , \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\uDE00\" ] } \r\n"))
        .isEqualTo(Map.of("a", List.of(1L, "\"\\/\b\f\n\r\té\uD83D\uDE00")));
  }

  @Test
  void whiteSpaceMayStandWhereverPartsMeet() {
    assertThat(Json.read(" [ { } , [ ] , { \"a\" : 1 , \"b\" : 2 } ] "))
        .isEqualTo(List.of(Map.of(), List.of(), Map.of("a", 1L, "b", 2L)));
  }

  @Test
  void keysKeepTheOrderOfTheText() {
    Map<?, ?> tree = (Map<?, ?>) Json.read("{\"b\":1,\"a\":2,\"c\":3}");

    assertThat(tree.keySet().stream().map(Object::toString)).containsExactly("b", "a", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       | 0  | the text ends; write a value
          `  `                     | 2  | the text ends; write a value
          `[`                      | 1  | the text ends; write a value
          `[1`                     | 2  | the text ends; write a comma or ]
          `[1,]`                   | 3  | there is "]"; write a value
          `[1}`                    | 2  | there is "}"; write a comma or ]
          `{`                      | 1  | the text ends; write a key in quotation marks
          `{1:1}`                  | 1  | there is "1:1}"; write a key in quotation marks
          `{"a"`                   | 4  | the text ends; write a colon
          `{"a" 1}`                | 5  | there is "1}"; write a colon
          `{"a":1,}`               | 7  | there is "}"; write a key in quotation marks
          `{"a":1]`                | 6  | there is "]"; write a comma or }
          `{"a":1,"b":2,"a":1}`    | 13 | there is the key "a" again; write each key once
          `1 2`                    | 2  | there is more text after the value; write one value
          `truex`                  | 4  | there is more text after the value; write one value
          `tru`                    | 0  | there is "tru"; write a value
          `null`                   | 0  | there is a null; leave out what is absent
          `{"a":null}`             | 5  | there is a null; leave out what is absent
          `-`                      | 0  | there is "-"; write a whole number of 64 bits, without leading zeros
          `-0`                     | 0  | there is "-0"; write a whole number of 64 bits, without leading zeros
          `[00]`                   | 1  | there is "00]"; write a whole number of 64 bits, without leading zeros
          `1.0`                    | 0  | there is "1.0"; write a whole number of 64 bits, without leading zeros
          `1e3`                    | 0  | there is "1e3"; write a whole number of 64 bits, without leading zeros
          `9223372036854775808`    | 0  | there is "9223372036854775808"; write a whole number of 64 bits, without leading zeros
          `-9223372036854775809`   | 0  | there is "-9223372036854775809"; write a whole number of 64 bits, without leading zeros
          `+1`                     | 0  | there is "+1"; write a value
          `"a`                     | 2  | the text ends; write a quotation mark
          `"a\\`                   | 3  | the text ends; write one of " \\ / b f n r t u after a backslash
          `"\\x"`                  | 2  | there is "x\\""; write one of " \\ / b f n r t u after a backslash
          `"\\u12G4"`              | 5  | there is "G4\\""; write a hexadecimal digit
          `"\\u123`                | 6  | the text ends; write a hexadecimal digit
          """)
  void whatIsNoSuchJsonIsRefusedWithPlaceReasonAndRemedy(String text, int place, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read(text))
        .withMessage("not such JSON: at " + place + " " + reason);
  }

  @ParameterizedTest
  @CsvSource({"\\u0000,control character", "\\u001f,control character"})
  void rawControlCharactersAreRefused(String escaped, String what) {
    String raw = (String) Json.read("\"" + escaped + "\"");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read("\"a" + raw + "\""))
        .withMessage(
            "not such JSON: at 2 there is a " + what + "; write it as \\u and four digits");
  }

  @Test
  void rawHalvesOfCharactersAreRefused() {
    for (String half : List.of("\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.read("\"a" + half + "\""))
          .withMessage(
              "not such JSON: at 2 there is half of a character; write it as \\u and four digits");
    }
  }

  @Test
  void listsAndMapsAreNestedAsDeepAsStatedAndNoDeeper() {
    Object deepest = "x";
    for (int i = 0; i < Json.DEPTH; i++) {
      deepest = i % 2 == 0 ? List.of(deepest) : Map.of("k", deepest);
    }
    Object tooDeep = List.of(deepest);

    assertThat(Json.read(Json.write(deepest))).isEqualTo(deepest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(tooDeep))
        .withMessage("tree is nested more than 64 deep; write a flatter one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read("[".repeat(65)))
        .withMessage("not such JSON: at 64 it is nested more than 64 deep; write a flatter one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read("{\"\":".repeat(65)))
        .withMessage("not such JSON: at 256 it is nested more than 64 deep; write a flatter one");
  }

  @Test
  void whatIsNoJsonIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(List.of(1)))
        .withMessage(
            "tree holds a java.lang.Integer; write it as a String, Long, Boolean, List or Map");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(Collections.singletonList(null)))
        .withMessage("tree holds null; leave out what is absent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(Map.of(1L, "x")))
        .withMessage("tree holds a map with the key 1; the keys of a map are Strings");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException().isThrownBy(() -> Json.write(null)).withMessage("tree");
    assertThatNullPointerException().isThrownBy(() -> Json.read(null)).withMessage("text");
  }

  @Test
  void nothingThatIsReadCanBeModified() {
    Object list = Json.read("[[],[1],{},{\"a\":1}]");

    List<Object> all = new ArrayList<>((List<?>) list);
    all.add(list);
    for (Object each : all) {
      assertThat(each.getClass().getName()).matches(".*(Unmodifiable|Immutable).*");
    }
  }
}
