package io.eni4j.proof.smallworld;

import io.eni4j.model.Attachment;
import io.eni4j.model.AttachmentState;
import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.InstanceStatus;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.NetworkInterfaceRole;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.ResourceKey;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.SecurityGroupRule;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import io.eni4j.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What no step from one state of a small world to the next may do, whichever operation it is. */
final class SmallWorldSteps {
  private SmallWorldSteps() {}

  /** What has become of a resource and never may, a sentence each. */
  static List<String> broken(SmallWorldState before, SmallWorldState after) {
    List<String> broken = new ArrayList<>();
    for (Resource was : before.resources()) {
      Resource is = after.get(was.key());
      if (is == null ? !mayGo(was, after) : !is.equals(was) && !mayBecome(was, is)) {
        broken.add(was + " has become " + is);
      }
      if (isInError(was) && is != null && !held(was.key(), before).equals(held(was.key(), after))) {
        broken.add(was + " is in error and holds " + held(was.key(), after));
      }
    }
    return broken;
  }

  private static boolean mayGo(Resource was, SmallWorldState after) {
    if (was instanceof NetworkInterface networkInterface) {
      return networkInterface.instanceId().filter(id -> after.get(id) != null).isEmpty();
    }
    return !(was instanceof ElasticIp elasticIp) || elasticIp.association().isEmpty();
  }

  private static boolean isInError(Resource resource) {
    return resource instanceof NetworkInterface it
        && it.attachment().filter(tie -> tie.state() == AttachmentState.ERROR).isPresent();
  }

  /** The private IPs of an interface, and what elastic IPs are tied to. */
  private static Set<Object> held(ResourceKey<?> id, SmallWorldState state) {
    Set<Object> held = new HashSet<>();
    for (Resource resource : state.resources()) {
      if (resource instanceof PrivateIp it && it.networkInterfaceId().equals(id)) {
        held.add(it);
      } else if (resource instanceof ElasticIp it) {
        it.association().filter(tie -> tie.networkInterfaceId().equals(id)).ifPresent(held::add);
      }
    }
    return held;
  }

  private static boolean mayBecome(Resource old, Resource now) {
    if (old instanceof NetworkInterface was && now instanceof NetworkInterface is) {
      if (isInError(was)) {
        return is.equals(was.withAttachment(Optional.empty()));
      }
      return is.primaryIpKey().equals(was.primaryIpKey())
          && is.subnetId().equals(was.subnetId())
          && is.macAddress().equals(was.macAddress())
          && is.role() == was.role()
          && (is.deviceIndex() == 0
              || was.deviceIndex() == 0
              || (is.deviceIndex() == was.deviceIndex() && is.instanceId().equals(was.instanceId()))
              || hasMoved(was, is));
    } else if (old instanceof Instance was && now instanceof Instance is) {
      return is.primaryNetworkInterfaceId().equals(was.primaryNetworkInterfaceId())
          && is.vpcId().equals(was.vpcId())
          && is.zone().equals(was.zone())
          && (is.type().equals(was.type()) || was.status() == InstanceStatus.STOPPED);
    } else if (old instanceof PrivateIp was && now instanceof PrivateIp is) {
      return !was.primary() && !is.primary() && is.subnetId().equals(was.subnetId());
    } else if (old instanceof ElasticIp was && now instanceof ElasticIp is) {
      return is.address().equals(was.address())
          && is.zone().equals(was.zone())
          && (is.association().isEmpty()
              || was.association().isEmpty()
              || is.association().equals(was.association()));
    } else if (old instanceof SecurityGroup was && now instanceof SecurityGroup is) {
      return fixedRules(is).equals(fixedRules(was)) && is.vpcId().equals(was.vpcId());
    } else if (old instanceof Subnet was && now instanceof Subnet is) {
      return is.cidr().equals(was.cidr()) && is.vpcId().equals(was.vpcId());
    }
    return old instanceof Vpc was
        && now instanceof Vpc is
        && is.cidr().equals(was.cidr())
        && is.defaultSecurityGroupId().equals(was.defaultSecurityGroupId());
  }

  private static boolean hasMoved(NetworkInterface was, NetworkInterface is) {
    return was.role() == NetworkInterfaceRole.SECONDARY
        && !is.instanceId().equals(was.instanceId())
        && is.attachment()
            .map(Attachment::autoDelete)
            .equals(was.attachment().map(Attachment::autoDelete))
        && is.equals(was.withAttachment(is.attachment()));
  }

  private static List<SecurityGroupRule> fixedRules(SecurityGroup group) {
    return group.rules().stream().filter(SecurityGroupRule::fixed).toList();
  }

  /** Whether an answer is what is so afterwards, or what was so of what was deleted. */
  static boolean isAnswered(
      Operation<?> operation, Object result, SmallWorldState before, SmallWorldState after) {
    if (result instanceof List<?> list) {
      return list.stream().allMatch(it -> isAnswered(operation, it, before, after));
    }
    Resource answer = (Resource) result;
    boolean deletes =
        switch (operation.kind()) {
          case DELETE_VPC,
              DELETE_SUBNET,
              DELETE_INSTANCE,
              DELETE_NETWORK_INTERFACE,
              DELETE_SECURITY_GROUP,
              RELEASE_ELASTIC_IP,
              UNASSIGN_SECONDARY_IPS ->
              true;
          default -> false;
        };
    return deletes
        ? answer.equals(before.get(answer.key())) && after.get(answer.key()) == null
        : answer.equals(after.get(answer.key()));
  }
}
