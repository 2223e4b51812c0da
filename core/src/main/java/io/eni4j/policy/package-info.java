/**
 * What may be, and what then changes: one list of named rules and one effect for each operation.
 *
 * <p>A new rule is a constant of {@link io.eni4j.policy.ViolationCode}, a method in the class of
 * rules of its subject, and a line in the list of each operation that it binds.
 */
@NullMarked
package io.eni4j.policy;

import org.jspecify.annotations.NullMarked;
