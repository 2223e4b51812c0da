/** Goes through every state that a small region can come to. */
@NullMarked
package io.eni4j.proof.smallworld;

import org.jspecify.annotations.NullMarked;
