package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import java.util.ArrayList;
import java.util.List;

/** Populated services to measure. */
final class Worlds {
  /** An instance and an interface that is attached to nothing. */
  record Pair(Instance instance, NetworkInterface networkInterface) {}

  private Worlds() {}

  static EniService service() {
    return EniService.builder()
        .seed(1)
        .limits(
            Limits.builder()
                .vpcsPerRegion(Limits.UNLIMITED)
                .subnetsPerVpc(Limits.UNLIMITED)
                .secondaryInterfacesPerRegion(Limits.UNLIMITED)
                .build())
        .build();
  }

  /** A VPC with a number of instances and as many interfaces, in subnets of 60,000 addresses. */
  static List<Pair> populate(EniService service, int interfaces) {
    Vpc vpc = service.createVpc(CreateVpc.builder().name("vpc").build());
    List<Pair> pairs = new ArrayList<>();
    Subnet subnet = null;
    for (int i = 0; i < interfaces; i++) {
      if (subnet == null || i % 30_000 == 0) {
        subnet =
            service.createSubnet(
                CreateSubnet.builder()
                    .vpcId(vpc.id())
                    .name("subnet")
                    .cidr(Ipv4Cidr.parse("10." + i / 30_000 + ".0.0/16"))
                    .build());
      }
      pairs.add(
          new Pair(
              service.createInstance(
                  CreateInstance.builder()
                      .name("instance")
                      .type(InstanceType.of("g.n2.2xlarge", 8))
                      .zone(new Zone("a"))
                      .subnetId(subnet.id())
                      .build()),
              service.createNetworkInterface(
                  CreateNetworkInterface.builder().subnetId(subnet.id()).build())));
    }
    return pairs;
  }
}
