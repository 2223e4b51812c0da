package io.eni4j;

import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.Wanted;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a driver that takes no time what was stored, under the revision of the commit; so its data
 * path follows the store, and no task is needed.
 *
 * @param driver the driver
 * @param namespace account and region
 * @param repository where the state is
 */
record AtOnce(ImmediateDriver driver, Namespace namespace, NetworkRepository repository) {

  /** Tells what has become of secondary interfaces. */
  void tell(List<Write> writes, Map<ResourceKey<?>, Resource> before, long revision) {
    for (Write write : writes) {
      if (before.get(write.key()) instanceof NetworkInterface eni
          && eni.role() == NetworkInterfaceRole.SECONDARY) {
        tell(eni, after(write), revision);
      }
    }
  }

  private static Optional<Attachment> after(Write write) {
    return write instanceof Write.Update update && update.value() instanceof NetworkInterface eni
        ? eni.attachment()
        : Optional.empty();
  }

  private void tell(NetworkInterface before, Optional<Attachment> after, long revision) {
    if (after.equals(before.attachment())) {
      return;
    } else if (after.isEmpty()) {
      driver.carryOut(
          new DriverOrder(
              Wanted.UNPLUGGED,
              namespace,
              "",
              revision,
              before.id(),
              revision,
              before.attachment().orElseThrow().place(),
              before.macAddress(),
              List.of(before.primaryIp())));
      return;
    }
    try (Snapshot snapshot = repository.snapshot()) {
      Optional<Versioned<NetworkInterface>> now = snapshot.find(before.id());
      if (now.isPresent()) {
        DriverOrders orders = new DriverOrders(namespace, snapshot);
        driver.carryOut(orders.order(now.get(), Wanted.PLUGGED, after.get().place(), "", revision));
      }
    }
  }
}
