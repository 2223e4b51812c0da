package io.eni4j.repository;

import static io.eni4j.repository.InconsistencyKind.LIST_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.SIZE_DISAGREES;
import static io.eni4j.repository.InconsistencyKind.UNREADABLE;

import io.eni4j.change.Members;
import io.eni4j.change.Versioned;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the lists of owners, and their sizes, are what the members say. */
final class ListAudit {
  private final AuditDesk desk;
  private final AuditBelongings belongings;

  ListAudit(AuditDesk desk, AuditBelongings belongings) {
    this.desk = desk;
    this.belongings = belongings;
  }

  void judge() {
    for (Versioned<?> record : desk.inventory().all()) {
      for (Members<?> members : ownedBy(record.value().key())) {
        if (desk.inventory().isWhole(members.kind())) {
          judge(members);
        }
      }
    }
  }

  private static List<Members<?>> ownedBy(ResourceKey<?> owner) {
    if (owner instanceof VpcId id) {
      return List.of(new Members.SubnetsOf(id), new Members.SecurityGroupsOf(id));
    } else if (owner instanceof InstanceId id) {
      return List.of(new Members.InterfacesOf(id));
    } else if (owner instanceof NetworkInterfaceId id) {
      return List.of(new Members.PrivateIpsOf(id), new Members.ElasticIpsOf(id));
    }
    return List.of();
  }

  private void judge(Members<?> members) {
    String about = members.getClass().getSimpleName();
    List<ResourceKey<?>> expected = belongings.of(members.owner(), members.kind());
    desk.questions()
        .ask(it -> List.<Versioned<?>>copyOf(it.list(members)), why -> unreadable(members, why))
        .ifPresent(
            answer -> {
              List<ResourceKey<?>> keys = new ArrayList<>(answer.size());
              for (Versioned<?> member : answer) {
                keys.add(member.value().key());
                value(members, member);
              }
              desk.compare(LIST_DISAGREES, about, members.owner(), expected, keys);
            });
    Optional<Integer> size =
        desk.questions().ask(it -> it.size(members), why -> unreadable(members, why));
    if (size.isPresent() && size.get() != expected.size()) {
      desk.findings().add(SIZE_DISAGREES, about, expected.size(), size.get(), members.owner());
    }
  }

  /** A member is listed with the value and the revision that it is found with. */
  private void value(Members<?> members, Versioned<?> member) {
    Optional<? extends Versioned<?>> known = desk.inventory().versioned(member.value().key());
    if (known.isPresent()
        && known.get().revision() != Versioned.PENDING
        && !known.get().equals(member)) {
      desk.findings()
          .add(
              LIST_DISAGREES,
              members.getClass().getSimpleName(),
              known.get(),
              member,
              members.owner(),
              member.value().key());
    }
  }

  private void unreadable(Members<?> members, String why) {
    String about = members.getClass().getSimpleName();
    desk.findings().add(UNREADABLE, about, "members", why, members.owner());
  }
}
