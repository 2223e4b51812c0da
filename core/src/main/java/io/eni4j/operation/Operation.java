package io.eni4j.operation;

/**
 * What can be asked: one immutable value for each operation, with the parameters that its caller
 * gave.
 *
 * @param <T> what an accepted operation answers
 */
public sealed interface Operation<T>
    permits CreateVpc,
        ModifyVpc,
        DeleteVpc,
        CreateSubnet,
        ModifySubnet,
        DeleteSubnet,
        CreateInstance,
        StartInstance,
        StopInstance,
        RebootInstance,
        ResizeInstance,
        DeleteInstance,
        CreateNetworkInterface,
        ModifyNetworkInterface,
        DeleteNetworkInterface,
        AttachNetworkInterface,
        DetachNetworkInterface,
        MoveNetworkInterface,
        ForceDetachNetworkInterface,
        ModifyAutoDelete,
        AssignSecondaryIps,
        UnassignSecondaryIps,
        AllocateElasticIp,
        ModifyElasticIp,
        ReleaseElasticIp,
        AssociateElasticIp,
        DisassociateElasticIp,
        CreateSecurityGroup,
        ModifySecurityGroup,
        DeleteSecurityGroup,
        AddSecurityGroupRules,
        ModifySecurityGroupRules,
        RemoveSecurityGroupRules {

  /** {@return which operation this is} */
  OperationKind kind();
}
