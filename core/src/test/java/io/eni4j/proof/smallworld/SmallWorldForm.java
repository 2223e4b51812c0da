package io.eni4j.proof.smallworld;

import io.eni4j.model.Attachment;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.ElasticIpAssociation;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceId;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.PrivateIpKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupId;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text that two states share exactly when they are equal up to renaming of ids, MACs and
 * addresses; only for states that keep all invariants.
 *
 * <p>An interface that is moved hangs on the instance it leaves, and leaves a mark on the other;
 * that is enough while there is one at most. Everything else hangs on its VPC like the leaves of a
 * tree, so sorting the texts of each node's children finds the same text whatever the names are.
 * Security groups alone have two parents: all their orders are tried. Left out is what no rule
 * reads: names, descriptions, bandwidths, times.
 */
final class SmallWorldForm {
  private final SmallWorldState state;
  private final Map<PrivateIpKey, String> tied = new HashMap<>();
  private final Map<SecurityGroupId, String> labels = new HashMap<>();

  private SmallWorldForm(SmallWorldState state) {
    this.state = state;
  }

  static String of(SmallWorldState state) {
    return new SmallWorldForm(state).text();
  }

  private String text() {
    List<String> parts = new ArrayList<>();
    for (ElasticIp elasticIp : state.all(ElasticIp.class)) {
      String text = "e" + elasticIp.zone().map(it -> it.name()).orElse("");
      Optional<ElasticIpAssociation> tie = elasticIp.association();
      if (tie.isPresent()) {
        tied.put(tie.get().privateIp(), text);
      } else {
        parts.add(text);
      }
    }
    for (Vpc vpc : state.all(Vpc.class)) {
      parts.add(text(vpc));
    }
    return join("", parts);
  }

  private String text(Vpc vpc) {
    List<SecurityGroup> others = new ArrayList<>();
    for (SecurityGroup group : state.all(SecurityGroup.class)) {
      if (group.vpcId().equals(vpc.id()) && !group.defaultOfVpc()) {
        others.add(group);
      }
    }
    labels.put(vpc.defaultSecurityGroupId(), "d");
    List<String> texts = new ArrayList<>();
    for (List<SecurityGroup> order : orders(others)) {
      for (int i = 0; i < order.size(); i++) {
        labels.put(order.get(i).id(), "g" + i);
      }
      texts.add(labelled(vpc));
    }
    return Collections.min(texts);
  }

  private static List<List<SecurityGroup>> orders(List<SecurityGroup> groups) {
    return switch (groups.size()) {
      case 0, 1 -> List.of(groups);
      case 2 -> List.of(groups, List.of(groups.get(1), groups.get(0)));
      default -> throw new IllegalStateException("a small world has three groups at most");
    };
  }

  private String labelled(Vpc vpc) {
    List<String> parts = new ArrayList<>();
    for (SecurityGroup group : state.all(SecurityGroup.class)) {
      if (group.vpcId().equals(vpc.id())) {
        parts.add(text(group));
      }
    }
    for (Subnet subnet : state.all(Subnet.class)) {
      if (subnet.vpcId().equals(vpc.id())) {
        parts.add("s" + subnet.cidr());
      }
    }
    Map<InstanceId, List<String>> attached = new HashMap<>();
    for (NetworkInterface networkInterface : state.all(NetworkInterface.class)) {
      if (networkInterface.vpcId().equals(vpc.id())) {
        Optional<Attachment> attachment = networkInterface.attachment();
        String text = text(networkInterface);
        if (attachment.isPresent()) {
          attached
              .computeIfAbsent(attachment.get().instanceId(), it -> new ArrayList<>())
              .add(
                  attachment.get().deviceIndex()
                      + (attachment.get().autoDelete() ? "-" : "+")
                      + attachment.get().state()
                      + attachment.get().target().map(it -> ">" + it.deviceIndex()).orElse("")
                      + text);
          attachment
              .get()
              .target()
              .ifPresent(
                  it ->
                      attached
                          .computeIfAbsent(it.instanceId(), id -> new ArrayList<>())
                          .add("<" + it.deviceIndex()));
        } else {
          parts.add(text);
        }
      }
    }
    for (Instance instance : state.all(Instance.class)) {
      if (instance.vpcId().equals(vpc.id())) {
        parts.add(
            join(
                "i"
                    + instance.status()
                    + instance.type().name()
                    + "."
                    + instance.zone()
                    + instance.task().map(it -> it.kind().name()).orElse(""),
                attached.getOrDefault(instance.id(), new ArrayList<>())));
      }
    }
    return join("v" + vpc.cidr().map(Object::toString).orElse(""), parts);
  }

  private String text(SecurityGroup group) {
    List<String> rules = new ArrayList<>();
    for (SecurityGroupRule rule : group.rules()) {
      rules.add((rule.fixed() ? "!" : "") + rule.spec());
    }
    return join(String.valueOf(labels.get(group.id())), rules);
  }

  private String text(NetworkInterface networkInterface) {
    List<String> parts = new ArrayList<>();
    for (SecurityGroupId id : networkInterface.securityGroupIds()) {
      parts.add(String.valueOf(labels.get(id)));
    }
    for (PrivateIp privateIp : state.all(PrivateIp.class)) {
      if (privateIp.networkInterfaceId().equals(networkInterface.id())) {
        parts.add((privateIp.primary() ? "p" : "q") + tied.getOrDefault(privateIp.key(), ""));
      }
    }
    return join("n", parts);
  }

  private static String join(String head, List<String> parts) {
    Collections.sort(parts);
    StringBuilder text = new StringBuilder(head).append('(');
    for (String part : parts) {
      text.append(part).append(' ');
    }
    return text.append(')').toString();
  }
}
