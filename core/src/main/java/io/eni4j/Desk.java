package io.eni4j;

import io.eni4j.policy.NetworkPolicy;
import io.eni4j.repository.NetworkRepository;
import io.eni4j.repository.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All that the submissions of one service share.
 *
 * @param repository where it is kept
 * @param reads where what is only shown is read from
 * @param policy what may be
 * @param sources where choices come from
 * @param locks who waits for whom before choosing
 * @param ledger the tokens
 * @param maxAttempts how often an operation is decided at most
 * @param waiting how a thread waits between two attempts
 * @param announcer who tells listeners
 * @param tasks those that take their time; empty: all is done at once
 * @param atOnce a driver that takes no time; empty: there is none
 * @param metrics is told how submissions end; throws nothing
 * @param nanoTime measures time, in nanoseconds from any instant
 */
record Desk(
    NetworkRepository repository,
    Supplier<Snapshot> reads,
    NetworkPolicy policy,
    Sources sources,
    SubnetLocks locks,
    Ledger ledger,
    int maxAttempts,
    Consumer<Duration> waiting,
    Announcer announcer,
    Optional<Tasks> tasks,
    Optional<AtOnce> atOnce,
    EniMetrics metrics,
    LongSupplier nanoTime) {}
