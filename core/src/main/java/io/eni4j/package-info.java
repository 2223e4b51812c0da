/**
 * The door of eni4j: {@link io.eni4j.EniService} checks, submits and executes operations on elastic
 * network interfaces and their neighbours.
 *
 * <p>A reader needs two names: {@link io.eni4j.EniService}, and the package of what can be asked,
 * {@code io.eni4j.operation}.
 */
@NullMarked
@ValueStyle
package io.eni4j;

import org.jspecify.annotations.NullMarked;
