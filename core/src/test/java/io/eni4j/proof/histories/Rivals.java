package io.eni4j.proof.histories;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A few interfaces, instances with one free place each, addresses, elastic IPs, and a quota with
 * room for one elastic IP more, for all of which many threads compete. An interface goes to one
 * instance only, so what an instance holds tells what its interfaces do.
 *
 * @param vpcId the VPC of all
 * @param interfaces the interfaces
 * @param instances the instances
 * @param elasticIps the elastic IPs that are never released
 */
record Rivals(
    VpcId vpcId,
    List<NetworkInterfaceId> interfaces,
    List<InstanceId> instances,
    List<ElasticIpId> elasticIps) {
  /** The object that stands for the last elastic IP that the quota permits. */
  static final String QUOTA = "quota";

  private static final int INTERFACES = 8;
  private static final int INSTANCES = 4;
  private static final int ADDRESSES = 6;
  private static final int ELASTIC_IPS = 4;

  /** How many objects there are. */
  static final int OBJECTS = INTERFACES + INSTANCES + ADDRESSES + ELASTIC_IPS + 1;

  /** A door with the limits that the rivals compete under. */
  static EniService door(NetworkRepository store) {
    return EniService.builder()
        .repository(store)
        .limits(Limits.builder().elasticIpsPerRegion(ELASTIC_IPS + 1).build())
        .build();
  }

  /** Makes them. */
  static Rivals make(EniService door) {
    Vpc vpc =
        door.createVpc(CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("s")
                .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
                .build());
    Rivals rivals = new Rivals(vpc.id(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < INTERFACES; i++) {
      rivals.interfaces.add(
          door.createNetworkInterface(
                  CreateNetworkInterface.builder()
                      .subnetId(subnet.id())
                      .primaryIp(Ipv4Address.parse("10.0.0." + (100 + i)))
                      .build())
              .id());
    }
    for (int i = 0; i < INSTANCES; i++) {
      rivals.instances.add(
          door.createInstance(
                  CreateInstance.builder()
                      .name("host-" + i)
                      .type(InstanceType.of("g.n2.large", 2))
                      .zone(new Zone("cn-north-1a"))
                      .subnetId(subnet.id())
                      .primaryIp(Ipv4Address.parse("10.0.0." + (200 + i)))
                      .build())
              .id());
    }
    for (int i = 0; i < ELASTIC_IPS; i++) {
      rivals.elasticIps.add(door.allocateElasticIp(5).id());
    }
    return rivals;
  }

  /** The instance that an interface goes to. */
  InstanceId host(NetworkInterfaceId eni) {
    return instances.get(interfaces.indexOf(eni) % INSTANCES);
  }

  /** The addresses. */
  List<Ipv4Address> addresses() {
    return Stream.iterate(10, it -> it + 1)
        .limit(ADDRESSES)
        .map(it -> Ipv4Address.parse("10.0.0." + it))
        .toList();
  }

  /** What each object holds at this instant; empty text: nothing. */
  Map<String, String> held(Snapshot now) {
    Map<String, String> held = new LinkedHashMap<>();
    instances.forEach(it -> held.put(it.toString(), ""));
    for (NetworkInterfaceId id : interfaces) {
      NetworkInterface eni = now.find(id).orElseThrow().value();
      held.put(id.toString(), eni.attachment().map(it -> it.instanceId().toString()).orElse(""));
      eni.attachment().ifPresent(it -> held.put(it.instanceId().toString(), id.toString()));
    }
    for (Ipv4Address address : addresses()) {
      held.put(
          address.toString(),
          now.find(new PrivateIpKey(vpcId, address))
              .map(it -> it.value().networkInterfaceId().toString())
              .orElse(""));
    }
    held.put(QUOTA, "");
    for (ElasticIp elasticIp : now.list(Query.ELASTIC_IPS).items()) {
      if (elasticIps.contains(elasticIp.id())) {
        held.put(
            elasticIp.id().toString(),
            elasticIp.association().map(it -> it.networkInterfaceId().toString()).orElse(""));
      } else {
        held.put(QUOTA, elasticIp.address().toString());
      }
    }
    return held;
  }

  /** As text for another process. */
  List<String> written() {
    return List.of(vpcId.value(), joined(interfaces), joined(instances), joined(elasticIps));
  }

  private static String joined(List<?> ids) {
    return String.join(",", ids.stream().map(Object::toString).toList());
  }

  /** From that text. */
  static Rivals read(List<String> written) {
    return new Rivals(
        new VpcId(written.get(0)),
        split(written.get(1)).map(NetworkInterfaceId::new).toList(),
        split(written.get(2)).map(InstanceId::new).toList(),
        split(written.get(3)).map(ElasticIpId::new).toList());
  }

  private static Stream<String> split(String ids) {
    return Arrays.stream(ids.split(","));
  }
}
