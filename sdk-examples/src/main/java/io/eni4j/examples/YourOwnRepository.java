package io.eni4j.examples;

import io.eni4j.EniService;
import io.eni4j.examples.store.SortedMapRepository;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.Zone;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.IdempotencyToken;

/**
 * Keeps a cloud in a store written by hand, {@link SortedMapRepository}; its test shows that it
 * keeps the contract of all stores.
 */
public final class YourOwnRepository {
  private YourOwnRepository() {}

  public static void main(String[] args) {
    try (EniService cloud =
        EniService.builder().repository(new SortedMapRepository()).seed(1).build()) {
      Vpc vpc =
          cloud.createVpc(
              CreateVpc.builder().name("shop").cidr(Ipv4Cidr.parse("10.0.0.0/16")).build());
      Subnet subnet =
          cloud.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("front")
                  .cidr(Ipv4Cidr.parse("10.0.1.0/24"))
                  .build());
      var web =
          cloud.createInstance(
              CreateInstance.builder()
                  .name("web-1")
                  .type(InstanceType.of("g.n2.large", 2))
                  .zone(new Zone("cn-north-1a"))
                  .subnetId(subnet.id())
                  .build());
      NetworkInterface eni =
          cloud.createNetworkInterface(
              CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(2).build());

      System.out.println("Attached once, however often it is asked for under one token");
      AttachNetworkInterface attach = AttachNetworkInterface.of(eni.id(), web.id());
      IdempotencyToken token = new IdempotencyToken("attach-4711");
      for (int i = 0; i < 2; i++) {
        System.out.println("  device index " + cloud.execute(attach, token).deviceIndex());
      }

      System.out.println("Without the token it is another request");
      cloud
          .submit(attach)
          .violations()
          .forEach(violation -> System.out.println("  " + violation.code()));

      System.out.println("What the store keeps");
      System.out.println("  interfaces of web-1: " + cloud.interfacesOf(web.id()).size());
      System.out.println("  private IPs: " + cloud.privateIpsOf(eni.id()).size());
      System.out.println("  what does not agree: " + cloud.audit());
    }
  }
}
