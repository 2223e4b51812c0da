/** Proves the store in memory. */
@NullMarked
package io.eni4j.repository;

import org.jspecify.annotations.NullMarked;
