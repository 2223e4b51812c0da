package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.eni4j.AddressChoice;
import io.eni4j.EniService;
import io.eni4j.OperationDeniedException;
import io.eni4j.Outcome;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.Operation;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small cloud of one test's own, reached through the door. Addresses are chosen lowest first, so
 * the first private IP of {@link #subnet()} is 10.0.0.3.
 */
class Cloud {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final Zone ZONE_A = new Zone("cn-north-1a");
  static final Zone ZONE_B = new Zone("cn-north-1b");

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  private final EniService door;
  private Optional<Vpc> vpc = Optional.empty();
  private Optional<Subnet> subnet = Optional.empty();

  Cloud() {
    this(Limits.jdCloud());
  }

  Cloud(Limits limits, Ipv4Cidr... elasticIpPool) {
    door =
        EniService.builder()
            .repository(repository)
            .limits(limits)
            .elasticIpPool(
                elasticIpPool.length == 0
                    ? NetworkPolicy.DEFAULT_ELASTIC_IP_POOL
                    : List.of(elasticIpPool))
            .seed(1)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .addressChoice(AddressChoice.LOWEST_FIRST)
            .build();
  }

  EniService door() {
    return door;
  }

  /** The VPC 10.0.0.0/16, made when first asked for. */
  Vpc vpc() {
    if (vpc.isEmpty()) {
      vpc = Optional.of(newVpc("10.0.0.0/16"));
    }
    return vpc.get();
  }

  /** The subnet 10.0.0.0/24 of {@link #vpc()}, made when first asked for. */
  Subnet subnet() {
    if (subnet.isEmpty()) {
      subnet = Optional.of(newSubnet(vpc().id(), "10.0.0.0/24"));
    }
    return subnet.get();
  }

  Vpc newVpc(String cidr) {
    return door.createVpc(CreateVpc.builder().name("net").cidr(Ipv4Cidr.parse(cidr)).build());
  }

  Vpc newVpcWithoutCidr() {
    return door.createVpc(CreateVpc.builder().name("net").build());
  }

  Subnet newSubnet(VpcId vpcId, String cidr) {
    return door.createSubnet(
        CreateSubnet.builder().vpcId(vpcId).name("sub").cidr(Ipv4Cidr.parse(cidr)).build());
  }

  /** What creates a running instance with 2 vCPUs in zone a, unless told otherwise. */
  CreateInstance.Builder instance() {
    return CreateInstance.builder().name("web").zone(ZONE_A).subnetId(subnet().id()).type(type(2));
  }

  Instance newInstance(int vcpus) {
    return door.createInstance(instance().type(type(vcpus)).build());
  }

  Instance newInstance() {
    return newInstance(2);
  }

  static InstanceType type(int vcpus) {
    return InstanceType.of("g.n2.large", vcpus);
  }

  /** What creates a secondary interface in {@link #subnet()}. */
  CreateNetworkInterface.Builder networkInterface() {
    return CreateNetworkInterface.builder().subnetId(subnet().id());
  }

  NetworkInterface newInterface() {
    return door.createNetworkInterface(networkInterface().build());
  }

  /** A secondary interface with some secondary private IPs. */
  NetworkInterface newInterface(int secondaryIps) {
    return door.createNetworkInterface(networkInterface().secondaryIpCount(secondaryIps).build());
  }

  /** A new secondary interface, attached. */
  NetworkInterface newInterfaceOn(Instance instance) {
    return door.execute(AttachNetworkInterface.of(newInterface().id(), instance.id()));
  }

  /** An interface of an instance of its own, of which nobody knows whether it is plugged in. */
  NetworkInterface newInterfaceInError() {
    return inError(newInterfaceOn(newInstance()));
  }

  NetworkInterface inError(NetworkInterface attached) {
    NetworkInterface now = now(attached.id());
    NetworkInterface broken =
        now.withAttachment(now.attachment().orElseThrow().inError("the host is silent"));
    plant(broken);
    return broken;
  }

  NetworkInterface primaryOf(Instance instance) {
    return now(instance.primaryNetworkInterfaceId());
  }

  ElasticIp newElasticIp() {
    return door.allocateElasticIp(5);
  }

  ElasticIp newElasticIp(Zone zone) {
    return door.allocateElasticIp(AllocateElasticIp.builder().bandwidthMbps(5).zone(zone).build());
  }

  SecurityGroup newGroup() {
    return newGroup(vpc().id());
  }

  SecurityGroup newGroup(VpcId vpcId) {
    return door.createSecurityGroup(
        CreateSecurityGroup.builder().vpcId(vpcId).name("group").build());
  }

  /** Adds a rule to a group and answers it. */
  SecurityGroupRule newRule(SecurityGroupId groupId, RuleSpec spec) {
    List<SecurityGroupRule> rules = door.addSecurityGroupRules(groupId, spec).rules();
    return rules.get(rules.size() - 1);
  }

  static Ipv4Address ip(String text) {
    return Ipv4Address.parse(text);
  }

  PrivateIpKey key(String address) {
    return new PrivateIpKey(vpc().id(), ip(address));
  }

  /** A resource as it is now. */
  <R extends Resource> R now(ResourceKey<R> key) {
    return door.find(key).orElseThrow(() -> new AssertionError(key + " does not exist"));
  }

  List<String> addressesOf(NetworkInterface holder) {
    return door.privateIpsOf(holder.id()).stream()
        .map(PrivateIp::address)
        .map(Ipv4Address::toString)
        .toList();
  }

  /** What an operator sets by hand: resources as they shall be. */
  void plant(Resource... resources) {
    Write[] writes = Arrays.stream(resources).map(Write.Update::new).toArray(Write[]::new);
    assertThat(repository.commit(ChangeSet.of(writes))).isInstanceOf(CommitResult.Committed.class);
  }

  Instance plant(Instance instance, InstanceStatus status) {
    Instance planted = now(instance.id()).withStatus(status);
    plant(planted);
    return planted;
  }

  /** Everything that the store holds, with revisions. */
  Map<ResourceKey<?>, Versioned<?>> dump() {
    Map<ResourceKey<?>, Versioned<?>> dump = new LinkedHashMap<>();
    try (Snapshot snapshot = door.snapshot()) {
      for (Query<?> all :
          List.of(
              Query.VPCS,
              Query.SUBNETS,
              Query.INSTANCES,
              Query.NETWORK_INTERFACES,
              Query.PRIVATE_IPS,
              Query.ELASTIC_IPS,
              Query.SECURITY_GROUPS)) {
        dumpAll(all, snapshot, dump);
      }
    }
    return dump;
  }

  private static <R extends Resource> void dumpAll(
      Query<R> query, Snapshot snapshot, Map<ResourceKey<?>, Versioned<?>> dump) {
    Optional<Query<R>> next = Optional.of(query.withPageSize(Query.MAX_PAGE_SIZE));
    while (next.isPresent()) {
      Query<R> asked = next.get();
      Page<R> page = snapshot.list(asked);
      for (R resource : page.items()) {
        dump.put(resource.key(), snapshot.find(resource.key()).orElseThrow());
      }
      next = page.next().map(asked::after);
    }
  }

  /**
   * The violations of an operation that is refused, the same in all three ways of asking and when
   * read back from their text, and without a trace in the store.
   */
  List<Violation> refused(Operation<?> operation) {
    Map<ResourceKey<?>, Versioned<?>> before = dump();

    Decision decision = door.check(operation);
    Outcome<?> outcome = door.submit(operation);
    OperationDeniedException thrown =
        catchThrowableOfType(OperationDeniedException.class, () -> door.execute(operation));

    assertThat(decision.isAllowed()).as("allowed: %s", operation).isFalse();
    assertThat(outcome.isAccepted()).isFalse();
    assertThat(outcome.violations()).isEqualTo(decision.violations());
    assertThat(thrown.violations()).isEqualTo(decision.violations());
    assertThat(thrown.operation()).isEqualTo(operation.kind());
    assertThat(thrown).hasMessageContaining(decision.violations().get(0).message());
    ViolationTextProperties.comeBack(decision.violations());
    assertThat(dump()).isEqualTo(before);
    return decision.violations();
  }

  /** What an operation answers that the check allows and the submit accepts. */
  <T> T accepts(Operation<T> operation) {
    assertThat(door.check(operation).violations()).isEmpty();
    Outcome<T> outcome = door.submit(operation);
    assertThat(outcome.violations()).isEmpty();
    return outcome.result().orElseThrow();
  }
}
