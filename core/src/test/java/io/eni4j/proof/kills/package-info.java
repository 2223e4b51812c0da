/** Databases and clients that are killed under load, and what is left of their work. */
@NullMarked
package io.eni4j.proof.kills;

import org.jspecify.annotations.NullMarked;
