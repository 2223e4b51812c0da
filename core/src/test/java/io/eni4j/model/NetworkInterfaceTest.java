package io.eni4j.model;

import static io.eni4j.model.Samples.GROUP;
import static io.eni4j.model.Samples.OTHER_GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkInterfaceTest {

  @Test
  void whatIsOmittedIsADescriptionANameAndAnInstance() {
    NetworkInterface alone = Samples.secondary().build();

    assertThat(alone.name()).isEmpty();
    assertThat(alone.description()).isEmpty();
    assertThat(alone.sanityCheck()).isTrue();
    assertThat(alone.attachment()).isEmpty();
    assertThat(alone.instanceId()).isEmpty();
    assertThat(alone.deviceIndex()).isZero();
  }

  @Test
  void thePrimaryInterfaceIsAtDeviceIndex1OfItsInstance() {
    NetworkInterface primary = Samples.primary().build();

    assertThat(primary.instanceId()).contains(Samples.INSTANCE);
    assertThat(primary.deviceIndex()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9})
  void anAttachedSecondaryInterfaceIsAtDeviceIndex2OrMore(int deviceIndex) {
    NetworkInterface attached =
        Samples.secondary().attachment(attachment(deviceIndex, AttachmentState.ATTACHED)).build();

    assertThat(attached.instanceId()).contains(Samples.INSTANCE);
    assertThat(attached.deviceIndex()).isEqualTo(deviceIndex);
  }

  @ParameterizedTest
  @EnumSource
  void theDeviceIndexIsTakenInEveryStateOfTheAttachment(AttachmentState state) {
    NetworkInterface tied = Samples.secondary().attachment(attachment(3, state)).build();

    assertThat(tied.deviceIndex()).isEqualTo(3);
    assertThat(tied.instanceId()).contains(Samples.INSTANCE);
  }

  @Test
  void aPrimaryInterfaceWithoutItsInstanceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.secondary().role(NetworkInterfaceRole.PRIMARY).build())
        .withMessageContaining("deviceIndex is 0 on a PRIMARY interface")
        .withMessageContaining("the primary interface has 1");
  }

  @Test
  void aPrimaryInterfaceAtAnotherDeviceIndexIsRefused() {
    NetworkInterface primary = Samples.primary().build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> primary.withAttachment(attachment(2, AttachmentState.ATTACHED)))
        .withMessageContaining("deviceIndex is 2 on a PRIMARY interface");
  }

  @Test
  void aSecondaryInterfaceAtThePrimarysDeviceIndexIsRefused() {
    NetworkInterface secondary = Samples.secondary().build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> secondary.withAttachment(Attachment.ofPrimary(Samples.INSTANCE)))
        .withMessageContaining("deviceIndex is 1 on a SECONDARY interface")
        .withMessageContaining("no other has");
  }

  @Test
  void anInterfaceWithoutSecurityGroupsIsRefused() {
    NetworkInterface secondary = Samples.secondary().build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> secondary.withSecurityGroupIds(List.of()))
        .withMessageContaining("securityGroupIds is empty")
        .withMessageContaining("at least one security group");
  }

  @Test
  void theSameSecurityGroupTwiceIsRefused() {
    NetworkInterface secondary = Samples.secondary().build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> secondary.withSecurityGroupIds(GROUP, OTHER_GROUP, GROUP))
        .withMessageContaining("securityGroupIds is [sg-0000000001, sg-0000000002, sg-0000000001]")
        .withMessageContaining("name each security group once");
  }

  @Test
  void theSecurityGroupsStayInTheOrderGiven() {
    assertThat(Samples.secondary().securityGroupIds(List.of(OTHER_GROUP, GROUP)).build())
        .extracting(NetworkInterface::securityGroupIds)
        .isEqualTo(List.of(OTHER_GROUP, GROUP));
  }

  @Test
  void aListThatChangesLaterChangesNoInterface() {
    List<SecurityGroupId> groups = new ArrayList<>(List.of(GROUP));
    NetworkInterface built = Samples.secondary().securityGroupIds(groups).build();
    NetworkInterface changed = Samples.secondary().build().withSecurityGroupIds(groups);
    groups.add(OTHER_GROUP);

    assertThat(built.securityGroupIds()).containsExactly(GROUP).isUnmodifiable();
    assertThat(changed.securityGroupIds()).containsExactly(GROUP).isUnmodifiable();
  }

  @Test
  void aMissingPartIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkInterface.builder().id(Samples.PORT).build())
        .withMessageContaining("macAddress")
        .withMessageContaining("subnetId");
  }

  @Test
  void thePrimaryPrivateIpIsNamedWithItsVpc() {
    assertThat(Samples.secondary().build().primaryIpKey())
        .isEqualTo(new PrivateIpKey(Samples.VPC, Samples.ADDRESS));
  }

  private static Attachment attachment(int deviceIndex, AttachmentState state) {
    return new Attachment(Samples.INSTANCE, deviceIndex, false, state);
  }
}
