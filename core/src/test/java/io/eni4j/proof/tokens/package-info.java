/** Every order of the steps of submissions under one token, with losses, delays and expiry. */
@NullMarked
package io.eni4j.proof.tokens;

import org.jspecify.annotations.NullMarked;
