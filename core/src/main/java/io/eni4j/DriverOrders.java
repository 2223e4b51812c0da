package io.eni4j;

import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.Wanted;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Versioned;
import io.eni4j.model.Attachment;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Namespace;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.Place;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the driver of attachments is told in a phase of a task. */
final class DriverOrders {
  private final Namespace namespace;
  private final NetworkView view;

  DriverOrders(Namespace namespace, NetworkView view) {
    this.namespace = namespace;
    this.view = view;
  }

  /** The orders of a task's phase, under the fence of its turn. */
  List<DriverOrder> of(Task task, long fence) {
    Wanted wanted =
        task.phase() == TaskPhase.PLUGGING || task.phase() == TaskPhase.PLUGGING_AGAIN
            ? Wanted.PLUGGED
            : Wanted.UNPLUGGED;
    List<DriverOrder> orders = new ArrayList<>();
    for (Versioned<NetworkInterface> eni : concerned(task)) {
      Attachment attachment = eni.value().attachment().orElseThrow();
      orders.add(
          new DriverOrder(
              wanted,
              namespace,
              task.id(),
              fence,
              eni.value().id(),
              eni.revision(),
              place(task, attachment),
              eni.value().macAddress(),
              addressesOf(eni.value())));
    }
    return orders;
  }

  private List<Versioned<NetworkInterface>> concerned(Task task) {
    if (task.networkInterfaceId().isPresent()) {
      return view.find(task.networkInterfaceId().get()).stream().toList();
    }
    return view.list(new Members.InterfacesOf(task.instanceId())).stream()
        .filter(it -> it.value().role() == NetworkInterfaceRole.SECONDARY)
        .toList();
  }

  /** Where the driver is at work: at the target of a move while that is being plugged in. */
  private static Place place(Task task, Attachment attachment) {
    boolean isThere =
        task.kind() == TaskKind.MOVE_NETWORK_INTERFACE
            && (task.phase() == TaskPhase.PLUGGING || task.phase() == TaskPhase.UNPLUGGING_AGAIN);
    return isThere ? attachment.target().orElseThrow() : attachment.place();
  }

  /** The addresses of an interface, the primary one first. */
  List<Ipv4Address> addressesOf(NetworkInterface eni) {
    return view.list(new Members.PrivateIpsOf(eni.id())).stream()
        .map(Versioned::value)
        .sorted(
            Comparator.comparing(PrivateIp::primary).reversed().thenComparing(PrivateIp::address))
        .map(PrivateIp::address)
        .toList();
  }
}
