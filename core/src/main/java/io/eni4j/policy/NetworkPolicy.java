package io.eni4j.policy;

import static java.util.Objects.requireNonNull;

import io.eni4j.change.Lookup;
import io.eni4j.change.NetworkView;
import io.eni4j.model.Ipv4Cidr;
import io.eni4j.model.Task;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a cloud's network as a pure function: no clock, no randomness, no state of its own.
 *
 * <p>Immutable and thread-safe.
 */
public final class NetworkPolicy {

  /** The pool of elastic IPs unless another is given: 198.18.0.0/15. */
  public static final List<Ipv4Cidr> DEFAULT_ELASTIC_IP_POOL =
      List.of(Ipv4Cidr.parse("198.18.0.0/15"));

  private static final Map<OperationKind, OperationPolicy<?, ?>> POLICIES = policies();

  private final Limits limits;
  private final List<Ipv4Cidr> elasticIpPool;

  /**
   * A policy with the given numbers.
   *
   * @param limits the numbers in the rules
   * @param elasticIpPool the blocks that elastic IPs come from; none: there are no elastic IPs
   */
  public NetworkPolicy(Limits limits, List<Ipv4Cidr> elasticIpPool) {
    this.limits = requireNonNull(limits, "limits");
    this.elasticIpPool = List.copyOf(elasticIpPool);
  }

  /** {@return the numbers in the rules} */
  public Limits limits() {
    return limits;
  }

  /**
   * Says whether an operation may be; if not, names every rule that it breaks.
   *
   * @param operation what is asked for
   * @param view the state to judge by
   * @return what the policy says
   */
  public Decision decide(Operation<?> operation, NetworkView view) {
    return policyOf(operation).decide(operation, facts(view));
  }

  /**
   * {@return what deciding an operation and building its effect look up, as far as the operation
   * alone tells; a hint for stores that read ahead}
   *
   * @param operation what is asked for
   */
  public List<Lookup> lookups(Operation<?> operation) {
    return Foreseen.of(operation);
  }

  /**
   * Builds what an operation leads to.
   *
   * @param <T> what the operation answers
   * @param operation an operation that {@link #decide} allows on the same view
   * @param view the state that it was allowed on
   * @param candidates what is chosen for it
   * @return what it writes and answers
   */
  public <T> Effect<T> effect(Operation<T> operation, NetworkView view, Candidates candidates) {
    @SuppressWarnings("unchecked") // the policy of an operation's kind answers what it answers
    OperationPolicy<?, T> policy = (OperationPolicy<?, T>) policyOf(operation);
    return policy.effect(operation, facts(view), candidates);
  }

  /**
   * Says what follows when drivers have done what a task's phase asks for.
   *
   * @param task the task, as its instances have it in the view
   * @param view the state to judge by
   * @param deadline when the next phase is over, if there is one
   * @return the next turn
   */
  public TaskTurn confirmed(Task task, NetworkView view, Instant deadline) {
    return new TaskTurns(task, facts(view), deadline).confirmed();
  }

  /**
   * Says what follows when drivers have failed to do what a task's phase asks for, or nobody knows
   * whether they have.
   *
   * @param task the task, as its instances have it in the view
   * @param why why they failed
   * @param view the state to judge by
   * @param deadline when the next phase is over, if there is one
   * @return the next turn
   */
  public TaskTurn failed(Task task, String why, NetworkView view, Instant deadline) {
    return new TaskTurns(task, facts(view), deadline).failed(why);
  }

  /**
   * Says what is written when a process claims a task, be it once more.
   *
   * @param task the task, as its instances have it in the view
   * @param claimant the process
   * @param view the state to judge by
   * @param deadline when its phase is over
   * @return the next turn
   */
  public TaskTurn claimed(Task task, String claimant, NetworkView view, Instant deadline) {
    return new TaskTurns(task, facts(view), deadline).claimed(claimant);
  }

  /**
   * {@return the rules that an operation must not break, in the order in which they are reported}
   *
   * @param kind the operation
   */
  public static List<ViolationCode> rulesOf(OperationKind kind) {
    return policyOf(kind).rules().stream().<ViolationCode>map(Rule::code).distinct().toList();
  }

  private Facts facts(NetworkView view) {
    return new Facts(view, limits, elasticIpPool);
  }

  private static OperationPolicy<?, ?> policyOf(Operation<?> operation) {
    return policyOf(operation.kind());
  }

  private static OperationPolicy<?, ?> policyOf(OperationKind kind) {
    return requireNonNull(POLICIES.get(kind), () -> "no policy for " + kind);
  }

  private static Map<OperationKind, OperationPolicy<?, ?>> policies() {
    Map<OperationKind, OperationPolicy<?, ?>> policies = new EnumMap<>(OperationKind.class);
    policies.put(OperationKind.CREATE_VPC, VpcPolicies.CREATE_VPC);
    policies.put(OperationKind.MODIFY_VPC, VpcPolicies.MODIFY_VPC);
    policies.put(OperationKind.DELETE_VPC, VpcPolicies.DELETE_VPC);
    policies.put(OperationKind.CREATE_SUBNET, VpcPolicies.CREATE_SUBNET);
    policies.put(OperationKind.MODIFY_SUBNET, VpcPolicies.MODIFY_SUBNET);
    policies.put(OperationKind.DELETE_SUBNET, VpcPolicies.DELETE_SUBNET);
    policies.put(OperationKind.CREATE_INSTANCE, InstancePolicies.CREATE);
    policies.put(OperationKind.START_INSTANCE, InstancePolicies.START);
    policies.put(OperationKind.STOP_INSTANCE, InstancePolicies.STOP);
    policies.put(OperationKind.REBOOT_INSTANCE, InstancePolicies.REBOOT);
    policies.put(OperationKind.RESIZE_INSTANCE, InstancePolicies.RESIZE);
    policies.put(OperationKind.DELETE_INSTANCE, InstancePolicies.DELETE);
    policies.put(OperationKind.CREATE_NETWORK_INTERFACE, InterfacePolicies.CREATE);
    policies.put(OperationKind.MODIFY_NETWORK_INTERFACE, InterfacePolicies.MODIFY);
    policies.put(OperationKind.DELETE_NETWORK_INTERFACE, InterfacePolicies.DELETE);
    policies.put(OperationKind.ATTACH_NETWORK_INTERFACE, InterfacePolicies.ATTACH);
    policies.put(OperationKind.DETACH_NETWORK_INTERFACE, InterfacePolicies.DETACH);
    policies.put(OperationKind.MOVE_NETWORK_INTERFACE, MovePolicies.MOVE);
    policies.put(OperationKind.FORCE_DETACH_NETWORK_INTERFACE, MovePolicies.FORCE_DETACH);
    policies.put(OperationKind.MODIFY_AUTO_DELETE, InterfacePolicies.MODIFY_AUTO_DELETE);
    policies.put(OperationKind.ASSIGN_SECONDARY_IPS, AddressPolicies.ASSIGN);
    policies.put(OperationKind.UNASSIGN_SECONDARY_IPS, AddressPolicies.UNASSIGN);
    policies.put(OperationKind.ALLOCATE_ELASTIC_IP, ElasticIpPolicies.ALLOCATE);
    policies.put(OperationKind.MODIFY_ELASTIC_IP, ElasticIpPolicies.MODIFY);
    policies.put(OperationKind.RELEASE_ELASTIC_IP, ElasticIpPolicies.RELEASE);
    policies.put(OperationKind.ASSOCIATE_ELASTIC_IP, ElasticIpPolicies.ASSOCIATE);
    policies.put(OperationKind.DISASSOCIATE_ELASTIC_IP, ElasticIpPolicies.DISASSOCIATE);
    policies.put(OperationKind.CREATE_SECURITY_GROUP, SecurityGroupPolicies.CREATE);
    policies.put(OperationKind.MODIFY_SECURITY_GROUP, SecurityGroupPolicies.MODIFY);
    policies.put(OperationKind.DELETE_SECURITY_GROUP, SecurityGroupPolicies.DELETE);
    policies.put(OperationKind.ADD_SECURITY_GROUP_RULES, SecurityGroupPolicies.ADD_RULES);
    policies.put(OperationKind.MODIFY_SECURITY_GROUP_RULES, SecurityGroupPolicies.MODIFY_RULES);
    policies.put(OperationKind.REMOVE_SECURITY_GROUP_RULES, SecurityGroupPolicies.REMOVE_RULES);
    return Collections.unmodifiableMap(policies);
  }
}
