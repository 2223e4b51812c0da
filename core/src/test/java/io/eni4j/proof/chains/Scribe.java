package io.eni4j.proof.chains;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
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
import io.eni4j.operation.ForceDetachNetworkInterface;
import io.eni4j.operation.ModifyAutoDelete;
import io.eni4j.operation.ModifyElasticIp;
import io.eni4j.operation.ModifyNetworkInterface;
import io.eni4j.operation.ModifySecurityGroup;
import io.eni4j.operation.ModifySecurityGroupRules;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;
import io.eni4j.operation.MoveNetworkInterface;
import io.eni4j.operation.Operation;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;

/** Writes down what an accepted operation leads to; answers what it should have answered. */
final class Scribe {
  private Scribe() {}

  /**
   * The answer that was due, the records being told to the deed.
   *
   * @param answer what was answered, for the ids that the system chose
   */
  static Object write(Operation<?> operation, Object answer, Deed deed) {
    return switch (operation.kind()) {
      case CREATE_VPC -> VpcScribe.create((CreateVpc) operation, (Vpc) answer, deed);
      case MODIFY_VPC -> VpcScribe.modify((ModifyVpc) operation, deed);
      case DELETE_VPC -> VpcScribe.delete((DeleteVpc) operation, deed);
      case CREATE_SUBNET -> VpcScribe.create((CreateSubnet) operation, (Subnet) answer, deed);
      case MODIFY_SUBNET -> VpcScribe.modify((ModifySubnet) operation, deed);
      case DELETE_SUBNET -> VpcScribe.delete((DeleteSubnet) operation, deed);
      case CREATE_INSTANCE ->
          InstanceScribe.create((CreateInstance) operation, (Instance) answer, deed);
      case START_INSTANCE -> InstanceScribe.start((StartInstance) operation, deed);
      case STOP_INSTANCE -> InstanceScribe.stop((StopInstance) operation, deed);
      case REBOOT_INSTANCE -> InstanceScribe.reboot((RebootInstance) operation, deed);
      case RESIZE_INSTANCE -> InstanceScribe.resize((ResizeInstance) operation, deed);
      case DELETE_INSTANCE -> InstanceScribe.delete((DeleteInstance) operation, deed);
      case CREATE_NETWORK_INTERFACE ->
          InterfaceScribe.create(
              (CreateNetworkInterface) operation, (NetworkInterface) answer, deed);
      case MODIFY_NETWORK_INTERFACE ->
          InterfaceScribe.modify((ModifyNetworkInterface) operation, deed);
      case DELETE_NETWORK_INTERFACE ->
          InterfaceScribe.delete((DeleteNetworkInterface) operation, deed);
      case ATTACH_NETWORK_INTERFACE ->
          InterfaceScribe.attach((AttachNetworkInterface) operation, deed);
      case DETACH_NETWORK_INTERFACE ->
          InterfaceScribe.detach((DetachNetworkInterface) operation, deed);
      case MOVE_NETWORK_INTERFACE -> InterfaceScribe.move((MoveNetworkInterface) operation, deed);
      case FORCE_DETACH_NETWORK_INTERFACE ->
          InterfaceScribe.forceDetach((ForceDetachNetworkInterface) operation, deed);
      case MODIFY_AUTO_DELETE -> InterfaceScribe.autoDelete((ModifyAutoDelete) operation, deed);
      case ASSIGN_SECONDARY_IPS -> AddressScribe.assign((AssignSecondaryIps) operation, deed);
      case UNASSIGN_SECONDARY_IPS -> AddressScribe.unassign((UnassignSecondaryIps) operation, deed);
      case ALLOCATE_ELASTIC_IP ->
          ElasticIpScribe.allocate((AllocateElasticIp) operation, (ElasticIp) answer, deed);
      case MODIFY_ELASTIC_IP -> ElasticIpScribe.modify((ModifyElasticIp) operation, deed);
      case RELEASE_ELASTIC_IP -> ElasticIpScribe.release((ReleaseElasticIp) operation, deed);
      case ASSOCIATE_ELASTIC_IP -> ElasticIpScribe.associate((AssociateElasticIp) operation, deed);
      case DISASSOCIATE_ELASTIC_IP ->
          ElasticIpScribe.disassociate((DisassociateElasticIp) operation, deed);
      case CREATE_SECURITY_GROUP ->
          GroupScribe.create((CreateSecurityGroup) operation, (SecurityGroup) answer, deed);
      case MODIFY_SECURITY_GROUP -> GroupScribe.modify((ModifySecurityGroup) operation, deed);
      case DELETE_SECURITY_GROUP -> GroupScribe.delete((DeleteSecurityGroup) operation, deed);
      case ADD_SECURITY_GROUP_RULES ->
          GroupScribe.add((AddSecurityGroupRules) operation, (SecurityGroup) answer, deed);
      case MODIFY_SECURITY_GROUP_RULES ->
          GroupScribe.modify((ModifySecurityGroupRules) operation, deed);
      case REMOVE_SECURITY_GROUP_RULES ->
          GroupScribe.remove((RemoveSecurityGroupRules) operation, deed);
    };
  }
}
