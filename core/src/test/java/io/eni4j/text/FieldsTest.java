package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void whatATreeBuildsFieldsRead() {
    Map<String, Object> tree =
        new Tree()
            .text("text", 1.5)
            .text("absentText", Optional.empty())
            .number("number", Long.MIN_VALUE)
            .number("integer", OptionalInt.of(7))
            .number("absentInteger", OptionalInt.empty())
            .number("long", OptionalLong.of(Long.MAX_VALUE))
            .number("absentLong", OptionalLong.empty())
            .flag("flag", true)
            .texts("texts", List.of("a", 2))
            .object("object", Optional.of("x"), it -> Map.of("inner", it))
            .objects("objects", List.of(1L, 2L), it -> Map.of("inner", it))
            .build();

    String read =
        Fields.of("it", tree)
            .as(
                it ->
                    it.value("text", Double::valueOf)
                        + " "
                        + it.optionalText("absentText")
                        + " "
                        + it.number("number")
                        + " "
                        + it.optionalInteger("integer")
                        + " "
                        + it.optionalInteger("absentInteger")
                        + " "
                        + it.optionalNumber("long")
                        + " "
                        + it.optionalNumber("absentLong")
                        + " "
                        + it.flag("flag")
                        + " "
                        + it.values("texts", text -> text + "!")
                        + " "
                        + it.object("object", inner -> inner.text("inner"))
                        + " "
                        + it.objects("objects", inner -> inner.integer("inner")));

    assertThat(read)
        .isEqualTo(
            "1.5 Optional.empty -9223372036854775808 OptionalInt[7] OptionalInt.empty"
                + " OptionalLong[9223372036854775807] OptionalLong.empty true"
                + " [a!, 2!] x [1, 2]");
  }

  @Test
  void aTreeIsNotChangedByWhatIsAddedAfterItWasBuilt() {
    Tree tree = new Tree().flag("first", true);
    Map<String, Object> built = tree.build();

    tree.flag("second", true);

    assertThat(built).containsOnlyKeys("first");
  }

  @Test
  void aFormThatLeavesAFieldUnreadIsToldOfIt() {
    Fields fields = Fields.of("it", Map.of("a", "x", "b", 1L));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fields.as(it -> it.text("a")))
        .withMessage("it has the field \"b\", which is not known; leave it out");
  }

  @Test
  void aFieldInTheDepthIsNamedByItsPathOnce() {
    Object tree = Json.read("[{\"a\":[{\"b\":\"x\"},{\"b\":\"y\"}]}]");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Fields.list(
                    "list",
                    tree,
                    it -> it.objects("a", inner -> inner.value("b", FieldsTest::onlyX))))
        .withMessage("list[0].a[1].b is \"y\": not x; write x");
  }

  private static String onlyX(String text) {
    if (!text.equals("x")) {
      throw new IllegalArgumentException("not x; write x");
    }
    return text;
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException().isThrownBy(() -> Fields.of("it", null)).withMessage("tree");
    assertThatNullPointerException()
        .isThrownBy(() -> Fields.list("it", null, it -> it))
        .withMessage("tree");
    assertThatNullPointerException()
        .isThrownBy(() -> new Tree().tree("name", null))
        .withMessage("value");
  }
}
