package io.eni4j.testkit;

import io.eni4j.change.Counter;
import io.eni4j.change.Guard;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Write;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.List;
import java.util.random.RandomGenerator;

/** Guards over the small world of {@link RandomChanges}, most of which hold. */
final class RandomGuards {
  private static final List<Counter> COUNTERS = List.of(Counter.values());

  private final RandomGenerator random;
  private final NaiveStore store;

  RandomGuards(RandomGenerator random, NaiveStore store) {
    this.random = random;
    this.store = store;
  }

  /** A guard of anything. */
  Guard any() {
    return switch (random.nextInt(10)) {
      case 0 -> new Guard.Absent(Records.interfaceId(number()));
      case 1 -> new Guard.Vacant(new Slot.Mac(Records.mac(number())));
      case 2 -> new Guard.Vacant(new Slot.ElasticIpAddress(Records.address("1.0.0." + number())));
      case 3 -> new Guard.Vacant(new Slot.DeviceIndex(Records.instanceId(number()), 2));
      case 4 -> new Guard.Unreferenced(Records.groupId(number()));
      case 5 -> new Guard.Unreferenced(key());
      case 6 -> below();
      default -> unchanged();
    };
  }

  /** A guard that says of a write what it relies on, or one of what may be read. */
  Guard of(Write write) {
    if (write instanceof Write.Insert insert) {
      List<Slot<?>> slots = Slot.filledBy(insert.value());
      return slots.isEmpty() || random.nextBoolean()
          ? new Guard.Absent(write.key())
          : new Guard.Vacant(slots.get(0));
    } else if (write instanceof Write.Delete) {
      return new Guard.Unreferenced(write.key());
    }
    return random.nextInt(4) == 0 ? below() : unchanged();
  }

  private Guard below() {
    int limit = random.nextInt(2 * RandomChanges.NUMBERS);
    return new Guard.Below(new Quota(COUNTERS.get(random.nextInt(COUNTERS.size())), limit));
  }

  private Guard unchanged() {
    ResourceKey<?> key = key();
    int off = random.nextInt(8) == 0 ? 1 : 0;
    return store
        .find(key)
        .<Guard>map(it -> new Guard.Unchanged(key, it.revision() - off))
        .orElse(new Guard.Absent(key));
  }

  /** A key that exists, if any does. */
  private ResourceKey<?> key() {
    List<Resource> all = store.all();
    return all.isEmpty() ? Records.vpcId(1) : all.get(random.nextInt(all.size())).key();
  }

  private int number() {
    return 1 + random.nextInt(RandomChanges.NUMBERS);
  }
}
