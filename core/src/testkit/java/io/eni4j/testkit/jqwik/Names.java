package io.eni4j.testkit.jqwik;

import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.repository.Page;
import io.eni4j.repository.Query;
import io.eni4j.repository.Snapshot;
import io.eni4j.testing.CloudFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What operations may name.
 *
 * @param vpcs VPCs
 * @param subnets subnets
 * @param instances instances
 * @param networkInterfaces network interfaces
 * @param elasticIps elastic IPs
 * @param securityGroups security groups
 * @param rules rules of security groups
 * @param addresses private IPs
 */
record Names(
    Arbitrary<VpcId> vpcs,
    Arbitrary<SubnetId> subnets,
    Arbitrary<InstanceId> instances,
    Arbitrary<NetworkInterfaceId> networkInterfaces,
    Arbitrary<ElasticIpId> elasticIps,
    Arbitrary<SecurityGroupId> securityGroups,
    Arbitrary<SecurityGroupRuleId> rules,
    Arbitrary<Ipv4Address> addresses) {

  /** What exists nowhere. */
  static Names any() {
    return new Names(
        ValueArbitraries.vpcIds(),
        ValueArbitraries.subnetIds(),
        ValueArbitraries.instanceIds(),
        ValueArbitraries.networkInterfaceIds(),
        ValueArbitraries.elasticIpIds(),
        ValueArbitraries.securityGroupIds(),
        ValueArbitraries.securityGroupRuleIds(),
        ValueArbitraries.ipv4Addresses());
  }

  /** What a cloud holds; what exists nowhere for kinds of which it holds nothing. */
  static Names in(CloudFixture fixture) {
    Names any = any();
    try (Snapshot snapshot = fixture.repository().snapshot()) {
      List<SecurityGroup> groups = all(snapshot, Query.SECURITY_GROUPS);
      List<PrivateIp> privateIps = all(snapshot, Query.PRIVATE_IPS);
      return new Names(
          either(keys(snapshot, Query.VPCS, VpcId.class), any.vpcs),
          either(keys(snapshot, Query.SUBNETS, SubnetId.class), any.subnets),
          either(keys(snapshot, Query.INSTANCES, InstanceId.class), any.instances),
          either(
              keys(snapshot, Query.NETWORK_INTERFACES, NetworkInterfaceId.class),
              any.networkInterfaces),
          either(keys(snapshot, Query.ELASTIC_IPS, ElasticIpId.class), any.elasticIps),
          either(groups.stream().map(SecurityGroup::id).toList(), any.securityGroups),
          either(
              groups.stream()
                  .flatMap(it -> it.rules().stream())
                  .map(SecurityGroupRule::id)
                  .toList(),
              any.rules),
          Arbitraries.oneOf(
              either(privateIps.stream().map(PrivateIp::address).toList(), any.addresses),
              Arbitraries.integers().between(0x0A000003, 0x0A00005F).map(Ipv4Address::new)));
    }
  }

  private static <T> Arbitrary<T> either(List<T> held, Arbitrary<T> other) {
    return held.isEmpty() ? other : Arbitraries.of(held);
  }

  private static <R extends Resource, K extends ResourceKey<R>> List<K> keys(
      Snapshot snapshot, Query<R> query, Class<K> type) {
    return all(snapshot, query).stream().map(it -> type.cast(it.key())).toList();
  }

  private static <R extends Resource> List<R> all(Snapshot snapshot, Query<R> query) {
    List<R> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<R> page = snapshot.list(next.isPresent() ? query.after(next.get()) : query);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }
}
