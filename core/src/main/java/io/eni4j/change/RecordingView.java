package io.eni4j.change;

import io.eni4j.model.Ipv4Address;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.Subnet;
import io.eni4j.model.VpcId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A view that remembers what was read through it, so that the writes decided upon can be guarded by
 * exactly that.
 *
 * <p>One recorder serves one attempt of one decision, in one thread. Proposals of free addresses
 * are not remembered: whoever takes one is guarded by its absence.
 */
public final class RecordingView implements NetworkView {
  private final NetworkView view;
  private final Map<ResourceKey<?>, Optional<? extends Versioned<?>>> found = new LinkedHashMap<>();
  // Most decisions need only some of these.
  private Set<Slot<?>> vacant = Set.of();
  private Set<ResourceKey<?>> unused = Set.of();
  private Set<Quota> quotas = Set.of();

  /**
   * Starts a record of what is read from the given view.
   *
   * @param view the view to read, and to remember what is read of it
   */
  public RecordingView(NetworkView view) {
    this.view = view;
  }

  @Override
  public <R extends Resource> Optional<Versioned<R>> find(ResourceKey<R> key) {
    @SuppressWarnings("unchecked") // what was put under a key is what the view found for it
    Optional<Versioned<R>> known = (Optional<Versioned<R>>) found.get(key);
    if (known == null) {
      known = view.find(key);
      found.put(key, known);
    }
    return known;
  }

  @Override
  public <R extends Resource> Optional<ResourceKey<R>> holder(Slot<R> slot) {
    slot.owner().ifPresent(this::find);
    Optional<ResourceKey<R>> holder = view.holder(slot);
    if (holder.isEmpty()) {
      vacant = with(slot, vacant);
    } else if (slot.owner().isEmpty()) {
      find(holder.get());
    }
    return holder;
  }

  @Override
  public boolean isVacant(Slot<?> slot) {
    return holder(slot).isEmpty() && view.isVacant(slot);
  }

  @Override
  public <R extends Resource> List<Versioned<R>> list(Members<R> members) {
    find(members.owner());
    List<Versioned<R>> listed = view.list(members);
    for (Versioned<R> member : listed) {
      found.put(member.value().key(), Optional.of(member));
    }
    return listed;
  }

  @Override
  public int size(Members<?> members) {
    find(members.owner());
    return view.size(members);
  }

  @Override
  public long count(Quota quota) {
    quotas = with(quota, quotas);
    return view.count(quota);
  }

  @Override
  public List<ResourceKey<?>> users(ResourceKey<?> key, int atMost) {
    unused = with(key, unused);
    return view.users(key, atMost);
  }

  @Override
  public Optional<Versioned<Subnet>> overlapping(VpcId vpcId, Ipv4Cidr cidr) {
    find(vpcId);
    return view.overlapping(vpcId, cidr);
  }

  @Override
  public List<Ipv4Address> free(AddressRange range, Ipv4Address from, int atMost) {
    return view.free(range, from, atMost);
  }

  /**
   * {@return the change set of the given writes: the owners of lists that change are touched, all
   * that was read is guarded, and so is the absence of every key and slot that is newly taken}
   *
   * @param writes what to do to keys, each key once
   * @throws IllegalStateException if the absence of something was relied on that no guard can hold,
   *     because the writes neither insert it nor write its owner: a defect of the caller
   */
  public ChangeSet changeSet(List<? extends Write> writes) {
    KeyedWrites all = new KeyedWrites(writes.size() + 1);
    Set<Slot<?>> filled = Set.of();
    Set<Slot<?>> vacated = Set.of();
    List<ResourceKey<?>> touched = new ArrayList<>(2);
    for (Write write : writes) {
      all.addNew(write);
      Optional<? extends Resource> before = before(write);
      Optional<Resource> after = after(write);
      List<Slot<?>> held = before.map(Slot::filledBy).orElse(List.of());
      List<Slot<?>> kept = after.map(Slot::filledBy).orElse(List.of());
      filled = withMissing(kept, held, filled);
      vacated = withMissing(held, kept, vacated);
      for (Members<?> members : References.redirected(before, after)) {
        touched.add(members.owner());
      }
    }
    if (!filled.isEmpty()) {
      filled.removeAll(vacated);
    }
    for (ResourceKey<?> owner : touched) {
      all.add(new Write.Touch(owner));
    }
    return new ChangeSet(all.all(), guards(all, filled));
  }

  private static <T> Set<T> with(T one, Set<T> set) {
    Set<T> added = set.isEmpty() ? new LinkedHashSet<>() : set;
    added.add(one);
    return added;
  }

  /** A set with those of a list that another list has not. */
  private static <T> Set<T> withMissing(List<T> list, List<T> other, Set<T> set) {
    Set<T> added = set;
    for (T one : list) {
      if (!other.contains(one)) {
        added = with(one, added);
      }
    }
    return added;
  }

  /**
   * {@return each record that the given writes update or delete, as it was read, and is guarded}
   *
   * @param writes those of a change set that was made of this view
   */
  public Map<ResourceKey<?>, Resource> before(List<Write> writes) {
    Map<ResourceKey<?>, Resource> before = new HashMap<>();
    for (Write write : writes) {
      if (write instanceof Write.Update || write instanceof Write.Delete) {
        known(write.key()).ifPresent(it -> before.put(write.key(), it.value()));
      }
    }
    return before;
  }

  private List<Guard> guards(KeyedWrites writes, Set<Slot<?>> filled) {
    List<Guard> guards = new ArrayList<>();
    found.forEach(
        (key, versioned) -> {
          if (versioned.isPresent()) {
            guards.add(new Guard.Unchanged(key, versioned.get().revision()));
          } else if (!(writes.get(key) instanceof Write.Insert)) {
            throw unguarded(key);
          }
        });
    for (Write write : writes.all()) {
      if (write instanceof Write.Insert) {
        guards.add(new Guard.Absent(write.key()));
      }
    }
    for (Slot<?> slot : filled) {
      guards.add(new Guard.Vacant(slot));
    }
    for (Slot<?> slot : vacant) {
      if (!filled.contains(slot) && slot.owner().flatMap(this::known).isEmpty()) {
        throw unguarded(slot);
      }
    }
    for (ResourceKey<?> key : unused) {
      guards.add(new Guard.Unreferenced(key));
    }
    for (Quota quota : quotas) {
      guards.add(new Guard.Below(quota));
    }
    return guards;
  }

  private Optional<? extends Versioned<?>> known(ResourceKey<?> key) {
    Optional<? extends Versioned<?>> versioned = found.get(key);
    return versioned == null ? Optional.empty() : versioned;
  }

  private Optional<? extends Resource> before(Write write) {
    if (write instanceof Write.Insert) {
      return Optional.empty();
    }
    Optional<? extends Versioned<?>> known = found.get(write.key());
    return (known == null ? view.find(write.key()) : known).map(Versioned::value);
  }

  private static Optional<Resource> after(Write write) {
    if (write instanceof Write.Insert insert) {
      return Optional.of(insert.value());
    }
    return write instanceof Write.Update update ? Optional.of(update.value()) : Optional.empty();
  }

  private static IllegalStateException unguarded(Object what) {
    return new IllegalStateException(
        "the decision relied on the absence of " + what + ", which no guard of its writes holds");
  }
}
