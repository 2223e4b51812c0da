package io.eni4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void anAttachedInterfaceHasADeviceIndexOf1OrMore(int deviceIndex) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Attachment(Samples.INSTANCE, deviceIndex, true, AttachmentState.ATTACHED))
        .withMessageContaining("deviceIndex is " + deviceIndex)
        .withMessageContaining("1 (primary) or more");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9, 100})
  void aSecondaryInterfaceMayOutliveItsInstanceOrNot(int deviceIndex) {
    Attachment kept =
        new Attachment(Samples.INSTANCE, deviceIndex, false, AttachmentState.ATTACHED);

    assertThat(kept.deviceIndex()).isEqualTo(deviceIndex);
    assertThat(kept.autoDelete()).isFalse();
    assertThat(kept.withAutoDelete(true).autoDelete()).isTrue();
    assertThat(kept.withAutoDelete(true).withAutoDelete(false)).isEqualTo(kept);
  }

  @Test
  void thePrimaryInterfaceGoesWithItsInstance() {
    Attachment primary = Attachment.ofPrimary(Samples.INSTANCE);

    assertThat(primary)
        .isEqualTo(new Attachment(Samples.INSTANCE, 1, true, AttachmentState.ATTACHED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> primary.withAutoDelete(false))
        .withMessageContaining("autoDelete is false")
        .withMessageContaining("always goes with its instance");
  }

  @Test
  void anotherStateLeavesTheRestAsItIs() {
    Attachment attaching = new Attachment(Samples.INSTANCE, 3, false, AttachmentState.ATTACHING);

    assertThat(attaching.withState(AttachmentState.ATTACHED))
        .isEqualTo(new Attachment(Samples.INSTANCE, 3, false, AttachmentState.ATTACHED));
  }

  @Test
  void thePrimaryIsAt1AndTheSecondariesFollow() {
    assertThat(Attachment.PRIMARY_DEVICE_INDEX).isEqualTo(1);
    assertThat(Attachment.FIRST_SECONDARY_DEVICE_INDEX).isEqualTo(2);
  }
}
