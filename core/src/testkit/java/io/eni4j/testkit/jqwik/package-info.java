/**
 * Arbitraries of jqwik for all that eni4j speaks of: values, resources, operations, and whole
 * clouds. They shrink to what is small and plain.
 *
 * <p>With this jar on the class path a parameter of such a type needs nothing else:
 *
 * <pre>{@code
 * class MyProperties {
 *   @Property
 *   void whatIsStoredAgrees(@ForAll CloudFixture fixture) {
 *     new MyController(fixture.cloud()).attachSpare("host-0");
 *     fixture.assertConsistent();
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.eni4j.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
