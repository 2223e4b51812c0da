package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.OVERLAP_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.SUBNETS_OVERLAP;
import static io.eni4j.repository.InconsistencyKind.SUBNET_OUTSIDE_VPC;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Versioned;
import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.model.VpcId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the blocks of subnets are where they may be, and are found. Asked of each block, of its
 * first and its last address, and of the addresses beside it.
 */
final class SubnetAudit {
  private final AuditDesk desk;

  SubnetAudit(AuditDesk desk) {
    this.desk = desk;
  }

  void judge() {
    desk.inventory().all(Subnet.class).stream()
        .collect(Collectors.groupingBy(Subnet::vpcId))
        .forEach((vpcId, subnets) -> judge(vpcId, new SubnetBlocks(subnets)));
  }

  private void judge(VpcId vpcId, SubnetBlocks blocks) {
    Optional<Ipv4Cidr> around = desk.inventory().find(vpcId).flatMap(Vpc::cidr);
    for (int i = 0; i < blocks.ordered().size(); i++) {
      Subnet subnet = blocks.ordered().get(i);
      if (around.isPresent() && !around.get().contains(subnet.cidr())) {
        desk.findings()
            .add(
                SUBNET_OUTSIDE_VPC,
                "block",
                "a part of " + around.get(),
                subnet.cidr(),
                subnet.id(),
                vpcId);
      }
      blocks
          .overlappedBefore(i)
          .ifPresent(
              other ->
                  desk.findings()
                      .add(
                          SUBNETS_OVERLAP,
                          "block",
                          "no address of " + other.cidr(),
                          subnet.cidr(),
                          subnet.id(),
                          other.id()));
      if (desk.inventory().isWhole(ResourceKind.SUBNET)) {
        find(subnet, subnet.cidr());
        find(subnet, one(subnet.cidr().first()));
        find(subnet, one(subnet.cidr().last()));
        beside(subnet, subnet.cidr().first().plus(-1), blocks);
        beside(subnet, subnet.cidr().last().plus(1), blocks);
      }
    }
  }

  private static Ipv4Cidr one(Ipv4Address address) {
    return new Ipv4Cidr(address, 32);
  }

  private void beside(Subnet subnet, Ipv4Address address, SubnetBlocks blocks) {
    if (!blocks.cover(address)) {
      find(subnet, one(address));
    }
  }

  private void find(Subnet subnet, Ipv4Cidr asked) {
    String about = "overlapping " + asked;
    VpcId vpcId = subnet.vpcId();
    desk.questions()
        .ask(
            it -> it.overlapping(vpcId, asked),
            why -> desk.findings().add(UNREADABLE, about, "a subnet or none", why, vpcId))
        .ifPresent(
            answer -> {
              if (answer.isPresent()) {
                judge(subnet, asked, answer.get());
              } else if (subnet.cidr().overlaps(asked)) {
                desk.findings()
                    .add(OVERLAP_DISAGREES, about, "a subnet", "none", vpcId, subnet.id());
              }
            });
  }

  private void judge(Subnet subnet, Ipv4Cidr asked, Versioned<Subnet> answer) {
    Optional<Versioned<Subnet>> known = desk.inventory().versioned(answer.value().id());
    boolean isKnown =
        known.isPresent()
            && known.get().value().equals(answer.value())
            && (known.get().revision() == Versioned.PENDING
                || known.get().revision() == answer.revision());
    if (!isKnown
        || !answer.value().vpcId().equals(subnet.vpcId())
        || !answer.value().cidr().overlaps(asked)) {
      desk.findings()
          .add(
              OVERLAP_DISAGREES,
              "overlapping " + asked,
              "a subnet with such addresses, or none",
              answer,
              subnet.vpcId(),
              answer.value().id());
    }
  }
}
