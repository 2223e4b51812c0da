package io.eni4j.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotTest {
  private static final Slot<?> MAC = new Slot.Mac(Things.PORT.macAddress());
  private static final Slot<?> INDEX = new Slot.DeviceIndex(Things.INSTANCE_ID, 2);
  private static final Slot<?> ADDRESS = new Slot.ElasticIpAddress(Things.LOOSE.address());
  private static final Slot<?> ASSOCIATION =
      new Slot.Association(Things.PORT_ID, Things.PRIVATE_IP);

  @Test
  void anInterfaceFillsItsMacAndWhereItIsAttachedItsDeviceIndex() {
    Attachment attachment = new Attachment(Things.INSTANCE_ID, 2, false, AttachmentState.DETACHING);

    assertThat(Slot.filledBy(Things.PORT)).isEqualTo(List.of(MAC));
    assertThat(Slot.filledBy(Things.PORT.withAttachment(attachment)))
        .isEqualTo(List.of(MAC, INDEX));
  }

  @Test
  void anElasticIpFillsItsAddressAndWhereItIsTiedItsAssociation() {
    assertThat(Slot.filledBy(Things.LOOSE)).isEqualTo(List.of(ADDRESS));
    assertThat(Slot.filledBy(Things.TIED)).isEqualTo(List.of(ADDRESS, ASSOCIATION));
  }

  @Test
  void everyOtherKindFillsNoSlot() {
    assertThat(Slot.filledBy(Things.VPC)).isEmpty();
    assertThat(Slot.filledBy(Things.SUBNET)).isEmpty();
    assertThat(Slot.filledBy(Things.GROUP)).isEmpty();
    assertThat(Slot.filledBy(Things.INSTANCE)).isEmpty();
    assertThat(Slot.filledBy(Things.HELD)).isEmpty();
  }

  @Test
  void aSlotWithinAListIsOwnedByTheOwnerOfTheList() {
    assertThat(INDEX.owner()).isEqualTo(Optional.of(Things.INSTANCE_ID));
    assertThat(ASSOCIATION.owner()).isEqualTo(Optional.of(Things.PORT_ID));
    assertThat(MAC.owner()).isEmpty();
    assertThat(ADDRESS.owner()).isEmpty();
  }
}
