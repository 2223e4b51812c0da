package io.eni4j.operation;

/** The operations, one constant each, in the order in which documents list them. */
public enum OperationKind {
  /** Creates a VPC with its default security group. See {@link CreateVpc}. */
  CREATE_VPC("createVpc"),
  /** Changes name or description of a VPC; its CIDR never changes. See {@link ModifyVpc}. */
  MODIFY_VPC("modifyVpc"),
  /**
   * Deletes a VPC and its default security group; answers the VPC as it was. See {@link DeleteVpc}.
   */
  DELETE_VPC("deleteVpc"),
  /** Creates a subnet in a VPC. See {@link CreateSubnet}. */
  CREATE_SUBNET("createSubnet"),
  /** Changes name or description of a subnet; its CIDR never changes. See {@link ModifySubnet}. */
  MODIFY_SUBNET("modifySubnet"),
  /** Deletes a subnet; answers it as it was. See {@link DeleteSubnet}. */
  DELETE_SUBNET("deleteSubnet"),
  /**
   * Creates an instance with its primary network interface; it is running at the end. See {@link
   * CreateInstance}.
   */
  CREATE_INSTANCE("createInstance"),
  /** Starts a stopped instance. See {@link StartInstance}. */
  START_INSTANCE("startInstance"),
  /** Stops a running instance. See {@link StopInstance}. */
  STOP_INSTANCE("stopInstance"),
  /** Restarts a running instance. See {@link RebootInstance}. */
  REBOOT_INSTANCE("rebootInstance"),
  /** Changes the type of a stopped instance. See {@link ResizeInstance}. */
  RESIZE_INSTANCE("resizeInstance"),
  /** Deletes an instance; answers it as it was. See {@link DeleteInstance}. */
  DELETE_INSTANCE("deleteInstance"),
  /** Creates a secondary network interface. See {@link CreateNetworkInterface}. */
  CREATE_NETWORK_INTERFACE("createNetworkInterface"),
  /**
   * Changes name, description or security groups of a network interface. See {@link
   * ModifyNetworkInterface}.
   */
  MODIFY_NETWORK_INTERFACE("modifyNetworkInterface"),
  /**
   * Deletes a secondary network interface that is not attached; answers it as it was. See {@link
   * DeleteNetworkInterface}.
   */
  DELETE_NETWORK_INTERFACE("deleteNetworkInterface"),
  /** Attaches a secondary network interface to an instance. See {@link AttachNetworkInterface}. */
  ATTACH_NETWORK_INTERFACE("attachNetworkInterface"),
  /**
   * Detaches a secondary network interface from its instance. See {@link DetachNetworkInterface}.
   */
  DETACH_NETWORK_INTERFACE("detachNetworkInterface"),
  /** Moves a secondary network interface to another instance. See {@link MoveNetworkInterface}. */
  MOVE_NETWORK_INTERFACE("moveNetworkInterface"),
  /**
   * Detaches a network interface of which nobody knows whether it is plugged in. See {@link
   * ForceDetachNetworkInterface}.
   */
  FORCE_DETACH_NETWORK_INTERFACE("forceDetachNetworkInterface"),
  /**
   * Changes whether an attached secondary interface goes with its instance. See {@link
   * ModifyAutoDelete}.
   */
  MODIFY_AUTO_DELETE("modifyAutoDelete"),
  /**
   * Gives secondary private IPs to a network interface: named, counted, or both; all of them or
   * none. See {@link AssignSecondaryIps}.
   */
  ASSIGN_SECONDARY_IPS("assignSecondaryIps"),
  /**
   * Releases secondary private IPs of a network interface; answers them as they were, in ascending
   * order. See {@link UnassignSecondaryIps}.
   */
  UNASSIGN_SECONDARY_IPS("unassignSecondaryIps"),
  /** Allocates an elastic IP. See {@link AllocateElasticIp}. */
  ALLOCATE_ELASTIC_IP("allocateElasticIp"),
  /** Changes name or bandwidth of an elastic IP. See {@link ModifyElasticIp}. */
  MODIFY_ELASTIC_IP("modifyElasticIp"),
  /** Gives an elastic IP back; answers it as it was. See {@link ReleaseElasticIp}. */
  RELEASE_ELASTIC_IP("releaseElasticIp"),
  /** Ties an elastic IP to a private IP. See {@link AssociateElasticIp}. */
  ASSOCIATE_ELASTIC_IP("associateElasticIp"),
  /** Unties an elastic IP from its private IP. See {@link DisassociateElasticIp}. */
  DISASSOCIATE_ELASTIC_IP("disassociateElasticIp"),
  /**
   * Creates a security group with the fixed rules of a new group. See {@link CreateSecurityGroup}.
   */
  CREATE_SECURITY_GROUP("createSecurityGroup"),
  /** Changes name or description of a security group. See {@link ModifySecurityGroup}. */
  MODIFY_SECURITY_GROUP("modifySecurityGroup"),
  /** Deletes a security group; answers it as it was. See {@link DeleteSecurityGroup}. */
  DELETE_SECURITY_GROUP("deleteSecurityGroup"),
  /** Adds rules to a security group; all of them or none. See {@link AddSecurityGroupRules}. */
  ADD_SECURITY_GROUP_RULES("addSecurityGroupRules"),
  /**
   * Changes what rules of a security group say; all of them or none. See {@link
   * ModifySecurityGroupRules}.
   */
  MODIFY_SECURITY_GROUP_RULES("modifySecurityGroupRules"),
  /**
   * Removes rules from a security group; all of them or none. See {@link RemoveSecurityGroupRules}.
   */
  REMOVE_SECURITY_GROUP_RULES("removeSecurityGroupRules");

  private final String operationName;

  OperationKind(String operationName) {
    this.operationName = operationName;
  }

  /** {@return the name in the manner of the API, such as {@code attachNetworkInterface}} */
  public String operationName() {
    return operationName;
  }
}
