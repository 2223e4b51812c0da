/** What many threads were answered at the same time, and whether one order explains it. */
@NullMarked
package io.eni4j.proof.histories;

import org.jspecify.annotations.NullMarked;
