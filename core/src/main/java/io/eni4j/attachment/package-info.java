/**
 * The work outside: what plugs network interfaces into instances and out of them, behind an
 * interface that a service implements for its own hypervisor or data path.
 *
 * <p>A driver is told what shall be, not what to do, and by whom last: each order carries a fence,
 * and of one interface only the highest fence counts. So an order that is late, repeated, or given
 * by a process that was long thought dead does no harm.
 *
 * <p>No service gives orders yet: attaching and detaching is complete when a call returns. Drivers
 * can be written and tested against their contract already.
 */
@NullMarked
package io.eni4j.attachment;

import org.jspecify.annotations.NullMarked;
