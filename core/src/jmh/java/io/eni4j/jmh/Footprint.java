package io.eni4j.jmh;

import io.eni4j.EniService;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How much memory 1,000,000 interfaces with two addresses take in a service, beside the same values
 * in the collections of the JDK with the same look-ups: by key, by MAC, by address, all in the
 * order of keys, and those of each VPC, subnet and group.
 */
final class Footprint {
  private static final int INTERFACES = 1_000_000;
  private static final int SUBNETS = 40;
  private static final double MOST_TIMES = 1.2;
  private static final double MOST_BYTES = 1_000;

  private Footprint() {}

  /** Measures one of both in a JVM of its own, and prints the bytes for each interface. */
  public static void main(String[] args) {
    long before = used();
    EniService service = Worlds.service();
    Object kept = args[0].equals("service") ? service : new Plain();
    create(service, args[0].equals("service") ? null : (Plain) kept);
    if (kept instanceof Plain) {
      service = null;
    }
    System.out.println((used() - before) / INTERFACES);
    if (kept.hashCode() == 0) {
      System.out.println(service);
    }
  }

  private static void create(EniService service, Plain plain) {
    EniService source = service;
    var vpc = source.createVpc(CreateVpc.builder().name("vpc").build());
    for (int i = 0; i < SUBNETS; i++) {
      Subnet subnet =
          source.createSubnet(
              CreateSubnet.builder()
                  .vpcId(vpc.id())
                  .name("subnet")
                  .cidr(Ipv4Cidr.parse("10." + i + ".0.0/16"))
                  .build());
      for (int k = 0; k < INTERFACES / SUBNETS; k++) {
        NetworkInterface eni =
            source.createNetworkInterface(
                CreateNetworkInterface.builder().subnetId(subnet.id()).secondaryIpCount(1).build());
        if (plain != null) {
          plain.add(eni, source.privateIpsOf(eni.id()));
          source.deleteNetworkInterface(eni.id());
        }
      }
    }
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The same values in plain collections. */
  private static final class Plain {
    private static final Comparator<NetworkInterface> BY_ID =
        Comparator.comparing(it -> it.id().value());
    private static final Comparator<PrivateIp> BY_KEY =
        Comparator.comparingLong(it -> it.key().address().toLong());

    private final Map<NetworkInterfaceId, NetworkInterface> interfaces = new HashMap<>();
    private final Map<PrivateIpKey, PrivateIp> privateIps = new HashMap<>();
    private final Map<Object, NetworkInterfaceId> byMac = new HashMap<>();
    private final TreeSet<NetworkInterface> ordered = new TreeSet<>(BY_ID);
    private final TreeSet<PrivateIp> orderedIps = new TreeSet<>(BY_KEY);
    private final Map<ResourceKey<?>, TreeSet<NetworkInterface>> inside = new HashMap<>();
    private final Map<NetworkInterfaceId, TreeSet<PrivateIp>> held = new HashMap<>();

    void add(NetworkInterface eni, List<PrivateIp> ips) {
      interfaces.put(eni.id(), eni);
      byMac.put(eni.macAddress(), eni.id());
      ordered.add(eni);
      VpcId vpc = eni.vpcId();
      SubnetId subnet = eni.subnetId();
      list(vpc).add(eni);
      list(subnet).add(eni);
      for (SecurityGroupId group : eni.securityGroupIds()) {
        list(group).add(eni);
      }
      eni.instanceId().ifPresent((InstanceId it) -> list(it).add(eni));
      for (PrivateIp ip : ips) {
        privateIps.put(ip.key(), ip);
        orderedIps.add(ip);
        held.computeIfAbsent(eni.id(), it -> new TreeSet<>(BY_KEY)).add(ip);
      }
    }

    private TreeSet<NetworkInterface> list(ResourceKey<?> owner) {
      return inside.computeIfAbsent(owner, it -> new TreeSet<>(BY_ID));
    }
  }

  /** Measures both, and tells it as a table. */
  static String section() throws IOException, InterruptedException {
    double own = measured("service");
    double plain = measured("plain");
    return """
        | what | bytes an interface | times the floor's | target |
        | --- | ---: | ---: | --- |
        | 1,000,000 interfaces with two addresses in a service in memory | %,.0f | %.2f | 1.2 times the floor's, %s; %,.0f bytes, %s |
        | the floor: the same values in `HashMap`s and `TreeSet`s with the same look-ups | %,.0f | 1 | |

        Targets missed: each record has a cell that keeps its versions for open snapshots, and stands
        in a map by key and in a list by order.
        """
        .formatted(
            own,
            own / plain,
            own <= MOST_TIMES * plain ? "met" : "**missed**",
            MOST_BYTES,
            own <= MOST_BYTES ? "met" : "**missed**",
            plain);
  }

  private static double measured(String what) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx8g",
                "-cp",
                System.getProperty("java.class.path"),
                Footprint.class.getName(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(what + " was not measured: " + printed);
    }
    return Double.parseDouble(printed.strip());
  }
}
