package io.eni4j.diagram;

import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a picture shows, in the order in which it is shown. */
record Scene(Vpc vpc, List<Block> blocks, List<Group> groups) {

  String title() {
    return "VPC " + Plain.name(vpc.name());
  }

  String cidr() {
    return vpc.cidr().map(Object::toString).orElse("no CIDR of its own");
  }

  /** The number of subnets, instances and network interfaces. */
  String counts() {
    int hosts = blocks.stream().mapToInt(it -> it.hosts().size()).sum();
    return Plain.count(blocks.stream().filter(it -> it.subnet().isPresent()).count(), "subnet")
        + ", "
        + Plain.count(hosts, "instance")
        + ", "
        + Plain.count(interfaces(), "network interface");
  }

  int interfaces() {
    return blocks.stream()
        .mapToInt(
            it ->
                it.loose().size() + it.hosts().stream().mapToInt(host -> host.nics().size()).sum())
        .sum();
  }

  /** A subnet with what stands in it; without a subnet, what belongs to none that is known. */
  record Block(
      Optional<Subnet> subnet,
      int used,
      List<Host> hosts,
      List<Nic> loose,
      List<Visitor> visitors) {

    String name() {
      return subnet.map(it -> Plain.name(it.name())).orElse("in no known subnet");
    }

    boolean isEmpty() {
      return hosts.isEmpty() && loose.isEmpty() && visitors.isEmpty();
    }

    String use() {
      return used + subnet.map(it -> " of " + it.cidr().size()).orElse("") + " addresses in use";
    }
  }

  /** An instance with its interfaces. */
  record Host(Instance instance, List<Nic> nics) {

    String name() {
      return Plain.name(instance.name());
    }

    String type() {
      return instance.type().name() + ", " + Plain.count(instance.type().vcpus(), "vCPU");
    }

    /** The status, and the task if there is one. */
    String status() {
      return instance.status().apiName()
          + instance.task().map(it -> ", " + Plain.words(it.kind())).orElse("");
    }
  }

  /** A network interface; elsewhere is its subnet if it is drawn in another one. */
  record Nic(
      NetworkInterface eni,
      List<Address> addresses,
      List<String> groups,
      Optional<Subnet> elsewhere) {

    Optional<String> name() {
      return eni.name().map(Plain::name);
    }

    /** The device index, or that it has none. */
    String place() {
      return eni.attachment().map(it -> "device " + it.deviceIndex()).orElse("not attached");
    }

    /**
     * What else is to be known of the attachment: that it is under way, where a move leads, or that
     * its instance is not known.
     */
    Optional<String> remark(boolean onItsHost) {
      return eni.attachment()
          .filter(it -> it.state() != AttachmentState.ATTACHED || !onItsHost)
          .map(
              it ->
                  it.state().name().toLowerCase(Locale.ROOT)
                      + (onItsHost ? "" : " to unknown " + it.instanceId())
                      + it.target().map(Nic::target).orElse(""));
    }

    private static String target(Place target) {
      return ", on the way to device %d of %s".formatted(target.deviceIndex(), target.instanceId());
    }

    Optional<String> elsewhereName() {
      return elsewhere.map(it -> "in subnet " + Plain.name(it.name()) + " " + it.cidr());
    }
  }

  /** A private IP with what is tied to it. */
  record Address(Ipv4Address address, Optional<ElasticIp> elasticIp) {}

  /** An interface of the subnet that is drawn in another one, on its instance. */
  record Visitor(Nic nic, Instance host) {

    String whereabouts() {
      return nic.place() + " of " + Plain.name(host.name());
    }
  }

  /** A security group, how it is called among the others, and how many interfaces are in it. */
  record Group(SecurityGroup group, String label, int interfaces) {

    String counts() {
      return Plain.count(group.rules().size(), "rule")
          + ", "
          + Plain.count(interfaces, "interface");
    }
  }
}
