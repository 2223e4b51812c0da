package io.eni4j.text;

import static java.util.Objects.requireNonNull;

import io.eni4j.model.ElasticIp;
import io.eni4j.model.Instance;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.PrivateIp;
import io.eni4j.model.Resource;
import io.eni4j.model.SecurityGroup;
import io.eni4j.model.Subnet;
import io.eni4j.model.Vpc;
import java.util.Map;
import java.util.function.Function;

/**
 * Resources as JSON objects and back, exactly.
 *
 * <p>The fields, in the order in which they are written; those with a question mark are left out
 * where the resource has none:
 *
 * <ul>
 *   <li>{@code "kind":"vpc"}, id, name, description, cidr?, defaultSecurityGroupId, createdAt
 *   <li>{@code "kind":"subnet"}, id, vpcId, name, description, cidr, createdAt
 *   <li>{@code "kind":"instance"}, id, name, description, type (name, vcpus, interfaceLimit?,
 *       privateIpLimit?), zone, vpcId, primaryNetworkInterfaceId, status, task? (id, kind, phase,
 *       instanceId, otherInstanceId?, networkInterfaceId?, putsBack, newType?, formerStatus?,
 *       formerRevision?, token, claimant, deadline, reason?), createdAt
 *   <li>{@code "kind":"networkInterface"}, id, name?, description, role, macAddress, vpcId,
 *       subnetId, primaryIp, securityGroupIds, sanityCheck, attachment? (instanceId, deviceIndex,
 *       autoDelete, state, target? (instanceId, deviceIndex), reason?), createdAt
 *   <li>{@code "kind":"privateIp"}, vpcId, address, subnetId, networkInterfaceId, primary
 *   <li>{@code "kind":"elasticIp"}, id, address, name?, bandwidthMbps, provider, zone?,
 *       association? (networkInterfaceId, privateIp (vpcId, address)), createdAt
 *   <li>{@code "kind":"securityGroup"}, id, vpcId, name, description, defaultOfVpc, rules (id, spec
 *       (direction, protocol, ports? (from, to), cidr, action, priority, description), fixed),
 *       createdAt
 * </ul>
 *
 * <p>Ids, addresses, CIDRs and zones are written as their text, constants by name, times as {@link
 * java.time.Instant} writes them. When read, fields may come in any order; each one without a
 * question mark has to be there, and no other may.
 */
public final class ResourceText {
  private ResourceText() {}

  /** Writes a resource as one JSON object in one line. */
  public static String write(Resource resource) {
    return Json.write(tree(resource));
  }

  /**
   * Reads a resource.
   *
   * @throws IllegalArgumentException if the text is no JSON object with the fields of a resource;
   *     it names the field, what it holds, and what to write
   */
  public static Resource read(String text) {
    return Fields.of("resource", Json.read(text)).as(ResourceText::of);
  }

  /** A resource as an object of a tree that {@link Json} writes. */
  public static Map<String, Object> tree(Resource resource) {
    return switch (requireNonNull(resource, "resource").key().kind()) {
      case VPC -> VpcForm.tree((Vpc) resource);
      case SUBNET -> SubnetForm.tree((Subnet) resource);
      case INSTANCE -> InstanceForm.tree((Instance) resource);
      case NETWORK_INTERFACE -> NetworkInterfaceForm.tree((NetworkInterface) resource);
      case PRIVATE_IP -> PrivateIpForm.tree((PrivateIp) resource);
      case ELASTIC_IP -> ElasticIpForm.tree((ElasticIp) resource);
      case SECURITY_GROUP -> SecurityGroupForm.tree((SecurityGroup) resource);
    };
  }

  /**
   * The resource of an object of a tree that {@link Json} reads.
   *
   * @throws IllegalArgumentException as {@link #read} does
   */
  public static Resource of(Map<String, Object> tree) {
    return Fields.of("resource", requireNonNull(tree, "tree")).as(ResourceText::of);
  }

  /**
   * The resource of some fields, {@code kind} among them.
   *
   * @throws IllegalArgumentException as {@link #read} does
   */
  public static Resource of(Fields fields) {
    return fields.value("kind", ResourceText::form).apply(fields);
  }

  private static Function<Fields, ? extends Resource> form(String kind) {
    return switch (kind) {
      case VpcForm.KIND -> VpcForm::of;
      case SubnetForm.KIND -> SubnetForm::of;
      case InstanceForm.KIND -> InstanceForm::of;
      case NetworkInterfaceForm.KIND -> NetworkInterfaceForm::of;
      case PrivateIpForm.KIND -> PrivateIpForm::of;
      case ElasticIpForm.KIND -> ElasticIpForm::of;
      case SecurityGroupForm.KIND -> SecurityGroupForm::of;
      default ->
          throw new IllegalArgumentException(
              "no kind of resource; write vpc, subnet, instance, networkInterface, privateIp, elasticIp or securityGroup");
    };
  }
}
