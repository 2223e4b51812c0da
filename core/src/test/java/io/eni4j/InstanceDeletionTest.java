package io.eni4j;

import static io.eni4j.InstanceLab.noPower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.eni4j.attachment.AttachmentDriver;
import io.eni4j.attachment.DriverOrder;
import io.eni4j.attachment.ImmediateDriver;
import io.eni4j.attachment.ManualDriver;
import io.eni4j.attachment.PendingOrder;
import io.eni4j.attachment.Wanted;
import io.eni4j.attachment.WantedInstance;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.TaskPhase;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.DeleteInstance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deletion of an instance with two interfaces plugged in, of which one goes with it. */
class InstanceDeletionTest {
  private final InstanceLab lab = new InstanceLab();
  private final ManualDriver plugs = new ManualDriver(lab.dataPath);
  private final NetworkInterfaceId stays = lab.fixture.networkInterface("spare-1").id();
  private final NetworkInterfaceId goes = lab.fixture.networkInterface("spare-2").id();

  /** A service whose interfaces are plugged in. */
  private EniService plugged(AttachmentDriver driver) {
    EniService first = lab.plugging(driver);
    for (NetworkInterfaceId eni : List.of(stays, goes)) {
      first.begin(new AttachNetworkInterface(eni, lab.id, eni.equals(goes)));
      plugs.waiting().forEach(PendingOrder::complete);
      assertThat(lab.dataPath.placeOf(lab.namespace(), eni)).isPresent();
    }
    first.close();
    return lab.service(lab.manual, driver);
  }

  private TaskHandle<Instance> delete(EniService cloud) {
    return cloud.begin(new DeleteInstance(lab.id));
  }

  private Optional<AttachmentState> state(NetworkInterfaceId eni) {
    return lab.plain().find(eni).orElseThrow().attachment().map(it -> it.state());
  }

  private void assertDeleted(TaskHandle<Instance> handle) {
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(lab.plain().find(lab.id)).isEmpty();
    assertThat(lab.plain().find(goes)).isEmpty();
    assertThat(state(stays)).isEmpty();
    assertThat(lab.machine()).isEmpty();
    lab.fixture.assertConsistent();
  }

  private void assertUnplugged() {
    assertThat(lab.dataPath.placeOf(lab.namespace(), stays)).isEmpty();
    assertThat(lab.dataPath.placeOf(lab.namespace(), goes)).isEmpty();
  }

  /** Between two commits a crash would leave a phase that no such service takes over. */
  @Test
  void whereNobodyUnplugsInterfacesADeletionEndsInTheCommitThatConfirmsIt() {
    EniService first = lab.plugging(plugs);
    first.begin(new AttachNetworkInterface(goes, lab.id, true));
    plugs.waiting().get(0).complete();
    first.close();
    TaskHandle<Instance> handle = delete(lab.service(lab.manual));
    long begun = lab.revision();

    lab.order().complete();

    assertThat(lab.revision()).isEqualTo(begun + 1);
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(lab.plain().find(lab.id)).isEmpty();
    assertThat(lab.plain().find(goes)).isEmpty();
    lab.fixture.assertConsistent();
  }

  @Test
  void anInstanceGoesFirstThenItsInterfacesAreUnpluggedAndThenAllIsDeleted() {
    TaskHandle<Instance> handle = delete(plugged(plugs));

    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.DELETING);
    assertThat(state(stays)).contains(AttachmentState.DETACHING);
    assertThat(state(goes)).contains(AttachmentState.DETACHING);
    assertThat(plugs.waiting()).isEmpty();
    assertThat(lab.order().order().wanted()).isEqualTo(WantedInstance.GONE);
    lab.order().complete();

    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.DELETING);
    assertThat(lab.instance().task().orElseThrow().phase()).isEqualTo(TaskPhase.UNPLUGGING);
    assertThat(lab.manual.waiting()).isEmpty();
    assertThat(plugs.waiting())
        .extracting(PendingOrder::order)
        .allMatch(it -> it.wanted() == Wanted.UNPLUGGED)
        .extracting(DriverOrder::networkInterfaceId)
        .containsExactlyInAnyOrder(stays, goes);
    plugs.waiting().get(0).complete();
    assertThat(handle.state()).isEqualTo(TaskHandle.State.UNDER_WAY);
    plugs.waiting().get(0).complete();

    assertDeleted(handle);
    assertUnplugged();
  }

  @Test
  void anInstanceWithoutInterfacesIsDeletedWhenItIsGone() {
    EniService cloud = lab.service(lab.manual, plugs);
    TaskHandle<Instance> handle = delete(cloud);
    lab.order().complete();
    assertThat(handle.state()).isEqualTo(TaskHandle.State.DONE);
    assertThat(lab.plain().find(lab.id)).isEmpty();
    assertThat(plugs.waiting()).isEmpty();
  }

  @Test
  void whatCannotBeDeletedIsInErrorAndDeletedBySayingSoAgain() {
    EniService cloud = plugged(plugs);
    TaskHandle<Instance> handle = delete(cloud);
    lab.order().fail(noPower());

    assertThat(lab.instance().status()).isEqualTo(InstanceStatus.ERROR);
    assertThat(lab.instance().task()).isEmpty();
    assertThat(state(stays)).contains(AttachmentState.ERROR);
    assertThat(state(goes)).contains(AttachmentState.ERROR);
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> handle.await(Duration.ZERO))
        .withMessageContaining("no power");
    assertThat(lab.manual.waiting()).isEmpty();

    TaskHandle<Instance> again = delete(cloud);
    lab.order().complete();
    plugs.waiting().forEach(PendingOrder::complete);
    assertDeleted(again);
    assertUnplugged();
  }

  @Test
  void aServiceThatComesAfterGoesOnInEitherPhase() {
    EniService first = plugged(plugs);
    delete(first);
    first.close();
    EniService second = lab.service(lab.manual, plugs);
    assertThat(lab.order().order().wanted()).isEqualTo(WantedInstance.GONE);
    lab.order().complete();
    second.close();
    EniService third = lab.service(lab.manual, plugs);
    assertThat(lab.manual.waiting()).isEmpty();
    plugs.waiting().forEach(PendingOrder::complete);
    assertThat(third.find(lab.id)).isEmpty();
    assertThat(third.find(goes)).isEmpty();
    assertThat(state(stays)).isEmpty();
    assertThat(lab.machine()).isEmpty();
    assertUnplugged();
  }

  @Test
  void whereThereIsNoDriverOfInterfacesTheyAreTakenForUnplugged() {
    for (NetworkInterfaceId eni : List.of(stays, goes)) {
      lab.plain().execute(new AttachNetworkInterface(eni, lab.id, eni.equals(goes)));
    }
    TaskHandle<Instance> handle = delete(lab.service(lab.manual));
    lab.order().complete();
    assertDeleted(handle);
  }

  @Test
  void aDriverOfInterfacesThatTakesNoTimeUnplugsThemInTheTask() {
    TaskHandle<Instance> handle = delete(plugged(new ImmediateDriver(lab.dataPath)));
    assertThat(lab.dataPath.placeOf(lab.namespace(), stays)).isPresent();
    lab.order().complete();
    assertDeleted(handle);
    assertUnplugged();
  }

  @Test
  void whereThereIsNoDriverOfInstancesOneIsDeletedWhenItsInterfacesAreUnplugged() {
    plugged(plugs).close();
    TaskHandle<Instance> handle = delete(lab.plugging(plugs));
    assertThat(lab.instance().task().orElseThrow().phase()).isEqualTo(TaskPhase.UNPLUGGING);
    plugs.waiting().forEach(PendingOrder::complete);
    assertDeleted(handle);
    assertUnplugged();
  }
}
