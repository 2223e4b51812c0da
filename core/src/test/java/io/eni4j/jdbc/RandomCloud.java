package io.eni4j.jdbc;

import io.eni4j.EniService;
import io.eni4j.NetworkReads;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PortRange;
import io.eni4j.model.Protocol;
import io.eni4j.model.Resource;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.StopInstance;
import io.eni4j.repository.Query;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Operations at random, such as users of a small cloud ask for, most of which are allowed. */
public final class RandomCloud {
  private static final List<String> TEXTS =
      List.of("", "plain", "主网", "'; -- \" \\ ?", "\uD83D\uDE00 \u0000 \uD800", "a\nb\tc");

  private final Random random;
  private final NetworkReads cloud;

  RandomCloud(Random random, NetworkReads cloud) {
    this.random = random;
    this.cloud = cloud;
  }

  /** Submits operations at random, refused or not. */
  public static void play(EniService door, long seed, int operations) {
    RandomCloud cloud = new RandomCloud(new Random(seed), door);
    for (int i = 0; i < operations; i++) {
      cloud.next().ifPresent(door::submit);
    }
  }

  /** An operation on what is there; empty if what it would need is not. */
  Optional<Operation<?>> next() {
    return switch (random.nextInt(23)) {
      case 0 ->
          Optional.of(
              CreateVpc.builder()
                  .name("vpc-" + random.nextInt(100))
                  .description(text())
                  .cidr(
                      random.nextInt(4) == 0
                          ? Optional.empty()
                          : Optional.of(Ipv4Cidr.parse("10.0.0.0/16")))
                  .build());
      case 1, 2 -> any(Query.VPCS).map(this::subnet);
      case 3 -> any(Query.VPCS).map(this::group);
      case 4, 5 -> any(Query.SUBNETS).map(this::instance);
      case 6, 7, 8 -> any(Query.SUBNETS).map(this::networkInterface);
      case 9, 10, 11 ->
          both(Query.NETWORK_INTERFACES, Query.INSTANCES)
              .map(it -> AttachNetworkInterface.of(it.left().id(), it.right().id()));
      case 12 -> any(Query.NETWORK_INTERFACES).map(it -> new DetachNetworkInterface(it.id()));
      case 13 ->
          both(Query.NETWORK_INTERFACES, Query.INSTANCES)
              .map(it -> MoveNetworkInterface.of(it.left().id(), it.right().id()));
      case 14 -> any(Query.NETWORK_INTERFACES).map(this::assign);
      case 15, 16 ->
          Optional.of(
              AllocateElasticIp.builder()
                  .bandwidthMbps(1 + random.nextInt(200))
                  .provider(random.nextBoolean() ? "bgp" : text())
                  .build());
      case 17, 18 -> both(Query.ELASTIC_IPS, Query.NETWORK_INTERFACES).map(this::associate);
      case 19 -> any(Query.ELASTIC_IPS).map(this::untieOrRelease);
      case 20 -> any(Query.SECURITY_GROUPS).map(this::rule);
      case 21 -> any(Query.INSTANCES).map(this::stopOrDelete);
      default ->
          random.nextBoolean()
              ? any(Query.NETWORK_INTERFACES).map(it -> new DeleteNetworkInterface(it.id()))
              : any(Query.VPCS)
                  .map(it -> ModifyVpc.builder().vpcId(it.id()).description(text()).build());
    };
  }

  private Operation<?> subnet(Vpc vpc) {
    return CreateSubnet.builder()
        .vpcId(vpc.id())
        .name("subnet")
        .description(text())
        .cidr(Ipv4Cidr.parse("10.0." + 16 * random.nextInt(16) + ".0/26"))
        .build();
  }

  private Operation<?> group(Vpc vpc) {
    return CreateSecurityGroup.builder().vpcId(vpc.id()).name("group").description(text()).build();
  }

  private Operation<?> instance(Subnet subnet) {
    return CreateInstance.builder()
        .name("host-" + random.nextInt(100))
        .type(InstanceType.of("g.n2.large", random.nextBoolean() ? 2 : 8))
        .zone(new Zone("cn-north-1a"))
        .subnetId(subnet.id())
        .build();
  }

  private Operation<?> networkInterface(Subnet subnet) {
    CreateNetworkInterface.Builder create =
        CreateNetworkInterface.builder().subnetId(subnet.id()).description(text());
    if (random.nextBoolean()) {
      create.secondaryIpCount(1 + random.nextInt(3));
    }
    any(Query.SECURITY_GROUPS)
        .filter(it -> it.vpcId().equals(subnet.vpcId()))
        .ifPresent(it -> create.addSecurityGroupIds(it.id()));
    return create.build();
  }

  private Operation<?> assign(NetworkInterface eni) {
    return AssignSecondaryIps.builder()
        .networkInterfaceId(eni.id())
        .count(1 + random.nextInt(3))
        .build();
  }

  private Operation<?> associate(Both<ElasticIp, NetworkInterface> pair) {
    NetworkInterface eni = pair.right();
    List<Ipv4Address> held = cloud.privateIpsOf(eni.id()).stream().map(it -> it.address()).toList();
    return held.isEmpty()
        ? AssociateElasticIp.toPrimaryIp(pair.left().id(), eni.id())
        : AssociateElasticIp.toPrivateIp(
            pair.left().id(), eni.id(), held.get(random.nextInt(held.size())));
  }

  private Operation<?> untieOrRelease(ElasticIp elasticIp) {
    return elasticIp.association().isPresent()
        ? new DisassociateElasticIp(elasticIp.id())
        : new ReleaseElasticIp(elasticIp.id());
  }

  private Operation<?> rule(SecurityGroup group) {
    int port = 1 + random.nextInt(1000);
    RuleSpec spec = RuleSpec.allowIn(Protocol.TCP, PortRange.of(port), Ipv4Cidr.ANY);
    return new AddSecurityGroupRules(
        group.id(), List.of(RuleSpec.builder().from(spec).description(text()).build()));
  }

  private Operation<?> stopOrDelete(Instance instance) {
    return random.nextInt(4) == 0
        ? new DeleteInstance(instance.id())
        : new StopInstance(instance.id());
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <R extends Resource> Optional<R> any(Query<R> query) {
    List<R> all = cloud.list(query.withPageSize(Query.MAX_PAGE_SIZE)).items();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private <A extends Resource, B extends Resource> Optional<Both<A, B>> both(
      Query<A> left, Query<B> right) {
    return any(left).flatMap(one -> any(right).map(other -> new Both<>(one, other)));
  }

  private record Both<A, B>(A left, B right) {}
}
