package io.eni4j.proof.chains;

import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.util.ArrayList;
import java.util.List;

/** Decides what to ask for next, by the state that the model is in. */
final class Asker {
  private static final List<OperationKind> URN = urn();

  private final World world;
  private final Dice dice;
  private final VpcAsker vpcs;
  private final InstanceAsker instances;
  private final InterfaceAsker interfaces;
  private final ElasticIpAsker elasticIps;
  private final GroupAsker groups;

  Asker(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
    Picks picks = new Picks(world, dice);
    this.vpcs = new VpcAsker(world, dice, picks);
    this.instances = new InstanceAsker(world, dice, picks);
    this.interfaces = new InterfaceAsker(world, dice, picks);
    this.elasticIps = new ElasticIpAsker(world, dice, picks);
    this.groups = new GroupAsker(world, dice, picks);
  }

  Operation<?> next() {
    return switch (kind()) {
      case CREATE_VPC -> vpcs.create();
      case MODIFY_VPC -> vpcs.modify();
      case DELETE_VPC -> vpcs.delete();
      case CREATE_SUBNET -> vpcs.createSubnet();
      case MODIFY_SUBNET -> vpcs.modifySubnet();
      case DELETE_SUBNET -> vpcs.deleteSubnet();
      case CREATE_INSTANCE -> instances.create();
      case START_INSTANCE -> instances.start();
      case STOP_INSTANCE -> instances.stop();
      case REBOOT_INSTANCE -> instances.reboot();
      case RESIZE_INSTANCE -> instances.resize();
      case DELETE_INSTANCE -> instances.delete();
      case CREATE_NETWORK_INTERFACE -> interfaces.create();
      case MODIFY_NETWORK_INTERFACE -> interfaces.modify();
      case DELETE_NETWORK_INTERFACE -> interfaces.delete();
      case ATTACH_NETWORK_INTERFACE -> interfaces.attach();
      case DETACH_NETWORK_INTERFACE -> interfaces.detach();
      case MOVE_NETWORK_INTERFACE -> interfaces.move();
      case FORCE_DETACH_NETWORK_INTERFACE -> interfaces.forceDetach();
      case MODIFY_AUTO_DELETE -> interfaces.autoDelete();
      case ASSIGN_SECONDARY_IPS -> interfaces.assign();
      case UNASSIGN_SECONDARY_IPS -> interfaces.unassign();
      case ALLOCATE_ELASTIC_IP -> elasticIps.allocate();
      case MODIFY_ELASTIC_IP -> elasticIps.modify();
      case RELEASE_ELASTIC_IP -> elasticIps.release();
      case ASSOCIATE_ELASTIC_IP -> elasticIps.associate();
      case DISASSOCIATE_ELASTIC_IP -> elasticIps.disassociate();
      case CREATE_SECURITY_GROUP -> groups.create();
      case MODIFY_SECURITY_GROUP -> groups.modify();
      case DELETE_SECURITY_GROUP -> groups.delete();
      case ADD_SECURITY_GROUP_RULES -> groups.addRules();
      case MODIFY_SECURITY_GROUP_RULES -> groups.modifyRules();
      case REMOVE_SECURITY_GROUP_RULES -> groups.removeRules();
    };
  }

  /** A world that lacks something gets it first, mostly; so chains are not about nothing. */
  private OperationKind kind() {
    if (dice.chance(70)) {
      if (world.vpcs.isEmpty()) {
        return OperationKind.CREATE_VPC;
      } else if (world.subnets.isEmpty()) {
        return OperationKind.CREATE_SUBNET;
      } else if (world.instances.isEmpty()) {
        return OperationKind.CREATE_INSTANCE;
      } else if (world.secondaries() == 0) {
        return OperationKind.CREATE_NETWORK_INTERFACE;
      } else if (world.elasticIps.isEmpty() && !world.numbers.pool().isEmpty()) {
        return OperationKind.ALLOCATE_ELASTIC_IP;
      }
    }
    return dice.pick(URN);
  }

  /** Every kind as often as it weighs. */
  private static List<OperationKind> urn() {
    List<OperationKind> urn = new ArrayList<>();
    for (OperationKind kind : OperationKind.values()) {
      int weight =
          switch (kind) {
            case MODIFY_VPC, MODIFY_SUBNET, MODIFY_ELASTIC_IP, MODIFY_SECURITY_GROUP -> 3;
            case CREATE_VPC, DELETE_VPC, DELETE_SUBNET, REBOOT_INSTANCE -> 4;
            case START_INSTANCE,
                STOP_INSTANCE,
                DELETE_INSTANCE,
                RELEASE_ELASTIC_IP,
                DELETE_SECURITY_GROUP,
                REMOVE_SECURITY_GROUP_RULES ->
                6;
            case CREATE_SUBNET,
                RESIZE_INSTANCE,
                DELETE_NETWORK_INTERFACE,
                DETACH_NETWORK_INTERFACE,
                MOVE_NETWORK_INTERFACE,
                FORCE_DETACH_NETWORK_INTERFACE,
                DISASSOCIATE_ELASTIC_IP,
                MODIFY_AUTO_DELETE,
                CREATE_SECURITY_GROUP,
                ADD_SECURITY_GROUP_RULES,
                MODIFY_SECURITY_GROUP_RULES ->
                8;
            case CREATE_INSTANCE,
                MODIFY_NETWORK_INTERFACE,
                UNASSIGN_SECONDARY_IPS,
                ALLOCATE_ELASTIC_IP ->
                11;
            case CREATE_NETWORK_INTERFACE, ASSOCIATE_ELASTIC_IP -> 15;
            case ATTACH_NETWORK_INTERFACE, ASSIGN_SECONDARY_IPS -> 17;
          };
      for (int i = 0; i < weight; i++) {
        urn.add(kind);
      }
    }
    return List.copyOf(urn);
  }
}
