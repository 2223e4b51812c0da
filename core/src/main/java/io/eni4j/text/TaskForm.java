package io.eni4j.text;

import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Task;
import io.eni4j.model.TaskKind;
import io.eni4j.model.TaskPhase;
import java.util.Map;

/** A task as fields. */
final class TaskForm {
  private TaskForm() {}

  static Map<String, Object> tree(Task it) {
    return new Tree()
        .text("id", it.id())
        .constant("kind", it.kind())
        .constant("phase", it.phase())
        .text("instanceId", it.instanceId())
        .text("otherInstanceId", it.otherInstanceId())
        .text("networkInterfaceId", it.networkInterfaceId())
        .flag("putsBack", it.putsBack())
        .object("newType", it.newType(), InstanceTypeForm::tree)
        .constant("formerStatus", it.formerStatus())
        .number("formerRevision", it.formerRevision())
        .text("token", it.token())
        .text("claimant", it.claimant())
        .text("deadline", it.deadline())
        .text("reason", it.reason())
        .build();
  }

  static Task of(Fields it) {
    return Task.builder()
        .id(it.text("id"))
        .kind(it.constant("kind", TaskKind.class))
        .phase(it.constant("phase", TaskPhase.class))
        .instanceId(it.value("instanceId", InstanceId::new))
        .otherInstanceId(it.optionalValue("otherInstanceId", InstanceId::new))
        .networkInterfaceId(it.optionalValue("networkInterfaceId", NetworkInterfaceId::new))
        .putsBack(it.flag("putsBack"))
        .newType(it.optionalObject("newType", InstanceTypeForm::of))
        .formerStatus(it.optionalConstant("formerStatus", InstanceStatus.class))
        .formerRevision(it.optionalNumber("formerRevision"))
        .token(it.text("token"))
        .claimant(it.text("claimant"))
        .deadline(it.value("deadline", Times::parse))
        .reason(it.optionalText("reason"))
        .build();
  }
}
