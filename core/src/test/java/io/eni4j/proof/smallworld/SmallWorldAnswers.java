package io.eni4j.proof.smallworld;

import io.eni4j.change.AddressRange;
import io.eni4j.change.Counter;
import io.eni4j.change.Members;
import io.eni4j.change.NetworkView;
import io.eni4j.change.Quota;
import io.eni4j.change.Slot;
import io.eni4j.change.Versioned;
import io.eni4j.model.InstanceId;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.NetworkInterfaceId;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.VpcId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a view answers to every question about what there is or was, revisions left out. */
final class SmallWorldAnswers {
  private static final Ipv4Cidr BLOCK = Ipv4Cidr.parse("10.0.0.0/29");
  private static final Ipv4Cidr POOL = Ipv4Cidr.parse("198.18.0.0/31");

  private final NetworkView view;
  private final Map<String, Object> answers = new LinkedHashMap<>();

  private SmallWorldAnswers(NetworkView view) {
    this.view = view;
  }

  /** The first question that two views of one state answer differently; empty if there is none. */
  static String difference(SmallWorldState before, NetworkView view, SmallWorldState after) {
    Set<ResourceKey<?>> keys = new LinkedHashSet<>(before.keys());
    keys.addAll(after.keys());
    Set<Slot<?>> slots = new LinkedHashSet<>();
    before.resources().forEach(it -> slots.addAll(Slot.filledBy(it)));
    after.resources().forEach(it -> slots.addAll(Slot.filledBy(it)));
    Map<String, Object> expected = answers(after, keys, slots);
    Map<String, Object> actual = answers(view, keys, slots);
    for (String question : expected.keySet()) {
      if (!Optional.ofNullable(expected.get(question))
          .equals(Optional.ofNullable(actual.get(question)))) {
        return question + ": " + actual.get(question) + " instead of " + expected.get(question);
      }
    }
    return "";
  }

  private static Map<String, Object> answers(
      NetworkView view, Set<ResourceKey<?>> keys, Set<Slot<?>> slots) {
    SmallWorldAnswers answers = new SmallWorldAnswers(view);
    keys.forEach(answers::put);
    slots.forEach(slot -> answers.answers.put("holder " + slot, view.holder(slot)));
    for (Counter counter : Counter.values()) {
      answers.answers.put("count " + counter, view.count(new Quota(counter, 1)));
    }
    answers.putFree(Optional.empty(), POOL);
    return answers.answers;
  }

  private void put(ResourceKey<?> key) {
    answers.put("find " + key, value(key));
    answers.put("users " + key, view.users(key, 100));
    answers.put("two users " + key, view.users(key, 2));
    if (key instanceof VpcId id) {
      put(new Members.SubnetsOf(id));
      put(new Members.SecurityGroupsOf(id));
      answers.put("overlap " + key, overlapping(id));
      putFree(Optional.of(id), BLOCK);
    } else if (key instanceof InstanceId id) {
      put(new Members.InterfacesOf(id));
    } else if (key instanceof NetworkInterfaceId id) {
      put(new Members.PrivateIpsOf(id));
      put(new Members.ElasticIpsOf(id));
    }
  }

  /** Whether there is a subnet that overlaps; which one it is, is for the view to choose. */
  private Optional<Boolean> overlapping(VpcId id) {
    return view.overlapping(id, BLOCK)
        .map(Versioned::value)
        .map(it -> it.vpcId().equals(id) && it.cidr().overlaps(BLOCK));
  }

  private <R extends Resource> Optional<R> value(ResourceKey<R> key) {
    return view.find(key).map(Versioned::value);
  }

  private <R extends Resource> void put(Members<R> members) {
    answers.put("list " + members, view.list(members).stream().map(Versioned::value).toList());
    answers.put("size " + members, view.size(members));
  }

  private void putFree(Optional<VpcId> vpcId, Ipv4Cidr block) {
    AddressRange range = new AddressRange(vpcId, block.first(), block.last());
    for (int atMost : List.of(1, 8)) {
      answers.put("free " + range + atMost, view.free(range, range.last(), atMost));
    }
  }
}
