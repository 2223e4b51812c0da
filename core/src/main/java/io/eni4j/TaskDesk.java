package io.eni4j;

import io.eni4j.policy.NetworkPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * All that the tasks of one service share.
 *
 * @param process the name of this process, under which it claims tasks
 * @param drivers who does the work outside
 * @param policy what follows on what
 * @param clock the time that deadlines are of
 * @param nanoTime measures how long heartbeats stand still, in nanoseconds from any instant
 * @param timeout how long a phase of a task may take
 * @param lease how long a heartbeat may stand still
 * @param threads where tasks are worked on
 * @param announcer who tells listeners
 * @param watch tells log and metrics
 */
record TaskDesk(
    String process,
    Drivers drivers,
    NetworkPolicy policy,
    Clock clock,
    LongSupplier nanoTime,
    Duration timeout,
    Duration lease,
    TaskThreads threads,
    Announcer announcer,
    TaskWatch watch) {}
