package io.eni4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.AddressRange;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Quota;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.change.Write;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.model.Zone;
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
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.Effect;
import io.eni4j.policy.Limits;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.CommitResult;
import io.eni4j.repository.InMemoryNetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A view with a change set applied answers what the store answers once it has stored it. */
class ViewAfterTest {
  private static final List<Ipv4Cidr> POOL = List.of(Ipv4Cidr.parse("198.18.0.0/30"));
  private static final Ipv4Cidr BLOCK = Ipv4Cidr.parse("10.0.1.0/28");

  private final InMemoryNetworkRepository repository = new InMemoryNetworkRepository();
  private final NetworkPolicy policy = new NetworkPolicy(Limits.jdCloud(), POOL);
  private final Sources sources =
      new Sources(
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
          IdSource.random(new Random(1)),
          new Random(2),
          0xfa163e000000L,
          24,
          AddressChoice.SPREAD);
  private final Set<ResourceKey<?>> keys = new LinkedHashSet<>();
  private final Set<Slot<?>> slots = new LinkedHashSet<>();

  @Test
  void aViewAfterAChangeSetAnswersAsTheStoreWillThatStoresIt() {
    Vpc vpc = run(CreateVpc.builder().name("one").build());
    Vpc other = run(CreateVpc.builder().name("two").build());
    Subnet subnet = run(subnet(vpc.id(), BLOCK));
    Subnet beside = run(subnet(vpc.id(), Ipv4Cidr.parse("10.0.1.16/28")));
    SecurityGroup group = run(CreateSecurityGroup.builder().vpcId(vpc.id()).name("web").build());
    Instance instance =
        run(
            CreateInstance.builder()
                .name("web")
                .type(InstanceType.of("g.n2.2xlarge", 8))
                .zone(new Zone("a"))
                .subnetId(subnet.id())
                .build());
    NetworkInterface first =
        run(
            CreateNetworkInterface.builder()
                .subnetId(subnet.id())
                .secondaryIpCount(2)
                .securityGroupIds(List.of(group.id()))
                .build());
    NetworkInterface second = run(CreateNetworkInterface.builder().subnetId(subnet.id()).build());
    run(AttachNetworkInterface.of(first.id(), instance.id()));
    run(new AttachNetworkInterface(second.id(), instance.id(), true));
    List<PrivateIp> assigned =
        run(AssignSecondaryIps.builder().networkInterfaceId(second.id()).count(3).build());
    ElasticIp elasticIp = run(AllocateElasticIp.builder().bandwidthMbps(1).build());
    ElasticIp spare = run(AllocateElasticIp.builder().bandwidthMbps(1).build());
    run(AssociateElasticIp.toPrivateIp(elasticIp.id(), second.id(), assigned.get(0).address()));
    run(AssociateElasticIp.toPrimaryIp(spare.id(), second.id()));
    run(
        AssignSecondaryIps.builder()
            .networkInterfaceId(first.id())
            .addresses(List.of(assigned.get(0).address()))
            .force(true)
            .build());
    run(new UnassignSecondaryIps(second.id(), List.of(assigned.get(1).address())));
    run(
        ModifyNetworkInterface.builder()
            .networkInterfaceId(first.id())
            .securityGroupIds(List.of(vpc.defaultSecurityGroupId()))
            .build());
    run(new DeleteSecurityGroup(group.id()));
    run(new DisassociateElasticIp(spare.id()));
    run(new ReleaseElasticIp(elasticIp.id()));
    run(new StopInstance(instance.id()));
    run(new DetachNetworkInterface(first.id()));
    run(new DeleteInstance(instance.id()));
    run(new DeleteNetworkInterface(first.id()));
    run(new DeleteSubnet(subnet.id()));
    run(new DeleteSubnet(beside.id()));
    run(new DeleteVpc(vpc.id()));
    run(new DeleteVpc(other.id()));
  }

  @Test
  void aSubnetThatIsGoneNoLongerHidesTheOneBesideIt() {
    Vpc vpc = run(CreateVpc.builder().name("one").build());
    Subnet low = run(subnet(vpc.id(), Ipv4Cidr.parse("10.0.0.0/28")));
    Subnet high = run(subnet(vpc.id(), Ipv4Cidr.parse("10.0.255.240/28")));
    try (Snapshot now = repository.snapshot()) {
      NetworkView oneGone = now.after(ChangeSet.of(new Write.Delete(low.id())));
      assertThat(oneGone.overlapping(vpc.id(), Ipv4Cidr.parse("10.0.0.0/16")))
          .map(Versioned::value)
          .contains(high);
      assertThat(oneGone.overlapping(vpc.id(), Ipv4Cidr.parse("10.0.0.0/24"))).isEmpty();
      NetworkView bothGone = oneGone.after(ChangeSet.of(new Write.Delete(high.id())));
      assertThat(bothGone.overlapping(vpc.id(), Ipv4Cidr.parse("10.0.0.0/16"))).isEmpty();
    }
  }

  private static CreateSubnet subnet(VpcId vpcId, Ipv4Cidr cidr) {
    return CreateSubnet.builder().vpcId(vpcId).name("s").cidr(cidr).build();
  }

  private <T> T run(Operation<T> operation) {
    ChangeSet changeSet;
    Effect<T> effect;
    Map<String, Object> foretold;
    try (Snapshot snapshot = repository.snapshot()) {
      RecordingView view = new RecordingView(snapshot);
      assertThat(policy.decide(operation, view).violations()).isEmpty();
      effect =
          policy.effect(
              operation,
              view,
              new Chooser(snapshot, sources, (kind, phase, id) -> Optional.empty()));
      changeSet = view.changeSet(effect.writes());
      for (Write write : changeSet.writes()) {
        keys.add(write.key());
        snapshot.find(write.key()).ifPresent(it -> slots.addAll(Slot.filledBy(it.value())));
        if (write instanceof Write.Insert insert) {
          slots.addAll(Slot.filledBy(insert.value()));
        } else if (write instanceof Write.Update update) {
          slots.addAll(Slot.filledBy(update.value()));
        }
      }
      foretold = answers(snapshot.after(changeSet));
    }
    assertThat(repository.commit(changeSet)).isInstanceOf(CommitResult.Committed.class);
    try (Snapshot snapshot = repository.snapshot()) {
      assertThat(foretold).as("after %s", operation).isEqualTo(answers(snapshot));
    }
    return effect.result();
  }

  /** What a view answers to every question that there is, revisions left out. */
  private Map<String, Object> answers(NetworkView view) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (ResourceKey<?> key : keys) {
      answers.put("find " + key, valueOf(view, key));
      answers.put("users " + key, view.users(key, 100));
      answers.put("two users " + key, view.users(key, 2));
      for (Members<?> members : listsOf(key)) {
        answers.put("list " + members, values(view, members));
        answers.put("size " + members, view.size(members));
      }
      if (key instanceof VpcId vpcId) {
        answers.put("overlap " + key, view.overlapping(vpcId, BLOCK).map(Versioned::value));
        putFree(answers, view, new AddressRange(Optional.of(vpcId), BLOCK.first(), BLOCK.last()));
      }
    }
    for (Slot<?> slot : slots) {
      answers.put("holder " + slot, view.holder(slot));
    }
    for (Counter counter : Counter.values()) {
      answers.put("count " + counter, view.count(new Quota(counter, 1)));
    }
    putFree(
        answers, view, new AddressRange(Optional.empty(), POOL.get(0).first(), POOL.get(0).last()));
    return answers;
  }

  private static void putFree(Map<String, Object> answers, NetworkView view, AddressRange range) {
    for (Ipv4Address from : List.of(range.first(), range.first().plus(2), range.last())) {
      for (int atMost : List.of(1, 3, 16)) {
        answers.put("free " + range + from + atMost, view.free(range, from, atMost));
      }
    }
  }

  private static <R extends Resource> Optional<R> valueOf(NetworkView view, ResourceKey<R> key) {
    return view.find(key).map(Versioned::value);
  }

  private static <R extends Resource> List<R> values(NetworkView view, Members<R> members) {
    return view.list(members).stream().map(Versioned::value).toList();
  }

  private static List<Members<?>> listsOf(ResourceKey<?> key) {
    if (key instanceof VpcId id) {
      return List.of(new Members.SubnetsOf(id), new Members.SecurityGroupsOf(id));
    } else if (key instanceof InstanceId id) {
      return List.of(new Members.InterfacesOf(id));
    } else if (key instanceof NetworkInterfaceId id) {
      return List.of(new Members.PrivateIpsOf(id), new Members.ElasticIpsOf(id));
    }
    return List.of();
  }
}
