package io.eni4j.repository;

import io.eni4j.change.References;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Vpc;
import java.util.function.BiConsumer;

/** All that a record names, beyond what it points at. */
final class AuditReferences {
  private AuditReferences() {}

  /** Tells what a record names, and as what. */
  static void forEach(Resource resource, BiConsumer<String, ResourceKey<?>> consumer) {
    References.forEach(resource, key -> consumer.accept(key.kind().noun(), key));
    if (resource instanceof Vpc vpc) {
      consumer.accept("default security group", vpc.defaultSecurityGroupId());
    } else if (resource instanceof Instance instance) {
      consumer.accept("primary network interface", instance.primaryNetworkInterfaceId());
    } else if (resource instanceof NetworkInterface networkInterface) {
      consumer.accept("primary private IP", networkInterface.primaryIpKey());
    } else if (resource instanceof PrivateIp privateIp) {
      consumer.accept("VPC", privateIp.vpcId());
      consumer.accept("subnet", privateIp.subnetId());
    }
  }
}
