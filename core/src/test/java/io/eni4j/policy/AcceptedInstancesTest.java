package io.eni4j.policy;

import static io.eni4j.policy.Cloud.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.repository.Query;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What accepted operations on instances lead to. */
class AcceptedInstancesTest {
  private final Cloud cloud = new Cloud();

  @Test
  void anInstanceIsRunningWhenItIsCreatedAsAskedFor() {
    CreateInstance create = cloud.instance().description("front").build();

    Instance instance = cloud.accepts(create);

    assertThat(instance.name()).isEqualTo("web");
    assertThat(instance.description()).isEqualTo("front");
    assertThat(instance.type()).isEqualTo(Cloud.type(2));
    assertThat(instance.zone()).isEqualTo(Cloud.ZONE_A);
    assertThat(instance.vpcId()).isEqualTo(cloud.vpc().id());
    assertThat(instance.status()).isEqualTo(InstanceStatus.RUNNING);
    assertThat(instance.task()).isEmpty();
    assertThat(instance.createdAt()).isEqualTo(Cloud.NOW);
    assertThat(cloud.now(instance.id())).isEqualTo(instance);
  }

  @Test
  void anInstanceHasExactlyOnePrimaryInterfaceAtDeviceIndex1ThatGoesWithIt() {
    Instance instance = cloud.newInstance();

    List<NetworkInterface> held = cloud.door().interfacesOf(instance.id());

    assertThat(held).hasSize(1);
    NetworkInterface primary = held.get(0);
    assertThat(primary.id()).isEqualTo(instance.primaryNetworkInterfaceId());
    assertThat(primary.role()).isEqualTo(NetworkInterfaceRole.PRIMARY);
    assertThat(primary.attachment())
        .contains(new Attachment(instance.id(), 1, true, AttachmentState.ATTACHED));
    assertThat(primary.subnetId()).isEqualTo(cloud.subnet().id());
    assertThat(primary.sanityCheck()).isTrue();
    assertThat(primary.securityGroupIds()).containsExactly(cloud.vpc().defaultSecurityGroupId());
    assertThat(cloud.door().privateIpsOf(primary.id()))
        .containsExactly(
            new PrivateIp(cloud.key("10.0.0.3"), cloud.subnet().id(), primary.id(), true));
  }

  @Test
  void thePrimaryInterfaceHasTheAddressAndTheGroupsThatAreNamed() {
    SecurityGroupId one = cloud.newGroup().id();
    SecurityGroupId other = cloud.newGroup().id();

    Instance instance =
        cloud.accepts(
            cloud.instance().primaryIp(ip("10.0.0.77")).addSecurityGroupIds(other, one).build());

    assertThat(cloud.primaryOf(instance).primaryIp()).isEqualTo(ip("10.0.0.77"));
    assertThat(cloud.primaryOf(instance).securityGroupIds()).containsExactly(other, one);
  }

  @Test
  void stopStartRebootAndResizeEndInTheirStatusAndChangeNothingElse() {
    Instance created = cloud.newInstance();
    Instance stopped = created.withStatus(InstanceStatus.STOPPED);

    assertThat(cloud.door().rebootInstance(created.id())).isEqualTo(created);
    assertThat(cloud.door().stopInstance(created.id())).isEqualTo(stopped);
    assertThat(cloud.door().resizeInstance(created.id(), Cloud.type(8)))
        .isEqualTo(stopped.withType(Cloud.type(8)));
    assertThat(cloud.door().startInstance(created.id())).isEqualTo(created.withType(Cloud.type(8)));
    assertThat(cloud.now(created.id())).isEqualTo(created.withType(Cloud.type(8)));
  }

  @Test
  void aLargerTypeTakesMoreInterfaces() {
    Instance instance = cloud.newInstance(2);
    cloud.newInterfaceOn(instance);
    cloud.refused(AttachNetworkInterface.of(cloud.newInterface().id(), instance.id()));

    cloud.door().stopInstance(instance.id());
    cloud.door().resizeInstance(instance.id(), Cloud.type(4));

    assertThat(cloud.newInterfaceOn(instance).deviceIndex()).isEqualTo(3);
  }

  @Test
  void aDeletedInstanceTakesItsPrimaryInterfaceAndThoseWithAutoDeleteAlongAndDetachesTheOthers() {
    Instance instance = cloud.newInstance(4);
    NetworkInterface going = cloud.newInterface(1);
    cloud.door().execute(new AttachNetworkInterface(going.id(), instance.id(), true));
    NetworkInterface staying = cloud.newInterfaceOn(instance);

    assertThat(cloud.door().deleteInstance(instance.id())).isEqualTo(instance);

    assertThat(cloud.door().find(instance.id())).isEqualTo(Optional.empty());
    assertThat(cloud.door().find(instance.primaryNetworkInterfaceId())).isEqualTo(Optional.empty());
    assertThat(cloud.door().find(going.id())).isEqualTo(Optional.empty());
    assertThat(cloud.now(staying.id())).isEqualTo(staying.withAttachment(Optional.empty()));
    assertThat(cloud.now(staying.id()).deviceIndex()).isZero();
    assertThat(cloud.door().list(Query.PRIVATE_IPS).items())
        .extracting(PrivateIp::networkInterfaceId)
        .containsExactly(staying.id());
  }

  @Test
  void elasticIpsOfADeletedInstanceStayDisassociatedOnlyFromWhatIsGone() {
    Instance instance = cloud.newInstance(4);
    NetworkInterface going = cloud.newInterface();
    cloud.door().execute(new AttachNetworkInterface(going.id(), instance.id(), true));
    NetworkInterface staying = cloud.newInterfaceOn(instance);
    ElasticIp onPrimary = tied(instance.primaryNetworkInterfaceId());
    ElasticIp onGoing = tied(going.id());
    ElasticIp onStaying = tied(staying.id());

    cloud.door().deleteInstance(instance.id());

    assertThat(cloud.now(onPrimary.id())).isEqualTo(onPrimary.withAssociation(Optional.empty()));
    assertThat(cloud.now(onGoing.id())).isEqualTo(onGoing.withAssociation(Optional.empty()));
    assertThat(cloud.now(onStaying.id())).isEqualTo(onStaying);
  }

  @Test
  void aBrokenInstanceCanBeDeleted() {
    Instance broken = cloud.plant(cloud.newInstance(), InstanceStatus.ERROR);

    assertThat(cloud.door().deleteInstance(broken.id())).isEqualTo(broken);
  }

  private ElasticIp tied(NetworkInterfaceId holder) {
    return cloud.door().associateElasticIp(cloud.newElasticIp().id(), holder);
  }
}
