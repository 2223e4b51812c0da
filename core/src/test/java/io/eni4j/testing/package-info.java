/** What test authors are given does what it says. */
@NullMarked
package io.eni4j.testing;

import org.jspecify.annotations.NullMarked;
