package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Few writes are kept in another way than many; nobody can tell. */
class KeyedWritesProperties {

  @Property
  void theyAreAMapInTheOrderOfAddition(
      @ForAll @Size(max = 40) List<@IntRange(max = 24) Integer> numbers) {
    KeyedWrites writes = new KeyedWrites(0);
    Map<VpcId, Write> expected = new LinkedHashMap<>();
    for (int number : numbers) {
      VpcId id = new VpcId("vpc-%010d".formatted(number));
      Write write = new Write.Touch(id);
      boolean isNew = expected.putIfAbsent(id, write) == null;
      if (isNew) {
        writes.addNew(write);
      } else {
        assertThat(writes.add(new Write.Delete(id))).isFalse();
        assertThatIllegalArgumentException()
            .isThrownBy(() -> writes.addNew(write))
            .withMessage("writes has " + id + " twice; a change set names every key once");
      }
    }
    assertThat(writes.all()).isEqualTo(new ArrayList<>(expected.values()));
    for (int number = 0; number <= 25; number++) {
      VpcId id = new VpcId("vpc-%010d".formatted(number));
      assertThat(writes.get(id)).isEqualTo(expected.get(id));
    }
  }
}
