package io.eni4j.proof.smallworld;

import io.eni4j.change.ChangeSet;
import io.eni4j.change.RecordingView;
import io.eni4j.change.Write;
import io.eni4j.model.Attachment;
import io.eni4j.model.NetworkInterface;
import io.eni4j.model.Place;
import io.eni4j.operation.Operation;
import io.eni4j.operation.OperationKind;
import io.eni4j.policy.Decision;
import io.eni4j.policy.Effect;
import io.eni4j.policy.NetworkPolicy;
import io.eni4j.policy.Violation;
import io.eni4j.policy.ViolationCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes breadth first through the states of a small world. Of states that are equal up to renaming
 * only the first is gone on from; that its doubles lead nowhere else is tried on a sample.
 */
final class SmallWorldSearch {
  /** One transition of so many is decided again as the door does it. */
  private static final int RECORDED = 61;

  /** One state of so many is compared with its first double. */
  private static final int COMPARED = 53;

  private final SmallWorld world;
  private final NetworkPolicy policy;
  private final Predicate<Decision> mayBe;
  private final BiFunction<Operation<?>, List<Write>, List<Write>> mutation;
  private final Map<OperationKind, List<ViolationCode>> rules = new EnumMap<>(OperationKind.class);
  private final Map<String, SmallWorldState> undoubled = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<OperationKind> accepted = EnumSet.noneOf(OperationKind.class);
  private final Set<ViolationCode> broken = EnumSet.noneOf(ViolationCode.class);
  private final StringBuilder report = new StringBuilder();
  private List<Node> found = new ArrayList<>();
  private long transitions;
  private long denials;
  private int recorded;
  private int compared;

  /** A state and how it was reached. */
  private record Node(SmallWorldState state, @Nullable Trace trace) {}

  /** The last operation on the way, and those before it. */
  private record Trace(@Nullable Trace before, Operation<?> operation) {}

  /** Searches a world whose policy is right. */
  SmallWorldSearch(SmallWorld world) {
    this(world, world.policy(), Decision::isAllowed, (operation, writes) -> writes);
  }

  /** Searches a world whose policy is another, or is not obeyed, or whose effects are changed. */
  SmallWorldSearch(
      SmallWorld world,
      NetworkPolicy policy,
      Predicate<Decision> mayBe,
      BiFunction<Operation<?>, List<Write>, List<Write>> mutation) {
    this.world = world;
    this.policy = policy;
    this.mayBe = mayBe;
    this.mutation = mutation;
    for (OperationKind kind : OperationKind.values()) {
      rules.put(kind, NetworkPolicy.rulesOf(kind));
    }
  }

  /**
   * Goes through every state that so many operations lead to from the populated start.
   *
   * @throws AssertionError if something does not hold; it tells the way there
   */
  SmallWorldSearch run(int depth) {
    Node start = new Node(populated(), null);
    visit(start);
    for (int level = 0; level <= depth && !found.isEmpty(); level++) {
      List<Node> frontier = found;
      found = new ArrayList<>();
      report.append("%n  %2d away: %,9d states".formatted(level, frontier.size()));
      if (level < depth) {
        long before = transitions;
        long denied = denials;
        frontier.forEach(this::expand);
        report.append(
            ", %,11d transitions, %,11d denials".formatted(transitions - before, denials - denied));
      }
    }
    return this;
  }

  private SmallWorldState populated() {
    SmallWorldState state = SmallWorldState.EMPTY;
    for (Operation<?> operation : world.start()) {
      Decision decision = world.policy().decide(operation, state);
      if (!decision.isAllowed()) {
        throw new AssertionError(operation + " does not populate: " + decision);
      }
      SmallWorldCandidates lowest = new SmallWorldCandidates(state);
      state = state.with(world.policy().effect(operation, state, lowest).writes());
    }
    List<Write> planted = new ArrayList<>();
    for (NetworkInterface it : state.all(NetworkInterface.class)) {
      Place target = world.broken().get(it.id());
      if (target != null) {
        Attachment left = it.attachment().orElseThrow();
        planted.add(new Write.Update(it.withAttachment(left.movingTo(target).inError("silence"))));
      }
    }
    return state.with(planted);
  }

  private void expand(Node node) {
    for (Operation<?> operation : SmallWorldOperations.in(world, node.state())) {
      Trace trace = new Trace(node.trace(), operation);
      try {
        for (SmallWorldState after : step(node.state(), operation)) {
          transitions++;
          visit(new Node(after, trace));
        }
      } catch (RuntimeException | AssertionError fault) {
        throw new AssertionError(told(trace) + "\non" + node.state(), fault);
      }
    }
  }

  private String told(Trace last) {
    List<Operation<?>> way = new ArrayList<>();
    for (Trace trace = last; trace != null; trace = trace.before()) {
      way.add(trace.operation());
    }
    Collections.reverse(way);
    StringBuilder text = new StringBuilder(world.name()).append(", after");
    way.forEach(operation -> text.append("\n  ").append(operation));
    return text.toString();
  }

  private void visit(Node node) {
    String form = SmallWorldForm.of(node.state());
    if (seen.add(form)) {
      found.add(node);
      if (Math.floorMod(form.hashCode(), COMPARED) == 0) {
        undoubled.put(form, node.state());
      }
      return;
    }
    SmallWorldState first = undoubled.get(form);
    if (first != null && !first.equals(node.state())) {
      undoubled.remove(form);
      compared++;
      List<String> one = successors(first);
      List<String> other = successors(node.state());
      require(one.equals(other), () -> "a double leads elsewhere: " + one + " or " + other);
    }
  }

  /** What can come of a state, without names. */
  private List<String> successors(SmallWorldState state) {
    List<String> successors = new ArrayList<>();
    for (Operation<?> operation : SmallWorldOperations.in(world, state)) {
      Decision decision = policy.decide(operation, state);
      for (Violation violation : decision.violations()) {
        successors.add(operation.kind() + " " + violation.code());
      }
      if (decision.isAllowed()) {
        for (SmallWorldState after : step(state, operation)) {
          successors.add(operation.kind() + " " + SmallWorldForm.of(after));
        }
      }
    }
    Collections.sort(successors);
    return successors;
  }

  /** The states that an operation leads to, one for each way to choose; none if it is denied. */
  private List<SmallWorldState> step(SmallWorldState before, Operation<?> operation) {
    Decision decision = policy.decide(operation, before);
    if (!mayBe.test(decision)) {
      denials++;
      checkDenial(operation, decision);
      return List.of();
    }
    accepted.add(operation.kind());
    List<SmallWorldState> states = new ArrayList<>();
    SmallWorldCandidates candidates = new SmallWorldCandidates(before);
    do {
      Effect<?> effect = policy.effect(operation, before, candidates);
      SmallWorldState after = before.with(mutation.apply(operation, effect.writes()));
      List<String> wrong = SmallWorldInvariants.broken(world, after);
      require(wrong.isEmpty(), () -> wrong + " in" + after);
      List<String> wronged = SmallWorldSteps.broken(before, after);
      require(wronged.isEmpty(), wronged::toString);
      require(
          SmallWorldSteps.isAnswered(operation, effect.result(), before, after),
          () -> "no state has " + effect.result());
      states.add(after);
    } while (candidates.next());
    if (transitions % RECORDED == 0) {
      recorded++;
      record(before, operation, states.get(0));
    }
    return states;
  }

  private void checkDenial(Operation<?> operation, Decision decision) {
    List<ViolationCode> order = rules.getOrDefault(operation.kind(), List.of());
    int position = 0;
    for (Violation violation : decision.violations()) {
      int next = order.indexOf(violation.code());
      require(next >= position, () -> "no rule in this place: " + violation);
      position = next;
      broken.add(violation.code());
    }
    require(!decision.violations().isEmpty(), () -> "denied without a reason");
  }

  /** Decides as the door does, and applies the change set as a view does. */
  private void record(SmallWorldState before, Operation<?> operation, SmallWorldState after) {
    RecordingView view = new RecordingView(before);
    require(mayBe.test(policy.decide(operation, view)), () -> "the recorder changes the decision");
    List<Write> writes = policy.effect(operation, view, new SmallWorldCandidates(before)).writes();
    ChangeSet changeSet = view.changeSet(mutation.apply(operation, writes));
    require(
        before.with(changeSet.writes()).equals(after),
        () -> "the recorder changes what is written");
    String difference = SmallWorldAnswers.difference(before, before.after(changeSet), after);
    require(difference.isEmpty(), () -> difference);
  }

  private static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }

  /** The kinds of operation that led somewhere. */
  Set<OperationKind> accepted() {
    return accepted;
  }

  /** The rules that an operation was denied for. */
  Set<ViolationCode> broken() {
    return broken;
  }

  /** How many transitions were decided again through a recorder. */
  int recorded() {
    return recorded;
  }

  /** How many states were compared with a double. */
  int compared() {
    return compared;
  }

  @Override
  public String toString() {
    return "%s:%s%n  all: %,d states, %,d transitions, %,d denials for %d reasons; %,d transitions recorded, %,d doubles compared"
        .formatted(
            world, report, seen.size(), transitions, denials, broken.size(), recorded, compared);
  }
}
