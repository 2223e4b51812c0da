package io.eni4j.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.References;
import io.eni4j.change.Slot;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.testkit.SharedStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a store keeps. */
record Census(
    int cells, int versions, int candidates, int blocks, int slots, int spaces, int waiting) {

  /** Tells how much a store keeps; nobody commits meanwhile. */
  static Census of(InMemoryNetworkRepository store) {
    Contents contents = store.contents();
    int cells = 0;
    int versions = 0;
    int candidates = 0;
    int blocks = 0;
    for (ResourceKind kind : ResourceKind.values()) {
      for (RecordCell cell : contents.table(kind).ordered().values()) {
        assertThat(contents.cell(cell.key())).isSameAs(cell);
        cells++;
        versions += versions(cell);
        for (ResourceKind referrers : ResourceKind.values()) {
          ReferenceIndex index = cell.index(referrers);
          candidates += index == null ? 0 : index.candidates().size();
        }
        blocks += cell instanceof VpcCell vpc ? vpc.order().size() : 0;
      }
    }
    for (SlotCell slot : contents.slots().values()) {
      versions += versions(slot);
    }
    return new Census(
        cells,
        versions,
        candidates,
        blocks,
        contents.slots().size(),
        contents.spaces().size(),
        store.garbage().size());
  }

  /** Asserts that of every record listed one version is kept, and of others none. */
  void assertNothingButTheNewest(NetworkRepository store) {
    List<Resource> records;
    try (Snapshot snapshot = store.snapshot()) {
      records = SharedStore.everything(snapshot);
    }
    int addresses =
        (int)
            records.stream()
                .flatMap(it -> Slot.filledBy(it).stream())
                .filter(slot -> Contents.address(slot) != null)
                .count();
    int[] references = {0};
    for (Resource resource : records) {
      References.forEach(
          resource,
          key -> {
            boolean indexed =
                switch (key.kind()) {
                  case VPC, SUBNET, SECURITY_GROUP -> true;
                  case INSTANCE, NETWORK_INTERFACE, PRIVATE_IP, ELASTIC_IP -> false;
                };
            references[0] += indexed ? 1 : 0;
          });
    }
    assertThat(cells).isEqualTo(records.size());
    assertThat(slots).isEqualTo(addresses);
    assertThat(versions).isEqualTo(records.size() + addresses);
    assertThat(candidates).isEqualTo(references[0]);
    assertThat(blocks)
        .isEqualTo(
            (int)
                records.stream()
                    .filter(Subnet.class::isInstance)
                    .map(it -> List.of(((Subnet) it).vpcId(), ((Subnet) it).cidr()))
                    .distinct()
                    .count());
    assertThat(waiting).isZero();
  }

  static int versions(@Nullable Cell<?> cell) {
    int versions = 0;
    for (Version<?> v = cell == null ? null : cell.head(); v != null; v = v.previous) {
      versions++;
    }
    return versions;
  }
}
