package io.eni4j.proof.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.TaskHandle;
import io.eni4j.change.ChangeSet;
import io.eni4j.change.Write;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.IdempotencyToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When one process takes a task over from another, and what becomes of both. */
class TakeOverTest {
  private final Lab lab = new Lab();
  private final Instance instance = lab.newInstance(4);
  private final NetworkInterface eni = lab.newInterface();
  private final AttachNetworkInterface attach = AttachNetworkInterface.of(eni.id(), instance.id());

  private String claimant() {
    return now().task().orElseThrow().claimant();
  }

  private Instance now() {
    lab.look();
    return lab.instances().get(0);
  }

  private AttachmentState state() {
    return lab.find(eni.id()).orElseThrow().attachment().orElseThrow().state();
  }

  @Test
  void aTaskIsNotTakenOverWhileItsProcessLives() {
    Host first = lab.newHost();
    lab.newHost();
    first.service().begin(attach);
    String claimant = claimant();

    lab.clock().advance(Host.LEASE.multipliedBy(3));

    assertThat(claimant()).isEqualTo(claimant);
    assertThat(lab.wire().letters()).hasSize(1);
  }

  @Test
  void aTaskIsTakenOverOnlyWhenTheHeartbeatHasStoodStillForTheLease() {
    Host first = lab.newHost();
    lab.newHost();
    first.service().begin(attach);
    String claimant = claimant();
    lab.clock().advance(Host.LEASE);
    first.pause();

    lab.clock().advance(Host.LEASE.minusSeconds(1));
    assertThat(claimant()).isEqualTo(claimant);

    lab.clock().advance(Host.LEASE);
    assertThat(claimant()).isNotEqualTo(claimant);
    assertThat(lab.wire().letters()).hasSize(2);
  }

  @Test
  void aProcessThatWasTakenForDeadOrdersNothingMoreAndHearsTheOutcome() {
    Host first = lab.newHost();
    lab.newHost();
    TaskHandle<NetworkInterface> handle = first.service().begin(attach);
    first.pause();
    lab.clock().advance(Host.LEASE.multipliedBy(3));
    Wire.Letter<?, ?> old = lab.wire().letters().get(0);
    Wire.Letter<?, ?> newer = lab.wire().letters().get(1);
    assertThat(Wire.plug(newer).fence()).isGreaterThan(Wire.plug(old).fence());

    first.resume();
    old.deliver();
    lab.clock().advance(Host.LEASE);

    assertThat(lab.wire().letters()).containsExactly(newer);
    assertThat(state()).isEqualTo(AttachmentState.ATTACHING);
    newer.deliver();
    assertThat(state()).isEqualTo(AttachmentState.ATTACHED);
    lab.clock().advance(Host.LEASE);
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
  }

  @Test
  void anAnswerUnderAnOlderFenceSettlesNothingThoughTheTaskIsTheSame() {
    Host host = lab.newHost();
    host.service().begin(attach);
    Wire.Letter<?, ?> old = lab.wire().letters().get(0);
    lab.store().commit(ChangeSet.of(new Write.Touch(instance.id())));

    old.deliver();

    assertThat(state()).isEqualTo(AttachmentState.ATTACHING);
    Wire.Letter<?, ?> asked = lab.wire().letters().get(0);
    assertThat(Wire.plug(asked).fence()).isGreaterThan(Wire.plug(old).fence());
    asked.deliver();
    assertThat(state()).isEqualTo(AttachmentState.ATTACHED);
  }

  @Test
  void aDriverThatKnowsAHigherFenceIsAskedAgainUnderANewOne() {
    Host host = lab.newHost();
    host.service().begin(attach);
    Wire.Letter<?, ?> refused = lab.wire().letters().get(0);
    long fence = Wire.plug(refused).fence();
    lab.wire().dataPath().apply(Wire.plug(refused).withFence(fence + 1));

    refused.deliver();

    Wire.Letter<?, ?> again = lab.wire().letters().get(0);
    assertThat(Wire.plug(again).fence()).isEqualTo(fence + 1);
    again.deliver();
    assertThat(state()).isEqualTo(AttachmentState.ATTACHED);
  }

  @Test
  void aDriverThatKnowsFencesFromElsewhereDoesNotKeepATaskForEver() {
    Host host = lab.newHost();
    host.service().begin(attach);
    Wire.Letter<?, ?> refused = lab.wire().letters().get(0);
    lab.wire().dataPath().apply(Wire.plug(refused).withFence(1_000_000));

    for (int round = 0; now().task().isPresent(); round++) {
      assertThat(round).isLessThan(1_000);
      List.copyOf(lab.wire().letters()).forEach(Wire.Letter::deliver);
      lab.clock().advance(Duration.ofSeconds(1));
    }

    assertThat(state()).isEqualTo(AttachmentState.ERROR);
  }

  @Test
  void whoBeginsAgainInAnotherProcessUnderTheSameTokenHearsTheOutcome() {
    IdempotencyToken token = new IdempotencyToken("once");
    Host first = lab.newHost();
    first.service().begin(attach, token);
    first.crash();
    Host second = lab.newHost();

    TaskHandle<NetworkInterface> handle = second.service().begin(attach, token);

    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
    lab.settle();
    assertThat(handle.await(Duration.ZERO)).isEqualTo(lab.find(eni.id()));
  }
}
