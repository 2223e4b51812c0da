package io.eni4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Outcomes;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OperationTextProperties {

  /** The two operations of each kind differ in one choice at most, so that many are equal. */
  @Property
  void operationsAreEqualExactlyIfTheirTextsAre(
      @ForAll @Size(30) List<@IntRange(max = 999) Integer> choices,
      @ForAll @IntRange(max = 29) int place,
      @ForAll @IntRange(max = 999) int choice) {
    List<Integer> others = new ArrayList<>(choices);
    others.set(place, choice);
    for (OperationKind kind : OperationKind.values()) {
      Operation<?> one = new AnyOperations(new Draw(choices)).operation(kind);
      Operation<?> other = new AnyOperations(new Draw(others)).operation(kind);

      Outcomes.bothOccur(one.equals(other));
      assertThat(OperationText.of(one).equals(OperationText.of(other)))
          .as("%s and %s", OperationText.of(one), OperationText.of(other))
          .isEqualTo(one.equals(other));
    }
  }

  @Property
  void aTextIsJsonThatNamesTheOperationFirst(
      @ForAll @Size(30) List<@IntRange(max = 999) Integer> choices) {
    Map<String, OperationKind> texts = new HashMap<>();
    for (OperationKind kind : OperationKind.values()) {
      String text = OperationText.of(new AnyOperations(new Draw(choices)).operation(kind));

      assertThat(text).startsWith("{\"operation\":\"" + kind.operationName() + "\",");
      assertThat(Json.write(Json.read(text))).isEqualTo(text);
      assertThat(texts.put(text, kind)).isNull();
    }
  }
}
