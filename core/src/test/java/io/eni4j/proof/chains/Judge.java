package io.eni4j.proof.chains;

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
import io.eni4j.operation.OperationKind;
import io.eni4j.operation.RebootInstance;
import io.eni4j.operation.ReleaseElasticIp;
import io.eni4j.operation.RemoveSecurityGroupRules;
import io.eni4j.operation.ResizeInstance;
import io.eni4j.operation.StartInstance;
import io.eni4j.operation.StopInstance;
import io.eni4j.operation.UnassignSecondaryIps;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.ViolationCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which rules an operation breaks, from the specification alone.
 *
 * <p>Only the order in which codes are reported is the policy's own; which codes they are is not.
 */
final class Judge {
  static final Map<OperationKind, List<ViolationCode>> ORDER = order();

  private final World world;

  Judge(World world) {
    this.world = world;
  }

  /** The codes of all broken rules in their fixed order; none: the operation is accepted. */
  List<ViolationCode> codes(Operation<?> operation) {
    Verdict verdict = new Verdict(world);
    switch (operation.kind()) {
      case CREATE_VPC, MODIFY_VPC, DELETE_VPC, CREATE_SUBNET, MODIFY_SUBNET, DELETE_SUBNET ->
          vpc(operation, new VpcJudge(world, verdict));
      case CREATE_INSTANCE,
          START_INSTANCE,
          STOP_INSTANCE,
          REBOOT_INSTANCE,
          RESIZE_INSTANCE,
          DELETE_INSTANCE ->
          instance(operation, new InstanceJudge(world, verdict));
      case CREATE_NETWORK_INTERFACE,
          MODIFY_NETWORK_INTERFACE,
          DELETE_NETWORK_INTERFACE,
          ATTACH_NETWORK_INTERFACE,
          DETACH_NETWORK_INTERFACE,
          MOVE_NETWORK_INTERFACE,
          FORCE_DETACH_NETWORK_INTERFACE,
          MODIFY_AUTO_DELETE ->
          networkInterface(operation, new InterfaceJudge(world, verdict));
      case ASSIGN_SECONDARY_IPS ->
          new AddressJudge(world, verdict).assign((AssignSecondaryIps) operation);
      case UNASSIGN_SECONDARY_IPS ->
          new AddressJudge(world, verdict).unassign((UnassignSecondaryIps) operation);
      case ALLOCATE_ELASTIC_IP,
          MODIFY_ELASTIC_IP,
          RELEASE_ELASTIC_IP,
          ASSOCIATE_ELASTIC_IP,
          DISASSOCIATE_ELASTIC_IP ->
          elasticIp(operation, new ElasticIpJudge(world, verdict));
      case CREATE_SECURITY_GROUP,
          MODIFY_SECURITY_GROUP,
          DELETE_SECURITY_GROUP,
          ADD_SECURITY_GROUP_RULES,
          MODIFY_SECURITY_GROUP_RULES,
          REMOVE_SECURITY_GROUP_RULES ->
          group(operation, new GroupJudge(world, verdict));
    }
    return inOrder(operation.kind(), verdict.broken());
  }

  private static void vpc(Operation<?> operation, VpcJudge judge) {
    if (operation instanceof CreateVpc it) {
      judge.create(it);
    } else if (operation instanceof ModifyVpc it) {
      judge.modify(it);
    } else if (operation instanceof DeleteVpc it) {
      judge.delete(it);
    } else if (operation instanceof CreateSubnet it) {
      judge.create(it);
    } else if (operation instanceof ModifySubnet it) {
      judge.modify(it);
    } else {
      judge.delete((DeleteSubnet) operation);
    }
  }

  private static void instance(Operation<?> operation, InstanceJudge judge) {
    if (operation instanceof CreateInstance it) {
      judge.create(it);
    } else if (operation instanceof StartInstance it) {
      judge.start(it);
    } else if (operation instanceof StopInstance it) {
      judge.stop(it);
    } else if (operation instanceof RebootInstance it) {
      judge.reboot(it);
    } else if (operation instanceof ResizeInstance it) {
      judge.resize(it);
    } else {
      judge.delete((DeleteInstance) operation);
    }
  }

  private static void networkInterface(Operation<?> operation, InterfaceJudge judge) {
    if (operation instanceof CreateNetworkInterface it) {
      judge.create(it);
    } else if (operation instanceof ModifyNetworkInterface it) {
      judge.modify(it);
    } else if (operation instanceof DeleteNetworkInterface it) {
      judge.delete(it);
    } else if (operation instanceof AttachNetworkInterface it) {
      judge.attach(it);
    } else if (operation instanceof DetachNetworkInterface it) {
      judge.detach(it);
    } else if (operation instanceof MoveNetworkInterface it) {
      judge.move(it);
    } else if (operation instanceof ForceDetachNetworkInterface it) {
      judge.forceDetach(it);
    } else {
      judge.autoDelete((ModifyAutoDelete) operation);
    }
  }

  private static void elasticIp(Operation<?> operation, ElasticIpJudge judge) {
    if (operation instanceof AllocateElasticIp it) {
      judge.allocate(it);
    } else if (operation instanceof ModifyElasticIp it) {
      judge.modify(it);
    } else if (operation instanceof ReleaseElasticIp it) {
      judge.release(it);
    } else if (operation instanceof AssociateElasticIp it) {
      judge.associate(it);
    } else {
      judge.disassociate((DisassociateElasticIp) operation);
    }
  }

  private static void group(Operation<?> operation, GroupJudge judge) {
    if (operation instanceof CreateSecurityGroup it) {
      judge.create(it);
    } else if (operation instanceof ModifySecurityGroup it) {
      judge.modify(it);
    } else if (operation instanceof DeleteSecurityGroup it) {
      judge.delete(it);
    } else if (operation instanceof AddSecurityGroupRules it) {
      judge.add(it);
    } else if (operation instanceof ModifySecurityGroupRules it) {
      judge.modify(it);
    } else {
      judge.remove((RemoveSecurityGroupRules) operation);
    }
  }

  private static List<ViolationCode> inOrder(OperationKind kind, Set<ViolationCode> broken) {
    List<ViolationCode> order = ORDER.getOrDefault(kind, List.of());
    Claim.that(order.containsAll(broken), kind, " has no rule for one of ", broken);
    return broken.isEmpty() ? List.of() : order.stream().filter(broken::contains).toList();
  }

  private static Map<OperationKind, List<ViolationCode>> order() {
    Map<OperationKind, List<ViolationCode>> order = new EnumMap<>(OperationKind.class);
    for (OperationKind kind : OperationKind.values()) {
      order.put(kind, NetworkPolicy.rulesOf(kind));
    }
    return order;
  }
}
