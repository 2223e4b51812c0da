package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Outcomes;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ResourceTextProperties {

  @Property
  void everyResourceComesBack(@ForAll @Size(60) List<@IntRange(max = 999) Integer> choices) {
    for (ResourceKind kind : ResourceKind.values()) {
      Resource resource = new AnyResources(new Draw(choices)).resource(kind);

      assertThat(ResourceText.read(ResourceText.write(resource))).isEqualTo(resource);
      assertThat(ResourceText.of(ResourceText.tree(resource))).isEqualTo(resource);
    }
  }

  @Property
  void everyValueComesBackAsTheTypeThatItIs(
      @ForAll @Size(60) List<@IntRange(max = 999) Integer> choices) {
    Object value = new AnyValues(new Draw(choices)).value();

    String json = Json.write(ValueText.tree(value));

    assertThat(Fields.of("value", Json.read(json)).as(ValueText::of)).isEqualTo(value);
  }

  @Property
  void whateverTheTextIsItIsAResourceOrRefused(
      @ForAll @Size(60) List<@IntRange(max = 999) Integer> choices,
      @ForAll @Size(max = 3) List<@IntRange(max = 99_999) Integer> edits) {
    String text =
        Edits.of(ResourceText.write(new AnyResources(new Draw(choices)).resource()), edits);

    Outcomes.bothOccur(
        Edits.isRead(
            () -> {
              Resource read = ResourceText.read(text);
              assertThat(ResourceText.read(ResourceText.write(read))).isEqualTo(read);
              return read;
            }));
  }
}
