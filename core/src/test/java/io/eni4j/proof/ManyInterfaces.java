package io.eni4j.proof;

import io.eni4j.EniService;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Creates as many interfaces of two private IPs as it is told, and counts them. */
final class ManyInterfaces {
  private static final int PER_SUBNET = 30_000;

  private ManyInterfaces() {}

  public static void main(String[] args) {
    int wanted = Integer.parseInt(args[0]);
    EniService cloud =
        EniService.builder()
            .seed(1)
            .limits(
                Limits.builder()
                    .subnetsPerVpc(Limits.UNLIMITED)
                    .secondaryInterfacesPerRegion(Limits.UNLIMITED)
                    .build())
            .build();
    Vpc vpc = cloud.createVpc(CreateVpc.builder().name("vpc").build());
    for (int i = 0; i < wanted; i += PER_SUBNET) {
      Subnet subnet =
          cloud.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("subnet")
                  .cidr(
                      Ipv4Cidr.around(
                          Ipv4Address.parse("10.0.0.0").plus(i / PER_SUBNET * 65_536L), 16))
                  .build());
      for (int j = i; j < Math.min(wanted, i + PER_SUBNET); j++) {
        cloud.createNetworkInterface(
            CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(1).build());
      }
    }
    System.out.println(count(cloud));
  }

  private static int count(EniService cloud) {
    Set<Object> seen = new HashSet<>();
    Query<NetworkInterface> query = Query.NETWORK_INTERFACES.withPageSize(Query.MAX_PAGE_SIZE);
    Optional<String> next = Optional.empty();
    do {
      Page<NetworkInterface> page = cloud.list(next.map(query::after).orElse(query));
      page.items().forEach(it -> seen.add(it.id()));
      next = page.next();
    } while (next.isPresent());
    return seen.size();
  }
}
