package io.eni4j.text;

import static java.util.Objects.requireNonNull;

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

/**
 * Operations as canonical text: what the caller gave, never what the system chooses.
 *
 * <p>{@code
 * {"operation":"attachNetworkInterface","networkInterfaceId":"port-…","instanceId":"i-…"}}: the
 * name of the operation, then its parameters under their names, in the order in which the operation
 * declares them. <b>A parameter at its default is left out</b>, also in the rules and the instance
 * type that an operation carries; so texts stay what they are when a later version adds a parameter
 * with a default. The text of an operation never changes.
 *
 * <p>Operations have the same text exactly if they are equal. So a default given explicitly and a
 * default left out are the same; lists in another order, or that name something another number of
 * times, are different; the rules that {@link ModifySecurityGroupRules} maps are the same in
 * whatever order they came.
 */
public final class OperationText {
  private OperationText() {}

  /** The text of an operation, in one line. */
  public static String of(Operation<?> operation) {
    String name = requireNonNull(operation, "operation").kind().operationName();
    Tree tree = new Tree().text("operation", name);
    return Json.write(put(operation, tree).build());
  }

  private static Tree put(Operation<?> operation, Tree tree) {
    return switch (operation.kind()) {
      case CREATE_VPC -> VpcParameters.put((CreateVpc) operation, tree);
      case MODIFY_VPC -> VpcParameters.put((ModifyVpc) operation, tree);
      case DELETE_VPC -> VpcParameters.put((DeleteVpc) operation, tree);
      case CREATE_SUBNET -> VpcParameters.put((CreateSubnet) operation, tree);
      case MODIFY_SUBNET -> VpcParameters.put((ModifySubnet) operation, tree);
      case DELETE_SUBNET -> VpcParameters.put((DeleteSubnet) operation, tree);
      case CREATE_INSTANCE -> InstanceParameters.put((CreateInstance) operation, tree);
      case START_INSTANCE -> InstanceParameters.put((StartInstance) operation, tree);
      case STOP_INSTANCE -> InstanceParameters.put((StopInstance) operation, tree);
      case REBOOT_INSTANCE -> InstanceParameters.put((RebootInstance) operation, tree);
      case RESIZE_INSTANCE -> InstanceParameters.put((ResizeInstance) operation, tree);
      case DELETE_INSTANCE -> InstanceParameters.put((DeleteInstance) operation, tree);
      case CREATE_NETWORK_INTERFACE ->
          InterfaceParameters.put((CreateNetworkInterface) operation, tree);
      case MODIFY_NETWORK_INTERFACE ->
          InterfaceParameters.put((ModifyNetworkInterface) operation, tree);
      case DELETE_NETWORK_INTERFACE ->
          InterfaceParameters.put((DeleteNetworkInterface) operation, tree);
      case ATTACH_NETWORK_INTERFACE ->
          InterfaceParameters.put((AttachNetworkInterface) operation, tree);
      case DETACH_NETWORK_INTERFACE ->
          InterfaceParameters.put((DetachNetworkInterface) operation, tree);
      case MOVE_NETWORK_INTERFACE ->
          InterfaceParameters.put((MoveNetworkInterface) operation, tree);
      case FORCE_DETACH_NETWORK_INTERFACE ->
          InterfaceParameters.put((ForceDetachNetworkInterface) operation, tree);
      case MODIFY_AUTO_DELETE -> InterfaceParameters.put((ModifyAutoDelete) operation, tree);
      case ASSIGN_SECONDARY_IPS -> InterfaceParameters.put((AssignSecondaryIps) operation, tree);
      case UNASSIGN_SECONDARY_IPS ->
          InterfaceParameters.put((UnassignSecondaryIps) operation, tree);
      case ALLOCATE_ELASTIC_IP -> ElasticIpParameters.put((AllocateElasticIp) operation, tree);
      case MODIFY_ELASTIC_IP -> ElasticIpParameters.put((ModifyElasticIp) operation, tree);
      case RELEASE_ELASTIC_IP -> ElasticIpParameters.put((ReleaseElasticIp) operation, tree);
      case ASSOCIATE_ELASTIC_IP -> ElasticIpParameters.put((AssociateElasticIp) operation, tree);
      case DISASSOCIATE_ELASTIC_IP ->
          ElasticIpParameters.put((DisassociateElasticIp) operation, tree);
      case CREATE_SECURITY_GROUP ->
          SecurityGroupParameters.put((CreateSecurityGroup) operation, tree);
      case MODIFY_SECURITY_GROUP ->
          SecurityGroupParameters.put((ModifySecurityGroup) operation, tree);
      case DELETE_SECURITY_GROUP ->
          SecurityGroupParameters.put((DeleteSecurityGroup) operation, tree);
      case ADD_SECURITY_GROUP_RULES ->
          SecurityGroupParameters.put((AddSecurityGroupRules) operation, tree);
      case MODIFY_SECURITY_GROUP_RULES ->
          SecurityGroupParameters.put((ModifySecurityGroupRules) operation, tree);
      case REMOVE_SECURITY_GROUP_RULES ->
          SecurityGroupParameters.put((RemoveSecurityGroupRules) operation, tree);
    };
  }
}
