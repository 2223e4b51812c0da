/** Processes that work on tasks, whatever happens to them, their orders and the replies. */
@NullMarked
package io.eni4j.proof.tasks;

import org.jspecify.annotations.NullMarked;
