package io.eni4j.repository;

import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import org.jspecify.annotations.Nullable;

/** A subnet: any number of network interfaces may point at it, and its VPC knows its block. */
final class SubnetCell extends RecordCell {
  private final ReferenceIndex interfaces = new ReferenceIndex();

  SubnetCell(ResourceKey<?> key) {
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

  @Override
  void forgotten(Contents contents, Versioned<?> gone) {
    super.forgotten(contents, gone);
    Subnet subnet = (Subnet) gone.value();
    if (contents.cell(subnet.vpcId()) instanceof VpcCell vpc
        && !everAt(subnet.vpcId(), subnet.cidr())) {
      vpc.order().forget(subnet.cidr(), this);
    }
  }

  private boolean everAt(VpcId vpcId, Ipv4Cidr cidr) {
    for (Version<Versioned<?>> v = head(); v != null; v = v.previous) {
      Versioned<?> versioned = v.value;
      if (versioned != null
          && versioned.value() instanceof Subnet subnet
          && subnet.vpcId().equals(vpcId)
          && subnet.cidr().equals(cidr)) {
        return true;
      }
    }
    return false;
  }
}
