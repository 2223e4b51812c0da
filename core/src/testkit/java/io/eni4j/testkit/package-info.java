/**
 * What tells authors of a store whether it is right: {@link NetworkRepositoryContract}, tests and
 * properties that a store inherits. It needs JUnit Jupiter and jqwik, which the author's build has
 * to bring.
 */
@NullMarked
package io.eni4j.testkit;

import org.jspecify.annotations.NullMarked;
