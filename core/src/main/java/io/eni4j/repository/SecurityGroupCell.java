package io.eni4j.repository;

import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import org.jspecify.annotations.Nullable;

/** A security group: any number of network interfaces may point at it. */
final class SecurityGroupCell extends RecordCell {
  private final ReferenceIndex interfaces = new ReferenceIndex();

  SecurityGroupCell(ResourceKey<?> key) {
    super(key);
  }

  @Override
  @Nullable ReferenceIndex index(ResourceKind referrers) {
    return referrers == ResourceKind.NETWORK_INTERFACE ? interfaces : null;
  }

  @Override
  int referrers() {
    return interfaces.live();
  }
}
