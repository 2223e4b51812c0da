package io.eni4j.policy;

import io.eni4j.model.Ipv4Address;
import io.eni4j.text.Fields;
import io.eni4j.text.Tree;
import io.eni4j.text.ValueText;
import java.util.List;
import java.util.Map;

/** What a rule found or permits, as an object of type and value, and back. */
final class FoundText {
  private static final String LIST = "list";
  private static final String USABLE = "usable";
  private static final String VCPU_LIMIT = "vcpuLimit";
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  private FoundText() {}

  static Map<String, Object> tree(Object found) {
    return found instanceof List<?> list
        ? tagged(LIST, list.stream().map(FoundText::single).toList())
        : single(found);
  }

  private static Map<String, Object> single(Object found) {
    if (found instanceof Limits.Usable it) {
      return tagged(USABLE, new Tree().text("first", it.first()).text("last", it.last()).build());
    } else if (found instanceof VcpuLimit row) {
      return tagged(
          VCPU_LIMIT,
          new Tree()
              .number("minVcpus", row.minVcpus())
              .number("maxVcpus", row.maxVcpus())
              .number("interfaces", row.interfaces())
              .number("privateIps", row.privateIps())
              .build());
    }
    return ValueText.tree(found);
  }

  private static Map<String, Object> tagged(String type, Object value) {
    return new Tree().text(TYPE, type).tree(VALUE, value).build();
  }

  static Object of(Fields it) {
    return it.text(TYPE).equals(LIST) ? it.objects(VALUE, FoundText::singleOf) : singleOf(it);
  }

  private static Object singleOf(Fields it) {
    return switch (it.text(TYPE)) {
      case USABLE -> it.object(VALUE, FoundText::usableOf);
      case VCPU_LIMIT -> it.object(VALUE, FoundText::rowOf);
      default -> ValueText.of(it);
    };
  }

  private static Limits.Usable usableOf(Fields it) {
    return new Limits.Usable(
        it.value("first", Ipv4Address::parse), it.value("last", Ipv4Address::parse));
  }

  private static VcpuLimit rowOf(Fields it) {
    return new VcpuLimit(
        it.integer("minVcpus"),
        it.integer("maxVcpus"),
        it.integer("interfaces"),
        it.integer("privateIps"));
  }
}
