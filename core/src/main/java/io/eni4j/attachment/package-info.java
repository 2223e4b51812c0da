/**
 * The work outside: what plugs network interfaces into instances and out of them, and what starts,
 * stops and changes instances, behind interfaces that a service implements for its own hypervisor
 * or data path.
 *
 * <p>A driver is told what shall be, not what to do, and by whom last: each order carries a fence,
 * and of one interface, or one instance, only the highest fence counts. So an order that is late,
 * repeated, or given by a process that was long thought dead does no harm.
 *
 * <p>A service that is built with a driver gives the orders: what is attached, detached, moved or
 * deleted, or started, stopped, rebooted and resized, is then on its way until the driver has
 * replied. An instance is created without an order; it is told to be there by the first one after
 * that.
 */
@NullMarked
package io.eni4j.attachment;

import org.jspecify.annotations.NullMarked;
