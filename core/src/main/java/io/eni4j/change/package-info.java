/**
 * What a decision reads and what it leads to, as values: the view of one instant, the recorder that
 * turns reads into guards, and the change set that a repository stores whole or not at all.
 */
@NullMarked
package io.eni4j.change;

import org.jspecify.annotations.NullMarked;
