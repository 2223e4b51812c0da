package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.SLOT_FILLED_TWICE;
import static io.eni4j.repository.InconsistencyKind.SLOT_LOST;
import static io.eni4j.repository.InconsistencyKind.SLOT_NAMES_ANOTHER;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.Attachment;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether slots are filled once, and their holders are who fills them. Asked of the slots that are
 * filled, and of the vacant ones that records suggest: each private IP's, and as many device
 * indexes as have room for one interface more.
 */
final class SlotAudit {
  private final AuditDesk desk;
  private final Map<Slot<?>, List<ResourceKey<?>>> fillers = new LinkedHashMap<>();
  private final Map<InstanceId, Integer> attached = new HashMap<>();

  SlotAudit(AuditDesk desk) {
    this.desk = desk;
    for (Versioned<?> record : desk.inventory().all()) {
      for (Slot<?> slot : Slot.filledBy(record.value())) {
        fillers.computeIfAbsent(slot, key -> new ArrayList<>(1)).add(record.value().key());
        if (slot instanceof Slot.DeviceIndex place) {
          attached.merge(place.instanceId(), 1, Integer::sum);
        }
      }
    }
  }

  void judge() {
    fillers.forEach(this::holder);
    for (PrivateIp it : desk.inventory().all(PrivateIp.class)) {
      vacant(new Slot.Association(it.networkInterfaceId(), it.key()));
    }
    for (Instance it : desk.inventory().all(Instance.class)) {
      int last = Attachment.PRIMARY_DEVICE_INDEX + attached.getOrDefault(it.id(), 0);
      for (int index = Attachment.PRIMARY_DEVICE_INDEX; index <= last; index++) {
        vacant(new Slot.DeviceIndex(it.id(), index));
      }
    }
  }

  private void vacant(Slot<?> slot) {
    if (!fillers.containsKey(slot)) {
      holder(slot, List.of());
    }
  }

  private void holder(Slot<?> slot, List<ResourceKey<?>> filledBy) {
    String about = slot.toString();
    ResourceKey<?>[] subjects = filledBy.toArray(ResourceKey<?>[]::new);
    if (subjects.length > 1) {
      desk.findings().add(SLOT_FILLED_TWICE, about, "one record", subjects.length, subjects);
    }
    Optional<ResourceKey<?>> holder =
        desk.questions()
            .ask(
                it -> it.holder(slot).<ResourceKey<?>>map(key -> key),
                why -> desk.findings().add(UNREADABLE, about, "a holder", why, subjects))
            .orElse(filledBy.stream().findFirst());
    if (holder.isEmpty()) {
      if (subjects.length > 0) {
        desk.findings().add(SLOT_LOST, about, "a holder", "none", subjects);
      }
    } else if (!filledBy.contains(holder.get()) && !desk.inventory().isUnreadable(holder.get())) {
      Object expected = filledBy.isEmpty() ? "nobody" : filledBy.get(0);
      desk.findings().add(SLOT_NAMES_ANOTHER, about, expected, holder.get(), holder.get());
    }
  }
}
