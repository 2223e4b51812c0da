package io.eni4j;

import io.eni4j.model.Subnet;
import io.eni4j.model.SubnetId;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.ModifySubnet;
import io.eni4j.operation.ModifyVpc;

/**
 * The operations on VPCs and subnets in their throwing form; what they throw is said in {@link
 * OperationExecutor}.
 */
public interface VpcOperations extends OperationExecutor {

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
}
