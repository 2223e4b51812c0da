package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every kind of resource, at whatever depth, left out, added to and spoiled. */
class StrictFieldsTest {
  private static final String MAY_BE_ABSENT =
      "vpc: resource.cidr|instance: resource\\.(task|type\\.(interface|privateIp)Limit)"
          + "|networkInterface: resource\\.(name|attachment)"
          + "|elasticIp: resource\\.(name|zone|association)";
  private static final String FREE_TEXT =
      ".*\\.(name|description|provider|reason|token|claimant|task\\.id)";
  private static final Object GONE = new Object();

  /**
   * A tree with one change.
   *
   * @param path what was changed
   * @param tree the whole tree
   */
  private record Changed(String path, Object tree) {}

  /** One of each kind, with all its fields. */
  static Stream<Resource> fullResources() {
    return Stream.of(1, 2, 4, 6, 7, 9, 11).map(ResourceTextTest.resources()::get);
  }

  @ParameterizedTest
  @MethodSource("fullResources")
  void onlyWhatMayBeAbsentIsNotMissed(Resource resource) {
    Object kind = ResourceText.tree(resource).get("kind");
    for (Changed each : changes(resource, value -> List.of(GONE))) {
      String text = Json.write(each.tree());
      if ((kind + ": " + each.path()).matches(MAY_BE_ABSENT)) {
        assertThat(ResourceText.read(text)).isNotEqualTo(resource);
      } else if (each.path().endsWith(".ports")) {
        assertRefused(each, "resource.rules[0].spec: ports is missing; a rule of TCP names ports");
      } else if (!each.path().endsWith("[0]") && !each.path().endsWith("[1]")) {
        assertRefused(each, each.path() + " is missing; write this field");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fullResources")
  void aValueOfAnotherTypeIsRefused(Resource resource) {
    List<Object> values = List.of("?", 7L, true, List.of(), Map.of());
    for (Object other : values) {
      for (Changed each :
          changes(resource, it -> isOfOneType(it, other) ? List.of() : List.of(other))) {
        assertRefused(each, each.path() + " is " + Shown.of(other) + "; write ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fullResources")
  void aMalformedTextAndANumberBeyond32BitsAreRefused(Resource resource) {
    for (Changed each : changes(resource, it -> it instanceof String ? List.of("?") : List.of())) {
      if (!each.path().matches(FREE_TEXT)) {
        assertRefused(each, each.path() + " is \"?\": ");
      }
    }
    for (long number : List.of(1L << 31, -1L - (1L << 31), Long.MAX_VALUE)) {
      for (Changed each :
          changes(resource, it -> it instanceof Long ? List.of(number) : List.of())) {
        assertRefused(each, each.path() + " is " + number + "; write a number of 32 bits");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fullResources")
  void aFieldThatIsNotKnownIsRefusedAtEveryDepth(Resource resource) {
    List<Changed> changes =
        changes(
            Map.of("tree", ResourceText.tree(resource)),
            "",
            it -> it instanceof Map<?, ?> map ? List.of(with(map, "Name", "x")) : List.of());
    assertThat(changes).isNotEmpty();
    for (Changed each : changes) {
      Object tree = ((Map<?, ?>) each.tree()).get("tree");
      String path = each.path().replaceFirst("^\\.tree", "resource");
      assertRefused(
          new Changed(path, tree == null ? Map.of() : tree),
          path + " has the field \"Name\", which is not known; leave it out");
    }
  }

  private static void assertRefused(Changed each, String message) {
    String text = Json.write(each.tree());

    assertThatIllegalArgumentException()
        .as(text)
        .isThrownBy(() -> ResourceText.read(text))
        .withMessageStartingWith(message);
  }

  private static boolean isOfOneType(Object value, Object other) {
    return Stream.of(String.class, Long.class, Boolean.class, List.class, Map.class)
        .anyMatch(type -> type.isInstance(value) && type.isInstance(other));
  }

  private static List<Changed> changes(Resource resource, Function<Object, List<Object>> values) {
    return changes(ResourceText.tree(resource), "resource", values);
  }

  /** The tree, once for each part of it at any depth and each value that the part gets. */
  private static List<Changed> changes(
      Object tree, String path, Function<Object, List<Object>> values) {
    List<Changed> changes = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            for (Changed each : changesOf(value, path + "." + name, values)) {
              changes.add(new Changed(each.path(), with(map, name, each.tree())));
            }
          });
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Changed each : changesOf(list.get(i), path + "[" + i + "]", values)) {
          List<Object> copy = new ArrayList<>(list);
          copy.set(i, each.tree());
          copy.remove(GONE);
          changes.add(new Changed(each.path(), copy));
        }
      }
    }
    return changes;
  }

  private static List<Changed> changesOf(
      Object part, String path, Function<Object, List<Object>> values) {
    List<Changed> changes = new ArrayList<>(changes(part, path, values));
    values.apply(part).forEach(value -> changes.add(new Changed(path, value)));
    return changes;
  }

  private static Map<Object, Object> with(Map<?, ?> map, Object name, Object value) {
    Map<Object, Object> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    copy.values().remove(GONE);
    return copy;
  }
}
