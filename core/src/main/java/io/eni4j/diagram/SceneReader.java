package io.eni4j.diagram;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.diagram.Scene.Address;
import io.eni4j.diagram.Scene.Block;
import io.eni4j.diagram.Scene.Group;
import io.eni4j.diagram.Scene.Host;
import io.eni4j.diagram.Scene.Nic;
import io.eni4j.diagram.Scene.Visitor;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Filter;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a VPC and sorts what it finds. What the store should know and does not is left out. */
final class SceneReader {
  private final Snapshot snapshot;
  private final Vpc vpc;
  private final Filter inVpc;
  private final Map<SubnetId, Subnet> subnets;
  private final Map<InstanceId, Instance> instances;
  private final List<NetworkInterface> interfaces;
  private final Map<NetworkInterfaceId, NetworkInterface> interfaceOf;
  private final Map<InstanceId, List<NetworkInterface>> interfacesOn;
  private final List<PrivateIp> privateIps;
  private final Map<NetworkInterfaceId, List<PrivateIp>> privateIpsOf;
  private final Map<SecurityGroupId, Group> groups;

  SceneReader(Snapshot snapshot, VpcId vpcId) {
    this.snapshot = snapshot;
    this.vpc =
        snapshot
            .find(vpcId)
            .map(Versioned::value)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "vpcId is "
                            + vpcId
                            + " and there is no such VPC; name one that is listed"));
    this.inVpc = new Filter.InVpc(vpcId);
    this.subnets =
        byKey(all(Query.SUBNETS), Subnet::id, comparing(Subnet::cidr).thenComparing(Subnet::id));
    this.instances =
        byKey(
            all(Query.INSTANCES),
            Instance::id,
            comparing(Instance::name).thenComparing(Instance::id));
    this.interfaces = new ArrayList<>(all(Query.NETWORK_INTERFACES));
    interfaces.sort(
        comparingInt(NetworkInterface::deviceIndex)
            .thenComparing(NetworkInterface::primaryIp)
            .thenComparing(NetworkInterface::id));
    this.interfaceOf =
        interfaces.stream().collect(Collectors.toMap(NetworkInterface::id, Function.identity()));
    this.interfacesOn =
        interfaces.stream()
            .filter(it -> it.instanceId().isPresent())
            .collect(groupingBy(it -> it.instanceId().orElseThrow()));
    this.privateIps = new ArrayList<>(all(Query.PRIVATE_IPS));
    privateIps.sort(comparing(PrivateIp::primary).reversed().thenComparing(PrivateIp::address));
    this.privateIpsOf = privateIps.stream().collect(groupingBy(PrivateIp::networkInterfaceId));
    this.groups = groups();
  }

  Scene read() {
    List<Block> blocks = new ArrayList<>();
    subnets.values().forEach(subnet -> blocks.add(block(Optional.of(subnet))));
    Block rest = block(Optional.empty());
    if (!rest.isEmpty()) {
      blocks.add(rest);
    }
    return new Scene(vpc, List.copyOf(blocks), List.copyOf(groups.values()));
  }

  private Block block(Optional<Subnet> subnet) {
    List<Host> hosts = new ArrayList<>();
    List<Nic> loose = new ArrayList<>();
    List<Visitor> visitors = new ArrayList<>();
    for (Instance instance : instances.values()) {
      if (homeOf(instance).equals(subnet)) {
        hosts.add(new Host(instance, nicsOf(instance)));
      }
    }
    for (NetworkInterface eni : interfaces) {
      if (subnetOf(eni).equals(subnet)) {
        Optional<Instance> host = hostOf(eni);
        if (host.isEmpty()) {
          loose.add(nic(eni, subnet));
        } else if (!homeOf(host.get()).equals(subnet)) {
          visitors.add(new Visitor(nic(eni, subnet), host.get()));
        }
      }
    }
    return new Block(
        subnet,
        (int)
            privateIps.stream()
                .filter(it -> Optional.ofNullable(subnets.get(it.subnetId())).equals(subnet))
                .count(),
        List.copyOf(hosts),
        List.copyOf(loose),
        List.copyOf(visitors));
  }

  private List<Nic> nicsOf(Instance instance) {
    return interfacesOn.getOrDefault(instance.id(), List.of()).stream()
        .map(eni -> nic(eni, homeOf(instance)))
        .toList();
  }

  private Nic nic(NetworkInterface eni, Optional<Subnet> drawnIn) {
    Map<PrivateIpKey, ElasticIp> tied = new HashMap<>();
    for (Versioned<ElasticIp> it : snapshot.list(new Members.ElasticIpsOf(eni.id()))) {
      it.value().association().ifPresent(tie -> tied.put(tie.privateIp(), it.value()));
    }
    return new Nic(
        eni,
        privateIpsOf.getOrDefault(eni.id(), List.of()).stream()
            .map(it -> new Address(it.address(), Optional.ofNullable(tied.get(it.key()))))
            .toList(),
        eni.securityGroupIds().stream().map(this::labelOf).toList(),
        subnetOf(eni).filter(it -> !drawnIn.equals(Optional.of(it))));
  }

  private String labelOf(SecurityGroupId id) {
    return Optional.ofNullable(groups.get(id)).map(Group::label).orElse("unknown " + id);
  }

  private Optional<Subnet> subnetOf(NetworkInterface eni) {
    return Optional.ofNullable(subnets.get(eni.subnetId()));
  }

  private Optional<Instance> hostOf(NetworkInterface eni) {
    return eni.instanceId().flatMap(id -> Optional.ofNullable(instances.get(id)));
  }

  private Optional<Subnet> homeOf(Instance instance) {
    return Optional.ofNullable(interfaceOf.get(instance.primaryNetworkInterfaceId()))
        .flatMap(this::subnetOf);
  }

  /** The groups by their names; those that share one are told apart by their ids. */
  private Map<SecurityGroupId, Group> groups() {
    List<SecurityGroup> found = all(Query.SECURITY_GROUPS);
    Map<String, Long> namesakes =
        found.stream().collect(groupingBy(it -> Plain.name(it.name()), counting()));
    Map<SecurityGroupId, Long> uses =
        interfaces.stream()
            .flatMap(it -> it.securityGroupIds().stream())
            .collect(groupingBy(Function.identity(), counting()));
    Map<SecurityGroupId, Group> labelled = new LinkedHashMap<>();
    byKey(found, SecurityGroup::id, comparing(SecurityGroup::name).thenComparing(SecurityGroup::id))
        .forEach(
            (id, group) -> {
              String name = Plain.name(group.name());
              boolean alone = namesakes.getOrDefault(name, 0L) == 1;
              labelled.put(
                  id,
                  new Group(
                      group, alone ? name : id + " " + name, uses.getOrDefault(id, 0L).intValue()));
            });
    return labelled;
  }

  private <R extends Resource> List<R> all(Query<R> query) {
    List<R> found = new ArrayList<>();
    Query<R> walk = query.and(inVpc).withPageSize(Query.MAX_PAGE_SIZE);
    Page<R> page = snapshot.list(walk);
    found.addAll(page.items());
    while (page.next().isPresent()) {
      page = snapshot.list(walk.after(page.next().get()));
      found.addAll(page.items());
    }
    return found;
  }

  private static <K, R> Map<K, R> byKey(List<R> all, Function<R, K> key, Comparator<R> order) {
    return all.stream()
        .sorted(order)
        .collect(
            Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
