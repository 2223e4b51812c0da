package io.eni4j;

import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.Wanted;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a driver that takes no time what was stored, under the revision of the commit; so its data
 * path follows the store, and no task is needed.
 *
 * @param driver the driver
 * @param namespace account and region
 */
record AtOnce(ImmediateDriver driver, Namespace namespace) {

  /** What a driver is told once it is known under which revision it is stored. */
  interface News {
    DriverOrder under(long revision);
  }

  /**
   * What is to be told of secondary interfaces. All that is needed for that is read before the
   * commit: what fails after it would have the caller hear of a failure and the driver of nothing.
   */
  List<News> news(List<Write> writes, Map<ResourceKey<?>, Resource> before, NetworkView view) {
    List<News> news = new ArrayList<>();
    for (Write write : writes) {
      if (before.get(write.key()) instanceof NetworkInterface eni
          && eni.role() == NetworkInterfaceRole.SECONDARY) {
        of(eni, after(write), view).ifPresent(news::add);
      }
    }
    return news;
  }

  /** Tells the driver what was stored. */
  void tell(List<News> news, long revision) {
    news.forEach(it -> driver.carryOut(it.under(revision)));
  }

  private static Optional<NetworkInterface> after(Write write) {
    return write instanceof Write.Update update && update.value() instanceof NetworkInterface eni
        ? Optional.of(eni)
        : Optional.empty();
  }

  private Optional<News> of(
      NetworkInterface before, Optional<NetworkInterface> after, NetworkView view) {
    Optional<Attachment> attachment = after.flatMap(NetworkInterface::attachment);
    if (attachment.equals(before.attachment())) {
      return Optional.empty();
    } else if (attachment.isEmpty()) {
      return Optional.of(
          news(before, Wanted.UNPLUGGED, before.attachment(), List.of(before.primaryIp())));
    }
    List<Ipv4Address> addresses = new DriverOrders(namespace, view).addressesOf(before);
    return Optional.of(news(before, Wanted.PLUGGED, attachment, addresses));
  }

  private News news(
      NetworkInterface eni,
      Wanted wanted,
      Optional<Attachment> attachment,
      List<Ipv4Address> addresses) {
    return revision ->
        new DriverOrder(
            wanted,
            namespace,
            "",
            revision,
            eni.id(),
            revision,
            attachment.orElseThrow().place(),
            eni.macAddress(),
            addresses);
  }
}
