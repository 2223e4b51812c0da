package io.eni4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Place;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.repository.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What move and force detach begin with where they take time. */
class MoveEffectsTest {
  private final Cloud cloud = new Cloud();
  private final Instance source = cloud.newInstance(4);
  private final Instance target = cloud.newInstance(4);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMoveHoldsBothPlacesAndKeepsBothInstancesBusyWithTheSameTask(boolean putsBack) {
    cloud.newInterfaceOn(target);
    NetworkInterface alone = cloud.newInterface();
    cloud.accepts(new AttachNetworkInterface(alone.id(), source.id(), true));

    Effect<NetworkInterface> effect =
        effect(new MoveNetworkInterface(alone.id(), target.id(), putsBack));

    NetworkInterface moving =
        alone.withAttachment(
            new Attachment(
                source.id(),
                2,
                true,
                AttachmentState.DETACHING,
                Optional.of(new Place(target.id(), 3)),
                Optional.empty()));
    Task task =
        begun(TaskKind.MOVE_NETWORK_INTERFACE)
            .networkInterfaceId(alone.id())
            .otherInstanceId(target.id())
            .putsBack(putsBack)
            .build();
    assertThat(effect)
        .isEqualTo(
            new Effect<>(
                List.of(
                    new Write.Update(moving),
                    new Write.Update(source.withTask(task)),
                    new Write.Update(target.withTask(task))),
                moving,
                task));
  }

  @Test
  void aForcedDetachKeepsTheInstanceBusyAndTheReasonIsGone() {
    NetworkInterface broken = cloud.inError(cloud.newInterfaceOn(source));

    Effect<NetworkInterface> effect = effect(new ForceDetachNetworkInterface(broken.id()));

    NetworkInterface leaving =
        broken.withAttachment(new Attachment(source.id(), 2, false, AttachmentState.DETACHING));
    Task task =
        begun(TaskKind.FORCE_DETACH_NETWORK_INTERFACE).networkInterfaceId(broken.id()).build();
    assertThat(effect)
        .isEqualTo(
            new Effect<>(
                List.of(new Write.Update(leaving), new Write.Update(source.withTask(task))),
                leaving,
                task));
  }

  @Test
  void aForcedDetachFromTwoPlacesHoldsBothAndKeepsBothInstancesBusy() {
    NetworkInterface held = cloud.newInterfaceOn(source);
    Attachment moving = held.attachment().orElseThrow().movingTo(new Place(target.id(), 2));
    cloud.plant(held.withAttachment(moving.inError("the host is silent")));

    Effect<NetworkInterface> effect = effect(new ForceDetachNetworkInterface(held.id()));

    Task task =
        begun(TaskKind.FORCE_DETACH_NETWORK_INTERFACE)
            .networkInterfaceId(held.id())
            .otherInstanceId(target.id())
            .build();
    assertThat(effect.writes())
        .containsExactly(
            new Write.Update(held.withAttachment(moving)),
            new Write.Update(source.withTask(task)),
            new Write.Update(target.withTask(task)));
    assertThat(effect.task()).contains(task);
  }

  private <T> Effect<T> effect(Operation<T> operation) {
    NetworkPolicy policy =
        new NetworkPolicy(Limits.jdCloud(), NetworkPolicy.DEFAULT_ELASTIC_IP_POOL);
    try (Snapshot snapshot = cloud.door().snapshot()) {
      assertThat(policy.decide(operation, snapshot).violations()).isEmpty();
      return policy.effect(operation, snapshot, new TakingTime());
    }
  }

  private Task.Builder begun(TaskKind kind) {
    return TakingTime.begun(kind, TaskPhase.UNPLUGGING).instanceId(source.id());
  }

  /** Every operation takes time, and nothing else is to be chosen. */
  private static final class TakingTime implements Candidates {

    static Task.Builder begun(TaskKind kind, TaskPhase phase) {
      return Task.builder()
          .id("task-0000000001")
          .kind(kind)
          .phase(phase)
          .token("token")
          .claimant("this process")
          .deadline(Cloud.NOW);
    }

    @Override
    public Optional<Task.Builder> task(TaskKind kind, TaskPhase phase) {
      return Optional.of(begun(kind, phase));
    }

    @Override
    public Instant now() {
      throw nothing();
    }

    @Override
    public VpcId vpcId() {
      throw nothing();
    }

    @Override
    public SubnetId subnetId() {
      throw nothing();
    }

    @Override
    public InstanceId instanceId() {
      throw nothing();
    }

    @Override
    public NetworkInterfaceId networkInterfaceId() {
      throw nothing();
    }

    @Override
    public ElasticIpId elasticIpId() {
      throw nothing();
    }

    @Override
    public SecurityGroupId securityGroupId() {
      throw nothing();
    }

    @Override
    public SecurityGroupRuleId securityGroupRuleId() {
      throw nothing();
    }

    @Override
    public MacAddress macAddress() {
      throw nothing();
    }

    @Override
    public List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except) {
      throw nothing();
    }

    @Override
    public Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool) {
      throw nothing();
    }

    private static AssertionError nothing() {
      return new AssertionError("nothing is to be chosen");
    }
  }
}
