/**
 * A fresh cloud for each test of JUnit Jupiter.
 *
 * <pre>{@code
 * @EniTest
 * class MyTest {
 *   @Test
 *   void aSpareInterfaceIsAttached(CloudFixture fixture) {
 *     new MyController(fixture.cloud()).attachSpare("web-1");
 *     assertTrue(fixture.networkInterface("spare-1").attachment().isPresent());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.eni4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
