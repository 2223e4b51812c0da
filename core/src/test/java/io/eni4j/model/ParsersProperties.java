package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever text comes in, a reader gives a value that prints as text it reads back, or throws
 * IllegalArgumentException. What it takes is said a second time, as a regular expression.
 */
class ParsersProperties {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
  private static final List<String> WELL_FORMED =
      List.of(
          "10.0.0.1",
          "255.255.255.255",
          "10.0.0.0/8",
          "128.0.0.0/31",
          "fa:16:3e:00:00:01",
          "FE:FF:FF:ff:ff:ff",
          "port-0123456789",
          "i-abcdefghij",
          "cn-north-1a",
          "g.n2.large",
          "");

  @Property
  void anAddressIsReadOrRefused(@ForAll("texts") String text) {
    check(text, Ipv4Address::parse, text.matches(IPV4));
  }

  @Property
  void aBlockIsReadOrRefused(@ForAll("texts") String text) {
    boolean formed = text.matches(IPV4 + "/(3[0-2]|[12]?[0-9])");
    check(text, Ipv4Cidr::parse, formed && isWithoutHostBits(text));
  }

  @Property
  void aMacAddressIsReadOrRefused(@ForAll("texts") String text) {
    check(
        text,
        MacAddress::parse,
        text.matches("[0-9a-fA-F][02468aceACE](:[0-9a-fA-F]{2}){5}") && !text.matches("[0:]+"));
  }

  @Property
  void anIdIsReadOrRefused(@ForAll("texts") String text, @ForAll IdType type) {
    check(text, type::id, text.matches("[a-z]{1,16}-[0-9a-z]{10}"));
  }

  @Property
  void aZoneIsReadOrRefused(@ForAll("texts") String text) {
    check(text, Zone::new, text.matches("[a-z0-9-]{1,64}"));
  }

  @Property
  void theNameOfAnInstanceTypeIsReadOrRefused(@ForAll("texts") String text) {
    check(text, name -> InstanceType.of(name, 2).name(), text.matches("[a-zA-Z0-9.-]{1,64}"));
  }

  private static void check(String text, Function<String, ?> reader, boolean wellFormed) {
    boolean read;
    try {
      Object value = reader.apply(text);
      assertThat(reader.apply(value.toString())).isEqualTo(value);
      read = true;
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageMatching("\\P{Cntrl}{20,300}");
      read = false;
    }
    assertThat(read).as("\"%s\" is read", text).isEqualTo(wellFormed);
    Outcomes.bothOccur(read);
  }

  private static boolean isWithoutHostBits(String text) {
    String[] parts = text.split("[./]", -1);
    StringBuilder bits = new StringBuilder();
    for (String octet : List.of(parts).subList(0, 4)) {
      bits.append(Integer.toBinaryString(256 + Integer.parseInt(octet)).substring(1));
    }
    return bits.indexOf("1", Integer.parseInt(parts[4])) < 0;
  }

  /** Well-formed texts with up to three places overwritten, widened or cut; and any text. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> patch =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("0123456789abfgFZ.:/- ").ofMaxLength(2),
            Arbitraries.strings().withChars('\n', '\u0000', '\u0661', '\uff11').ofLength(1));
    Arbitrary<Function<String, String>> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 2), patch)
            .as((at, cut, with) -> text -> edited(text, at, cut, with));
    Arbitrary<String> edited =
        Combinators.combine(Arbitraries.of(WELL_FORMED), edit.list().ofMaxSize(3))
            .as((text, edits) -> edits.stream().reduce(t -> t, Function::andThen).apply(text))
            .withoutEdgeCases();
    return Arbitraries.frequencyOf(
        Tuple.of(9, edited), Tuple.of(1, Arbitraries.strings().ofMaxLength(24)));
  }

  private static String edited(String text, int at, int cut, String with) {
    int start = Math.min(at, text.length());
    int end = Math.min(start + cut, text.length());
    return text.substring(0, start) + with + text.substring(end);
  }
}
