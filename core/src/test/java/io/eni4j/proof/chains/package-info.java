/** Proves the core as a whole: long chains of operations against a naive model of the rules. */
@NullMarked
package io.eni4j.proof.chains;

import org.jspecify.annotations.NullMarked;
