package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final NetworkInterfaceId OTHER_PORT = new NetworkInterfaceId("port-0000000002");
  private static final InstanceId OTHER_INSTANCE = new InstanceId("i-0000000002");

  private static NetworkInterface attached(InstanceId instanceId, int index) {
    return Things.PORT.withAttachment(
        new Attachment(instanceId, index, false, AttachmentState.ATTACHED));
  }

  private static List<ResourceKey<?>> referencesOf(Resource resource) {
    List<ResourceKey<?>> references = new ArrayList<>();
    References.forEach(resource, references::add);
    return references;
  }

  @Test
  void eachKindPointsAtWhatMustExistBesideIt() {
    assertThat(referencesOf(Things.VPC)).isEmpty();
    assertThat(referencesOf(Things.SUBNET)).containsExactly(Things.VPC_ID);
    assertThat(referencesOf(Things.GROUP)).containsExactly(Things.VPC_ID);
    assertThat(referencesOf(Things.INSTANCE)).containsExactly(Things.VPC_ID);
    assertThat(referencesOf(Things.HELD)).containsExactly(Things.PORT_ID);
    assertThat(referencesOf(Things.PORT))
        .containsExactly(Things.VPC_ID, Things.SUBNET_ID, Things.GROUP_ID);
    assertThat(referencesOf(attached(Things.INSTANCE_ID, 2)))
        .containsExactly(Things.VPC_ID, Things.SUBNET_ID, Things.INSTANCE_ID, Things.GROUP_ID);
    assertThat(referencesOf(Things.LOOSE)).isEmpty();
    assertThat(referencesOf(Things.TIED)).containsExactly(Things.PORT_ID, Things.PRIVATE_IP);
  }

  @Test
  void aResourcePointsAtItsReferencesAndAtNothingElse() {
    assertThat(References.pointsAt(Things.PORT, Things.VPC_ID)).isTrue();
    assertThat(References.pointsAt(Things.PORT, Things.GROUP_ID)).isTrue();
    assertThat(References.pointsAt(Things.PORT, Things.PORT_ID)).isFalse();
    assertThat(References.pointsAt(Things.LOOSE, Things.PORT_ID)).isFalse();
  }

  @Test
  void aResourceIsInTheListOfItsOwner() {
    assertThat(References.memberships(Things.VPC)).isEmpty();
    assertThat(References.memberships(Things.INSTANCE)).isEmpty();
    assertThat(References.memberships(Things.PORT)).isEmpty();
    assertThat(References.memberships(Things.LOOSE)).isEmpty();
    assertThat(References.memberships(Things.SUBNET))
        .contains(new Members.SubnetsOf(Things.VPC_ID));
    assertThat(References.memberships(Things.GROUP))
        .contains(new Members.SecurityGroupsOf(Things.VPC_ID));
    assertThat(References.memberships(attached(Things.INSTANCE_ID, 2)))
        .contains(new Members.InterfacesOf(Things.INSTANCE_ID));
    assertThat(References.memberships(Things.HELD))
        .contains(new Members.PrivateIpsOf(Things.PORT_ID));
    assertThat(References.memberships(Things.TIED))
        .contains(new Members.ElasticIpsOf(Things.PORT_ID));
  }

  @Test
  void whoeverJoinsOrLeavesAListIsToldToItsOwner() {
    Members<?> list = new Members.PrivateIpsOf(Things.PORT_ID);

    assertThat(References.redirected(Optional.empty(), Optional.of(Things.HELD)))
        .isEqualTo(List.of(list));
    assertThat(References.redirected(Optional.of(Things.HELD), Optional.empty()))
        .isEqualTo(List.of(list));
  }

  @Test
  void whoeverChangesListsIsToldToBothOwners() {
    assertThat(
            References.redirected(
                Optional.of(Things.HELD),
                Optional.of(Things.HELD.withNetworkInterfaceId(OTHER_PORT))))
        .isEqualTo(
            List.of(
                new Members.PrivateIpsOf(Things.PORT_ID), new Members.PrivateIpsOf(OTHER_PORT)));
    assertThat(
            References.redirected(
                Optional.of(attached(Things.INSTANCE_ID, 2)),
                Optional.of(attached(OTHER_INSTANCE, 2))))
        .isEqualTo(
            List.of(
                new Members.InterfacesOf(Things.INSTANCE_ID),
                new Members.InterfacesOf(OTHER_INSTANCE)));
  }

  @Test
  void whoeverStaysInItsListAndItsSlotsIsToldToNobody() {
    assertThat(References.redirected(Optional.of(Things.HELD), Optional.of(Things.HELD))).isEmpty();
    assertThat(
            References.redirected(
                Optional.of(attached(Things.INSTANCE_ID, 2)),
                Optional.of(attached(Things.INSTANCE_ID, 2).withName("n"))))
        .isEmpty();
  }

  @Test
  void whoeverIsInNoListIsToldToNobody() {
    assertThat(References.redirected(Optional.empty(), Optional.of(Things.VPC))).isEmpty();
    assertThat(References.redirected(Optional.of(Things.LOOSE), Optional.empty())).isEmpty();
    assertThat(
            References.redirected(
                Optional.of(Things.LOOSE),
                Optional.of(Things.LOOSE.withAddress(Ipv4Address.parse("198.18.0.2")))))
        .isEmpty();
  }

  @Test
  void whoeverMovesToAnotherSlotOfItsListIsToldToTheOwner() {
    assertThat(
            References.redirected(
                Optional.of(attached(Things.INSTANCE_ID, 2)),
                Optional.of(attached(Things.INSTANCE_ID, 3))))
        .isEqualTo(List.of(new Members.InterfacesOf(Things.INSTANCE_ID)));
    assertThat(
            References.redirected(
                Optional.of(Things.TIED),
                Optional.of(
                    Things.TIED.withAssociation(
                        new ElasticIpAssociation(
                            Things.PORT_ID,
                            new PrivateIpKey(Things.VPC_ID, Ipv4Address.parse("10.0.0.5")))))))
        .isEqualTo(List.of(new Members.ElasticIpsOf(Things.PORT_ID)));
  }
}
