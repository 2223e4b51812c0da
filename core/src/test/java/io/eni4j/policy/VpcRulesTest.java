package io.eni4j.policy;

import static io.eni4j.operation.OperationKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import io.eni4j.operation.CreateSubnet;
import io.eni4j.operation.CreateVpc;
import io.eni4j.operation.DeleteSubnet;
import io.eni4j.operation.DeleteVpc;
import io.eni4j.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VpcRulesTest {
  private static final List<Ipv4Cidr> PRIVATE =
      List.of(cidr("10.0.0.0/8"), cidr("172.16.0.0/12"), cidr("192.168.0.0/16"));
  private static final String MASKS = "/16 to /28";

  @TestFactory
  Iterable<DynamicTest> aRegionHasAtMost10Vpcs() {
    return RuleProof.of(ViolationCode.VPC_QUOTA_EXCEEDED)
        .when(
            CREATE_VPC,
            it -> {
              Vpc first = it.newVpcWithoutCidr();
              for (int i = 2; i <= 10; i++) {
                it.accepts(vpc("10.0.0.0/16"));
              }
              it.refuses(vpc("10.0.0.0/16"), "region", 10, 10);
              it.door().deleteVpc(first.id());
              it.accepts(vpc("10.0.0.0/16"));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theMaskOfAVpcOrSubnetIs16To28() {
    return RuleProof.of(ViolationCode.CIDR_MASK_OUT_OF_RANGE)
        .when(
            CREATE_VPC,
            it -> {
              for (String outside : List.of("10.0.0.0/15", "10.0.0.0/29", "10.0.0.0/32")) {
                it.refuses(vpc(outside), "cidr", cidr(outside), MASKS);
              }
              it.accepts(vpc("10.0.0.0/16"));
              it.accepts(vpc("10.0.0.0/28"));
            })
        .when(
            CREATE_SUBNET,
            it -> {
              VpcId vpc = it.newVpcWithoutCidr().id();
              for (String outside : List.of("10.0.0.0/8", "10.0.0.0/15", "10.0.0.0/29")) {
                it.refuses(subnet(vpc, outside), "cidr", cidr(outside), MASKS);
              }
              it.accepts(subnet(vpc, "10.0.0.0/16"));
              it.accepts(subnet(vpc, "10.1.0.0/28"));
            });
  }

  @TestFactory
  Iterable<DynamicTest> theAddressesOfAVpcOrSubnetAreInsideAPrivateRange() {
    List<String> outside =
        List.of("9.255.0.0/16", "11.0.0.0/16", "172.15.0.0/16", "172.32.0.0/16", "192.169.0.0/16");
    List<String> inside =
        List.of("10.0.0.0/16", "10.255.0.0/16", "172.16.0.0/16", "172.31.0.0/16", "192.168.0.0/16");
    return RuleProof.of(ViolationCode.CIDR_NOT_PRIVATE)
        .when(
            CREATE_VPC,
            it -> {
              outside.forEach(block -> it.refuses(vpc(block), "cidr", cidr(block), PRIVATE));
              inside.forEach(block -> it.accepts(vpc(block)));
            })
        .when(
            CREATE_SUBNET,
            it -> {
              VpcId vpc = it.newVpcWithoutCidr().id();
              outside.forEach(
                  block -> it.refuses(subnet(vpc, block), "cidr", cidr(block), PRIVATE));
              inside.forEach(block -> it.accepts(subnet(vpc, block)));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aSubnetLiesInTheCidrOfItsVpcWhereTheVpcHasOne() {
    return RuleProof.of(ViolationCode.SUBNET_OUTSIDE_VPC)
        .when(
            CREATE_SUBNET,
            it -> {
              Vpc vpc = it.newVpc("10.0.0.0/17");
              for (String block : List.of("10.0.128.0/24", "10.0.0.0/16", "10.1.0.0/24")) {
                it.refuses(
                    subnet(vpc.id(), block), "cidr", cidr(block), cidr("10.0.0.0/17"), vpc.id());
              }
              it.accepts(subnet(vpc.id(), "10.0.127.0/24"));
              it.accepts(subnet(it.newVpcWithoutCidr().id(), "10.0.128.0/24"));
            })
        .when(
            CREATE_SUBNET,
            it -> {
              Vpc vpc = it.newVpc("10.0.0.0/24");
              it.refuses(
                  subnet(vpc.id(), "10.0.1.0/24"),
                  "cidr",
                  cidr("10.0.1.0/24"),
                  cidr("10.0.0.0/24"),
                  vpc.id());
              it.accepts(subnet(vpc.id(), "10.0.0.0/24"));
            });
  }

  @TestFactory
  Iterable<DynamicTest> subnetsOfOneVpcDoNotOverlap() {
    return RuleProof.of(ViolationCode.SUBNET_OVERLAPS)
        .when(
            CREATE_SUBNET,
            it -> {
              VpcId vpc = it.vpc().id();
              Subnet other = it.newSubnet(vpc, "10.0.2.0/24");
              for (String block :
                  List.of("10.0.2.0/24", "10.0.2.128/25", "10.0.2.240/28", "10.0.0.0/22")) {
                it.refuses(
                    subnet(vpc, block), "cidr", cidr(block), cidr("10.0.2.0/24"), other.id());
              }
              it.accepts(subnet(vpc, "10.0.1.0/24"));
              it.accepts(subnet(vpc, "10.0.3.0/24"));
              it.accepts(subnet(it.newVpc("10.0.0.0/16").id(), "10.0.2.0/24"));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aVpcHasAtMost10Subnets() {
    return RuleProof.of(ViolationCode.SUBNET_QUOTA_EXCEEDED)
        .when(
            CREATE_SUBNET,
            it -> {
              VpcId vpc = it.vpc().id();
              Subnet first = it.newSubnet(vpc, "10.0.0.0/24");
              for (int i = 1; i < 10; i++) {
                it.accepts(subnet(vpc, "10.0." + i + ".0/24"));
              }
              it.refuses(subnet(vpc, "10.0.10.0/24"), "vpcId", 10, 10, vpc);
              it.accepts(subnet(it.newVpc("10.0.0.0/16").id(), "10.0.10.0/24"));
              it.door().deleteSubnet(first.id());
              it.accepts(subnet(vpc, "10.0.10.0/24"));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aVpcThatSomethingStillUsesIsNotDeletedAndItsDefaultGroupIsNoUse() {
    return RuleProof.of(ViolationCode.VPC_IN_USE)
        .when(
            DELETE_VPC,
            it -> {
              Subnet subnet = it.subnet();
              refusesForUse(it, new DeleteVpc(it.vpc().id()), List.of(subnet.id()), it.vpc().id());
              it.door().deleteSubnet(subnet.id());
              it.accepts(new DeleteVpc(it.vpc().id()));
            })
        .when(
            DELETE_VPC,
            it -> {
              var group = it.newGroup().id();
              refusesForUse(it, new DeleteVpc(it.vpc().id()), List.of(group), it.vpc().id());
              it.door().deleteSecurityGroup(group);
              it.accepts(new DeleteVpc(it.vpc().id()));
            })
        .when(
            DELETE_VPC,
            it -> {
              List<Object> groups = new ArrayList<>();
              for (int i = 0; i < 12; i++) {
                groups.add(it.newGroup().id());
              }
              assertThat(tenUsers(it.refusesOnce(new DeleteVpc(it.vpc().id())))).isSubsetOf(groups);
              it.accepts(new DeleteVpc(it.newVpcWithoutCidr().id()));
            });
  }

  @TestFactory
  Iterable<DynamicTest> aSubnetThatSomethingStillUsesIsNotDeleted() {
    return RuleProof.of(ViolationCode.SUBNET_IN_USE)
        .when(
            DELETE_SUBNET,
            it -> {
              NetworkInterface user = it.newInterface(3);
              DeleteSubnet delete = new DeleteSubnet(it.subnet().id());
              refusesForUse(it, delete, List.of(user.id()), it.subnet().id());
              it.door().deleteNetworkInterface(user.id());
              it.accepts(delete);
            })
        .when(
            DELETE_SUBNET,
            it -> {
              List<Object> users = new ArrayList<>();
              for (int i = 0; i < 12; i++) {
                users.add(it.newInterface().id());
              }
              DeleteSubnet delete = new DeleteSubnet(it.subnet().id());
              assertThat(tenUsers(it.refusesOnce(delete))).isSubsetOf(users);
              it.accepts(new DeleteSubnet(it.newSubnet(it.vpc().id(), "10.0.1.0/24").id()));
            });
  }

  private static void refusesForUse(
      Trial it, Operation<?> delete, List<?> users, ResourceKey<?> used) {
    it.refuses(
        delete, delete instanceof DeleteVpc ? "vpcId" : "subnetId", users, Trial.WORDS, used);
  }

  /** Up to ten users are named, never all. */
  private static List<Object> tenUsers(Violation violation) {
    List<Object> users = new ArrayList<>((List<?>) violation.actual());
    assertThat(users).hasSize(10).doesNotHaveDuplicates();
    return users;
  }

  private static CreateVpc vpc(String cidr) {
    return CreateVpc.builder().name("net").cidr(cidr(cidr)).build();
  }

  private static CreateSubnet subnet(VpcId vpcId, String cidr) {
    return CreateSubnet.builder().vpcId(vpcId).name("sub").cidr(cidr(cidr)).build();
  }

  private static Ipv4Cidr cidr(String text) {
    return Ipv4Cidr.parse(text);
  }
}
