package io.eni4j.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What one decision writes and what it relied on. A repository stores it whole or not at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param writes what is done, each key once
 * @param guards what must still hold
 * @param settlement the outcome of the token that it was submitted under; empty: there is no token
 * @param cause what events tell of it; empty: nothing, as of what an operator sets by hand
 */
public record ChangeSet(
    List<Write> writes,
    List<Guard> guards,
    Optional<Settlement> settlement,
    Optional<Cause> cause) {

  /**
   * Checks the writes.
   *
   * @param writes what is done, each key once
   * @param guards what must still hold
   * @param settlement the outcome of the token that it was submitted under; empty: there is no
   *     token
   * @param cause what events tell of it; empty: nothing, as of what an operator sets by hand
   * @throws IllegalArgumentException if a key is written twice
   */
  public ChangeSet {
    writes = List.copyOf(writes);
    guards = List.copyOf(guards);
    requireNonNull(settlement, "settlement");
    requireNonNull(cause, "cause");
    KeyedWrites keyed = new KeyedWrites(writes.size());
    writes.forEach(keyed::addNew);
  }

  /**
   * A change set without a cause.
   *
   * @param writes what to do to keys, each key once
   * @param guards what must still hold
   * @param settlement the outcome of the token that it was submitted under; empty: there is no
   *     token
   * @throws IllegalArgumentException if a key is written twice
   */
  public ChangeSet(List<Write> writes, List<Guard> guards, Optional<Settlement> settlement) {
    this(writes, guards, settlement, Optional.empty());
  }

  /**
   * A change set without a token.
   *
   * @param writes what to do to keys, each key once
   * @param guards what must still hold
   * @throws IllegalArgumentException if a key is written twice
   */
  public ChangeSet(List<Write> writes, List<Guard> guards) {
    this(writes, guards, Optional.empty());
  }

  /**
   * {@return a change set that writes nothing but the outcome of a token}
   *
   * @param settlement the outcome of the token
   */
  public static ChangeSet of(Settlement settlement) {
    return new ChangeSet(List.of(), List.of(), Optional.of(settlement));
  }

  /**
   * {@return this change set with the outcome of a token, stored together or not at all}
   *
   * @param newSettlement the outcome of the token
   */
  public ChangeSet with(Settlement newSettlement) {
    return new ChangeSet(writes, guards, Optional.of(newSettlement), cause);
  }

  /**
   * {@return this change set with what events tell of it}
   *
   * @param newCause why it is stored
   */
  public ChangeSet with(Cause newCause) {
    return new ChangeSet(writes, guards, settlement, Optional.of(newCause));
  }

  /**
   * {@return a change set that relies on nothing; for what an operator sets by hand}
   *
   * @param writes what to do to keys, each key once
   */
  public static ChangeSet of(Write... writes) {
    return new ChangeSet(List.of(writes), List.of());
  }
}
