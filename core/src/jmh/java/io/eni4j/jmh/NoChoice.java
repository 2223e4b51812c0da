package io.eni4j.jmh;

import io.eni4j.change.AddressRange;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.MacAddress;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import io.eni4j.policy.Candidates;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** For operations that need nothing to be chosen. */
final class NoChoice implements Candidates {
  private static IllegalStateException none() {
    return new IllegalStateException("nothing is to be chosen");
  }

  @Override
  public Instant now() {
    throw none();
  }

  @Override
  public VpcId vpcId() {
    throw none();
  }

  @Override
  public SubnetId subnetId() {
    throw none();
  }

  @Override
  public InstanceId instanceId() {
    throw none();
  }

  @Override
  public NetworkInterfaceId networkInterfaceId() {
    throw none();
  }

  @Override
  public ElasticIpId elasticIpId() {
    throw none();
  }

  @Override
  public SecurityGroupId securityGroupId() {
    throw none();
  }

  @Override
  public SecurityGroupRuleId securityGroupRuleId() {
    throw none();
  }

  @Override
  public MacAddress macAddress() {
    throw none();
  }

  @Override
  public List<Ipv4Address> privateIps(AddressRange range, int count, Set<Ipv4Address> except) {
    throw none();
  }

  @Override
  public Ipv4Address elasticIpAddress(List<Ipv4Cidr> pool) {
    throw none();
  }
}
