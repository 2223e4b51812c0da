/**
 * Where it is kept: the SPI that a store fills, and the store in memory.
 *
 * <p>This room knows nothing of policies; a store judges guards, keys and slots only.
 */
@NullMarked
package io.eni4j.repository;

import org.jspecify.annotations.NullMarked;
