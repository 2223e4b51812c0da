package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.FILTER_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Versioned;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.ResourceKind;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SubnetId;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether each filter lets through what belongs to its target; filters are asked one by one. */
final class FilterAudit {
  private final AuditDesk desk;
  private final AuditBelongings belongings;

  FilterAudit(AuditDesk desk, AuditBelongings belongings) {
    this.desk = desk;
    this.belongings = belongings;
  }

  void judge() {
    for (Versioned<?> record : desk.inventory().all()) {
      Optional<Filter> filter = by(record.value().key());
      if (filter.isPresent()) {
        for (ResourceKind kind : filter.get().kinds()) {
          if (desk.inventory().isWhole(kind)) {
            judge(filter.get(), kind);
          }
        }
      }
    }
  }

  private static Optional<Filter> by(ResourceKey<?> target) {
    if (target instanceof VpcId id) {
      return Optional.of(new Filter.InVpc(id));
    } else if (target instanceof SubnetId id) {
      return Optional.of(new Filter.InSubnet(id));
    } else if (target instanceof InstanceId id) {
      return Optional.of(new Filter.OnInstance(id));
    } else if (target instanceof NetworkInterfaceId id) {
      return Optional.of(new Filter.OnInterface(id));
    } else if (target instanceof SecurityGroupId id) {
      return Optional.of(new Filter.InSecurityGroup(id));
    }
    return Optional.empty();
  }

  private void judge(Filter filter, ResourceKind kind) {
    String about = kind + " " + filter.getClass().getSimpleName();
    List<ResourceKey<?>> answer = new ArrayList<>();
    boolean[] whole = {true};
    desk.questions()
        .walk(
            AuditQuestions.listing(kind).and(filter),
            item -> {
              answer.add(item.key());
              value(filter, about, item);
            },
            why -> {
              whole[0] = false;
              desk.findings().add(UNREADABLE, about, "pages", why, filter.target());
            });
    if (whole[0]) {
      List<ResourceKey<?>> expected = belongings.of(filter.target(), kind);
      desk.compare(FILTER_DISAGREES, about, filter.target(), expected, answer);
    }
  }

  private void value(Filter filter, String about, Resource item) {
    Optional<? extends Resource> known = desk.inventory().find(item.key());
    if (known.isPresent() && !known.get().equals(item)) {
      desk.findings().add(FILTER_DISAGREES, about, known.get(), item, filter.target(), item.key());
    }
  }
}
