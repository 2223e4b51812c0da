package io.eni4j.proof.histories;

import io.eni4j.EniService;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Resource;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.ViolationCode;
import io.eni4j.proof.histories.Event.Action;
import io.eni4j.proof.histories.History.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A few interfaces, instances with one free place each, addresses and elastic IPs, for which many
 * threads compete. An interface goes to one instance only, so a detachment frees a known place.
 */
final class Rivals {
  private static final int INTERFACES = 8;
  private static final int INSTANCES = 4;
  private static final int ADDRESSES = 6;
  private static final int ELASTIC_IPS = 4;

  private final List<NetworkInterface> interfaces = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<ElasticIp> elasticIps = new ArrayList<>();

  Rivals(EniService door) {
    Vpc vpc =
        door.createVpc(CreateVpc.builder().name("v").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    Subnet subnet =
        door.createSubnet(
            CreateSubnet.builder()
                .vpcId(vpc.id())
                .name("s")
                .cidr(Ipv4Cidr.parse("10.0.0.0/24"))
                .build());
    for (int i = 0; i < INTERFACES; i++) {
      interfaces.add(
          door.createNetworkInterface(
              CreateNetworkInterface.builder()
                  .subnetId(subnet.id())
                  .primaryIp(Ipv4Address.parse("10.0.0." + (100 + i)))
                  .build()));
    }
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(
          door.createInstance(
              CreateInstance.builder()
                  .name("host-" + i)
                  .type(InstanceType.of("g.n2.large", 2))
                  .zone(new Zone("cn-north-1a"))
                  .subnetId(subnet.id())
                  .primaryIp(Ipv4Address.parse("10.0.0." + (200 + i)))
                  .build()));
    }
    for (int i = 0; i < ELASTIC_IPS; i++) {
      elasticIps.add(door.allocateElasticIp(5));
    }
  }

  /** Submits one operation at random. */
  void act(EniService door, Random random, History history) {
    int n = random.nextInt(INTERFACES);
    NetworkInterface eni = interfaces.get(n);
    Instance host = instances.get(n % INSTANCES);
    Ipv4Address address = Ipv4Address.parse("10.0.0." + (10 + random.nextInt(ADDRESSES)));
    ElasticIp elasticIp = elasticIps.get(random.nextInt(ELASTIC_IPS));
    switch (random.nextInt(6)) {
      case 0 ->
          history.submit(
              door,
              AttachNetworkInterface.of(eni.id(), host.id()),
              of(eni, Action.TAKE, host.id(), ViolationCode.INTERFACE_ALREADY_ATTACHED),
              of(host, Action.TAKE, eni.id(), ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED));
      case 1 ->
          history.submit(
              door,
              new DetachNetworkInterface(eni.id()),
              of(eni, Action.LEAVE, host.id(), ViolationCode.INTERFACE_NOT_ATTACHED),
              of(host, Action.LEAVE, eni.id(), ViolationCode.INTERFACE_NOT_ATTACHED));
      case 2 ->
          history.submit(
              door,
              AssignSecondaryIps.builder()
                  .networkInterfaceId(eni.id())
                  .addresses(List.of(address))
                  .build(),
              of(address, Action.TAKE, eni.id(), ViolationCode.ADDRESS_IN_USE));
      case 3 ->
          history.submit(
              door,
              new UnassignSecondaryIps(eni.id(), List.of(address)),
              of(address, Action.LEAVE, eni.id(), ViolationCode.PRIVATE_IP_NOT_ON_INTERFACE));
      case 4 ->
          history.submit(
              door,
              AssociateElasticIp.toPrimaryIp(elasticIp.id(), eni.id()),
              of(elasticIp, Action.TAKE, eni.id(), ViolationCode.ELASTIC_IP_ALREADY_ASSOCIATED));
      default ->
          history.submit(
              door,
              new DisassociateElasticIp(elasticIp.id()),
              of(elasticIp, Action.LEAVE, "", ViolationCode.ELASTIC_IP_NOT_ASSOCIATED));
    }
  }

  private static Effect of(Object object, Action action, Object argument, ViolationCode refusal) {
    String name =
        object instanceof Resource resource ? resource.key().toString() : object.toString();
    return new Effect(name, action, argument.toString(), refusal);
  }
}
