package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ResourceKey;
import io.eni4j.text.Fields;
import io.eni4j.text.Json;
import io.eni4j.text.Tree;
import io.eni4j.text.ValueText;
import java.util.List;
import java.util.Map;

/**
 * Violations as JSON and back, exactly: what is read is equal to what was written, and has the same
 * message.
 *
 * <p>A list of objects with the fields code, argument, subjects, actual and permitted, in this
 * order. Each subject, and what was found and permitted, is an object of type and value, as {@link
 * ValueText} writes it; beside those types there are {@code list}, {@code usable} (first and last
 * address that a subnet gives out) and {@code vcpuLimit}.
 */
public final class ViolationText {
  private ViolationText() {}

  /**
   * Writes violations in one line.
   *
   * @param violations the broken rules
   * @return the text
   * @throws IllegalArgumentException if one holds what no rule finds: neither number, text, value
   *     of the model or the limits, nor list of such
   */
  public static String write(List<Violation> violations) {
    return Json.write(
        requireNonNull(violations, "violations").stream().map(ViolationText::tree).toList());
  }

  /**
   * Reads violations.
   *
   * @param text what {@link #write} has written
   * @return the violations
   * @throws IllegalArgumentException if the text is no such list, or has a code that this version
   *     does not know; it names the field, what it holds, and what to write
   */
  public static List<Violation> read(String text) {
    return Fields.list("violations", Json.read(text), ViolationText::of);
  }

  private static Map<String, Object> tree(Violation it) {
    return new Tree()
        .constant("code", it.code())
        .text("argument", it.argument())
        .objects("subjects", it.subjects(), ValueText::tree)
        .tree("actual", FoundText.tree(it.actual()))
        .tree("permitted", FoundText.tree(it.permitted()))
        .build();
  }

  private static Violation of(Fields it) {
    return new Violation(
        it.value("code", ViolationText::code),
        it.text("argument"),
        it.objects("subjects", ViolationText::key),
        it.object("actual", FoundText::of),
        it.object("permitted", FoundText::of));
  }

  private static ViolationCode code(String name) {
    for (ViolationCode code : ViolationCode.values()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    throw new IllegalArgumentException(
        "no code that this version knows; read it with the version that wrote it, or a newer one");
  }

  private static ResourceKey<?> key(Fields it) {
    if (ValueText.of(it) instanceof ResourceKey<?> key) {
      return key;
    }
    throw new IllegalArgumentException("type is not that of a key; write an id, or a privateIpKey");
  }
}
