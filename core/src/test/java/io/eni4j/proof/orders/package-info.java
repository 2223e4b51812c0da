/** Every order of the steps of a few submissions, with losses, delays, expiry and rivals. */
@NullMarked
package io.eni4j.proof.orders;

import org.jspecify.annotations.NullMarked;
