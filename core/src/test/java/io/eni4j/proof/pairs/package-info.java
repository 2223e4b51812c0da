/** Proves that a decision stays true whoever else is acting. */
@NullMarked
package io.eni4j.proof.pairs;

import org.jspecify.annotations.NullMarked;
