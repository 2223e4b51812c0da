package io.eni4j.jdbc;

import io.eni4j.EniService;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Zone;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.policy.Limits;
import io.eni4j.repository.NetworkRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Doors with something behind them, and threads that use them. */
final class Worlds {
  private Worlds() {}

  static EniService door(NetworkRepository repository, long seed) {
    return EniService.builder().repository(repository).seed(seed).limits(Limits.jdCloud()).build();
  }

  static Subnet subnet(EniService door, String cidr) {
    var vpc =
        door.createVpc(CreateVpc.builder().name("vpc").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
    return door.createSubnet(
        CreateSubnet.builder().vpcId(vpc.id()).name("s").cidr(Ipv4Cidr.parse(cidr)).build());
  }

  static CreateInstance instance(Subnet subnet) {
    return CreateInstance.builder()
        .name("host")
        .type(InstanceType.of("g.n2.large", 2))
        .zone(new Zone("cn-north-1a"))
        .subnetId(subnet.id())
        .build();
  }

  static NetworkInterface eni(EniService door, Subnet subnet) {
    return door.createNetworkInterface(
        CreateNetworkInterface.builder().subnetId(subnet.id()).build());
  }

  /** Runs all tasks at once and tells what they answered; fails as the first that fails. */
  static <T> List<T> together(List<? extends Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
