/**
 * What is: the immutable value types of a cloud's network, checked when built.
 *
 * <p>This room knows no other. Every type here is immutable and thread-safe.
 */
@NullMarked
package io.eni4j.model;

import org.jspecify.annotations.NullMarked;
