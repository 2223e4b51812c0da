package io.eni4j;

import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpId;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.InstanceType;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.RuleSpec;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRuleId;
import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.AddSecurityGroupRules;
import io.eni4j.operation.AllocateElasticIp;
import io.eni4j.operation.AssignSecondaryIps;
import io.eni4j.operation.AssociateElasticIp;
import io.eni4j.operation.AttachNetworkInterface;
import io.eni4j.operation.CreateInstance;
import io.eni4j.operation.CreateNetworkInterface;
import io.eni4j.operation.CreateSecurityGroup;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteInstance;
import io.eni4j.operation.DeleteNetworkInterface;
import io.eni4j.operation.DeleteSecurityGroup;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.DetachNetworkInterface;
import io.eni4j.operation.DisassociateElasticIp;
import io.eni4j.operation.IdempotencyToken;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import java.util.List;
import java.util.Map;

/**
 * Every operation in its throwing form.
 *
 * <p>Each method throws {@link OperationDeniedException} if the policy refuses, which then names
 * all broken rules, and {@link io.eni4j.repository.RepositoryException} if the store fails or
 * contention does not end. A refused operation changes nothing.
 */
public interface NetworkOperations {

  /**
   * Carries an operation out.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @return its result
   */
  <T> T execute(Operation<T> operation);

  /**
   * Carries an operation out once, however often it is asked for under the same token.
   *
   * @param <T> what the operation answers
   * @param operation what is asked for
   * @param token the token
   * @return its result
   */
  <T> T execute(Operation<T> operation, IdempotencyToken token);

  /**
   * Creates a VPC with its default security group.
   *
   * @param operation what it shall be like
   * @return the VPC as it was created
   */
  default Vpc createVpc(CreateVpc operation) {
    return execute(operation);
  }

  /**
   * Changes name or description of a VPC; its CIDR never changes.
   *
   * @param operation which VPC, and what is new
   * @return the VPC as it is now
   */
  default Vpc modifyVpc(ModifyVpc operation) {
    return execute(operation);
  }

  /**
   * Deletes a VPC and its default security group.
   *
   * @param vpcId the VPC
   * @return the VPC as it was
   */
  default Vpc deleteVpc(VpcId vpcId) {
    return execute(new DeleteVpc(vpcId));
  }

  /**
   * Creates a subnet in a VPC.
   *
   * @param operation what it shall be like, and in which VPC
   * @return the subnet as it was created
   */
  default Subnet createSubnet(CreateSubnet operation) {
    return execute(operation);
  }

  /**
   * Changes name or description of a subnet; its CIDR never changes.
   *
   * @param operation which subnet, and what is new
   * @return the subnet as it is now
   */
  default Subnet modifySubnet(ModifySubnet operation) {
    return execute(operation);
  }

  /**
   * Deletes a subnet.
   *
   * @param subnetId the subnet
   * @return it as it was
   */
  default Subnet deleteSubnet(SubnetId subnetId) {
    return execute(new DeleteSubnet(subnetId));
  }

  /**
   * Creates an instance with its primary network interface; it is running at the end.
   *
   * @param operation what it shall be like, and in which subnet
   * @return the instance as it was created
   */
  default Instance createInstance(CreateInstance operation) {
    return execute(operation);
  }

  /**
   * Starts a stopped instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance startInstance(InstanceId instanceId) {
    return execute(new StartInstance(instanceId));
  }

  /**
   * Stops a running instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance stopInstance(InstanceId instanceId) {
    return execute(new StopInstance(instanceId));
  }

  /**
   * Restarts a running instance.
   *
   * @param instanceId the instance
   * @return the instance as it is now
   */
  default Instance rebootInstance(InstanceId instanceId) {
    return execute(new RebootInstance(instanceId));
  }

  /**
   * Changes the type of a stopped instance.
   *
   * @param instanceId the instance
   * @param type the new type
   * @return the instance as it is now
   */
  default Instance resizeInstance(InstanceId instanceId, InstanceType type) {
    return execute(new ResizeInstance(instanceId, type));
  }

  /**
   * Deletes an instance. Its primary interface goes with it, and every secondary one whose
   * autoDelete is true; the other secondary ones are detached and stay. Elastic IPs stay,
   * disassociated from what is gone.
   *
   * @param instanceId the instance
   * @return it as it was
   */
  default Instance deleteInstance(InstanceId instanceId) {
    return execute(new DeleteInstance(instanceId));
  }

  /**
   * Creates a secondary network interface. Addresses named and addresses counted add up.
   *
   * @param operation what it shall be like, and in which subnet
   * @return the network interface as it was created
   */
  default NetworkInterface createNetworkInterface(CreateNetworkInterface operation) {
    return execute(operation);
  }

  /**
   * Changes name, description or security groups of a network interface.
   *
   * @param operation which interface, and what is new
   * @return the network interface as it is now
   */
  default NetworkInterface modifyNetworkInterface(ModifyNetworkInterface operation) {
    return execute(operation);
  }

  /**
   * Deletes a secondary network interface that is not attached. Its private IPs are free again; its
   * elastic IPs are disassociated and kept.
   *
   * @param networkInterfaceId the network interface
   * @return it as it was
   */
  default NetworkInterface deleteNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new DeleteNetworkInterface(networkInterfaceId));
  }

  /**
   * Attaches a secondary network interface to an instance. The system chooses the device index: the
   * lowest free one from 2.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance
   * @return the network interface as it is now
   */
  default NetworkInterface attachNetworkInterface(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return execute(AttachNetworkInterface.of(networkInterfaceId, instanceId));
  }

  /**
   * Detaches a secondary network interface from its instance. The interface keeps its private IPs,
   * elastic IPs and security groups.
   *
   * @param networkInterfaceId the network interface
   * @return the network interface as it is now
   */
  default NetworkInterface detachNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new DetachNetworkInterface(networkInterfaceId));
  }

  /**
   * Moves a secondary network interface to another instance; if it cannot be plugged in there, it is
   * attached again where it was.
   *
   * @param networkInterfaceId the network interface
   * @param instanceId the instance that it goes to
   * @return the network interface as it is now
   */
  default NetworkInterface moveNetworkInterface(
      NetworkInterfaceId networkInterfaceId, InstanceId instanceId) {
    return execute(MoveNetworkInterface.of(networkInterfaceId, instanceId));
  }

  /**
   * Detaches a network interface whose attachment is in error, since nobody knows whether it is
   * plugged in.
   *
   * @param networkInterfaceId the network interface
   * @return the network interface as it is now
   */
  default NetworkInterface forceDetachNetworkInterface(NetworkInterfaceId networkInterfaceId) {
    return execute(new ForceDetachNetworkInterface(networkInterfaceId));
  }

  /**
   * Changes whether an attached secondary interface goes with its instance.
   *
   * @param networkInterfaceId the network interface
   * @param autoDelete whether it goes when its instance is deleted
   * @return the network interface as it is now
   */
  default NetworkInterface modifyAutoDelete(
      NetworkInterfaceId networkInterfaceId, boolean autoDelete) {
    return execute(new ModifyAutoDelete(networkInterfaceId, autoDelete));
  }

  /**
   * Gives secondary private IPs to a network interface: named, counted, or both; all of them or
   * none. JD Cloud's API takes {@code force} for true where it is omitted; here it is false unless
   * given.
   *
   * @param operation which interface, and which addresses or how many
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(AssignSecondaryIps operation) {
    return execute(operation);
  }

  /**
   * Gives a number of secondary private IPs, 1 or more, to a network interface.
   *
   * @param networkInterfaceId the network interface
   * @param count how many, 1 or more
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(NetworkInterfaceId networkInterfaceId, int count) {
    return execute(
        AssignSecondaryIps.builder().networkInterfaceId(networkInterfaceId).count(count).build());
  }

  /**
   * Gives secondary private IPs by name to a network interface.
   *
   * @param networkInterfaceId the network interface
   * @param addresses the addresses, at least one
   * @return the private IPs assigned, in ascending order
   */
  default List<PrivateIp> assignSecondaryIps(
      NetworkInterfaceId networkInterfaceId, Ipv4Address... addresses) {
    return execute(
        AssignSecondaryIps.builder()
            .networkInterfaceId(networkInterfaceId)
            .addresses(List.of(addresses))
            .build());
  }

  /**
   * Releases secondary private IPs of a network interface. An elastic IP on a released address is
   * disassociated and kept.
   *
   * @param networkInterfaceId the network interface
   * @param addresses the addresses, at least one
   * @return the private IPs as they were, in ascending order
   */
  default List<PrivateIp> unassignSecondaryIps(
      NetworkInterfaceId networkInterfaceId, Ipv4Address... addresses) {
    return execute(new UnassignSecondaryIps(networkInterfaceId, List.of(addresses)));
  }

  /**
   * Allocates an elastic IP.
   *
   * @param operation what it shall be like
   * @return the elastic IP as it was allocated
   */
  default ElasticIp allocateElasticIp(AllocateElasticIp operation) {
    return execute(operation);
  }

  /**
   * Allocates an elastic IP of all zones with a bandwidth in Mbps, 1 to 1000.
   *
   * @param bandwidthMbps its bandwidth in Mbps, 1 to 1000
   * @return the elastic IP as it was allocated
   */
  default ElasticIp allocateElasticIp(int bandwidthMbps) {
    return execute(AllocateElasticIp.builder().bandwidthMbps(bandwidthMbps).build());
  }

  /**
   * Changes name or bandwidth of an elastic IP.
   *
   * @param operation which elastic IP, and what is new
   * @return the elastic IP as it is now
   */
  default ElasticIp modifyElasticIp(ModifyElasticIp operation) {
    return execute(operation);
  }

  /**
   * Gives an elastic IP back.
   *
   * @param elasticIpId the elastic IP
   * @return it as it was
   */
  default ElasticIp releaseElasticIp(ElasticIpId elasticIpId) {
    return execute(new ReleaseElasticIp(elasticIpId));
  }

  /**
   * Ties an elastic IP to the primary private IP of a network interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the network interface
   * @return the elastic IP as it is now
   */
  default ElasticIp associateElasticIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId) {
    return execute(AssociateElasticIp.toPrimaryIp(elasticIpId, networkInterfaceId));
  }

  /**
   * Ties an elastic IP to a private IP of a network interface.
   *
   * @param elasticIpId the elastic IP
   * @param networkInterfaceId the network interface
   * @param privateIp the private IP, one that the interface holds
   * @return the elastic IP as it is now
   */
  default ElasticIp associateElasticIp(
      ElasticIpId elasticIpId, NetworkInterfaceId networkInterfaceId, Ipv4Address privateIp) {
    return execute(AssociateElasticIp.toPrivateIp(elasticIpId, networkInterfaceId, privateIp));
  }

  /**
   * Unties an elastic IP from its private IP.
   *
   * @param elasticIpId the elastic IP
   * @return the elastic IP as it is now
   */
  default ElasticIp disassociateElasticIp(ElasticIpId elasticIpId) {
    return execute(new DisassociateElasticIp(elasticIpId));
  }

  /**
   * Creates a security group with the fixed rules of a new group. Nothing comes in; TCP 80 and UDP
   * 67, 68 and 161 go out.
   *
   * @param operation what it shall be like, and in which VPC
   * @return the security group as it was created
   */
  default SecurityGroup createSecurityGroup(CreateSecurityGroup operation) {
    return execute(operation);
  }

  /**
   * Changes name or description of a security group.
   *
   * @param operation which group, and what is new
   * @return the security group as it is now
   */
  default SecurityGroup modifySecurityGroup(ModifySecurityGroup operation) {
    return execute(operation);
  }

  /**
   * Deletes a security group.
   *
   * @param securityGroupId the security group
   * @return it as it was
   */
  default SecurityGroup deleteSecurityGroup(SecurityGroupId securityGroupId) {
    return execute(new DeleteSecurityGroup(securityGroupId));
  }

  /**
   * Adds rules to a security group; all of them or none.
   *
   * @param securityGroupId the security group
   * @param rules the rules, at least one
   * @return the security group as it is now
   */
  default SecurityGroup addSecurityGroupRules(SecurityGroupId securityGroupId, RuleSpec... rules) {
    return execute(new AddSecurityGroupRules(securityGroupId, List.of(rules)));
  }

  /**
   * Changes what rules of a security group say; all of them or none.
   *
   * @param securityGroupId the security group
   * @param rules the new content of each rule, by its id
   * @return the security group as it is now
   */
  default SecurityGroup modifySecurityGroupRules(
      SecurityGroupId securityGroupId, Map<SecurityGroupRuleId, RuleSpec> rules) {
    return execute(new ModifySecurityGroupRules(securityGroupId, rules));
  }

  /**
   * Removes rules from a security group; all of them or none.
   *
   * @param securityGroupId the security group
   * @param ruleIds the ids of the rules, at least one
   * @return the security group as it is now
   */
  default SecurityGroup removeSecurityGroupRules(
      SecurityGroupId securityGroupId, SecurityGroupRuleId... ruleIds) {
    return execute(new RemoveSecurityGroupRules(securityGroupId, List.of(ruleIds)));
  }
}
