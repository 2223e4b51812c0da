/** Proves that the contract for repositories finds what is wrong with a store. */
@NullMarked
package io.eni4j.contract;

import org.jspecify.annotations.NullMarked;
