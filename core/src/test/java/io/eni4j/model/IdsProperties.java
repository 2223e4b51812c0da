package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdsProperties {

  @Property
  void idsAreOrderedByTheirText(
      @ForAll IdType type, @ForAll("ids") String left, @ForAll("ids") String right) {
    assertThat(type.compare(left, right)).isEqualTo(Integer.signum(left.compareTo(right)));
  }

  @Property
  void everyIdOfTheRightFormIsHeldAsItIs(@ForAll IdType type, @ForAll("ids") String text) {
    assertThat(type.id(text)).hasToString(text);
  }

  /** Half of them begin alike, so that the order of the rest counts too. */
  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> prefix =
        Arbitraries.oneOf(
            Arbitraries.just("port"),
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(16));
    Arbitrary<String> tail =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(10),
            Arbitraries.strings().withChars('0', '9', 'a').ofLength(2).map("00000000"::concat));
    return Combinators.combine(prefix, tail).as((head, end) -> head + "-" + end);
  }
}
