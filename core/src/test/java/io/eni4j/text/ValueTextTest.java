package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Namespace;
import io.eni4j.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  @Test
  void aValueNamesItsType() {
    assertThat(Json.write(ValueText.tree(Ipv4Cidr.ANY)))
        .isEqualTo("{\"type\":\"cidr\",\"value\":\"0.0.0.0/0\"}");
    assertThat(Json.write(ValueText.tree(7))).isEqualTo("{\"type\":\"integer\",\"value\":7}");
    assertThat(Json.write(ValueText.tree(7L))).isEqualTo("{\"type\":\"long\",\"value\":7}");
    assertThat(Json.write(ValueText.tree(InstanceType.of("g", 2))))
        .isEqualTo("{\"type\":\"instanceType\",\"value\":{\"name\":\"g\",\"vcpus\":2}}");
  }

  /** These are kept in databases: a later version may only add to them. */
  @Test
  void typesHaveTheNamesThatTheyEverHad() {
    assertThat(ValueText.TAGS)
        .extracting(Tag::name)
        .containsExactlyInAnyOrder(
            "text",
            "integer",
            "long",
            "flag",
            "time",
            "vpcId",
            "subnetId",
            "instanceId",
            "networkInterfaceId",
            "elasticIpId",
            "securityGroupId",
            "ruleId",
            "privateIpKey",
            "address",
            "cidr",
            "macAddress",
            "zone",
            "ports",
            "attachmentState",
            "direction",
            "elasticIpStatus",
            "instanceStatus",
            "instanceTask",
            "taskPhase",
            "place",
            "task",
            "interfaceRole",
            "protocol",
            "resourceKind",
            "ruleAction",
            "instanceType",
            "ruleSpec",
            "rule",
            "attachment",
            "association",
            "resource");
  }

  /** So a type that is new in the model is not forgotten here. A namespace is in no record. */
  @Test
  void everyTypeOfTheModelIsKnown() {
    List<JavaClass> types =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.eni4j.model")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isInterface() && type.getEnclosingClass().isEmpty())
                .filter(type -> !type.isEquivalentTo(Namespace.class))
                .toList();

    assertThat(types).hasSizeGreaterThan(30);
    assertThat(types)
        .allMatch(type -> ValueText.TAGS.stream().anyMatch(tag -> type.isAssignableTo(tag.type())));
  }

  @Test
  void tagsAndTypesAreToldApart() {
    assertThat(ValueText.TAGS).extracting(Tag::name).doesNotHaveDuplicates();
    assertThat(ValueText.TAGS).extracting(Tag::type).doesNotHaveDuplicates();
    assertThat(ValueText.TAGS)
        .filteredOn(tag -> Resource.class.isAssignableFrom(tag.type()))
        .hasSize(1);
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueText.tree(1.5))
        .withMessage(
            "value is a java.lang.Double; values as text are texts, numbers, flags, times and those"
                + " of the model");
    assertRefused("{\"value\":1}", "value.type is missing; write this field");
    assertRefused("{\"type\":\"cidr\"}", "value.value is missing; write this field");
    assertRefused(
        "{\"type\":\"cidr\",\"value\":\"::/0\"}", "value.value is \"::/0\": not an IPv4 address");
    assertRefused(
        "{\"type\":\"double\",\"value\":1}",
        "value.type is \"double\": no type of value; write one of [text, integer, long,");
    assertRefused(
        "{\"type\":\"integer\",\"value\":2147483648}",
        "value.value is 2147483648; write a number of 32 bits");
    assertRefused(
        "{\"type\":\"flag\",\"value\":true,\"x\":1}", "value has the field \"x\", which is not");
    assertRefused(
        "{\"type\":\"resource\",\"value\":{\"kind\":\"vpc\"}}", "value.value.id is missing");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what this test passes
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException().isThrownBy(() -> ValueText.tree(null)).withMessage("value");
    assertThatNullPointerException()
        .isThrownBy(() -> OperationText.of(null))
        .withMessage("operation");
  }

  private static void assertRefused(String text, String message) {
    Object tree = Json.read(text);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fields.of("value", tree).as(ValueText::of))
        .withMessageStartingWith(message);
  }
}
