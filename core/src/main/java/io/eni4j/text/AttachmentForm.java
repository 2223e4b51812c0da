package io.eni4j.text;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Place;
import java.util.Map;

/** The tie between a network interface and its instance as fields. */
final class AttachmentForm {
  private AttachmentForm() {}

  static Map<String, Object> tree(Attachment it) {
    return new Tree()
        .text("instanceId", it.instanceId())
        .number("deviceIndex", it.deviceIndex())
        .flag("autoDelete", it.autoDelete())
        .constant("state", it.state())
        .object("target", it.target(), AttachmentForm::placeTree)
        .text("reason", it.reason())
        .build();
  }

  static Map<String, Object> placeTree(Place it) {
    return new Tree()
        .text("instanceId", it.instanceId())
        .number("deviceIndex", it.deviceIndex())
        .build();
  }

  static Place placeOf(Fields it) {
    return new Place(it.value("instanceId", InstanceId::new), it.integer("deviceIndex"));
  }

  static Attachment of(Fields it) {
    return new Attachment(
        it.value("instanceId", InstanceId::new),
        it.integer("deviceIndex"),
        it.flag("autoDelete"),
        it.constant("state", AttachmentState.class),
        it.optionalObject("target", AttachmentForm::placeOf),
        it.optionalText("reason"));
  }
}
