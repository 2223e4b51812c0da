/**
 * For the unit tests of those who use eni4j: a small cloud in one line, a clock that is moved by
 * hand, faults on demand, assertions on what was decided. It needs no test framework.
 *
 * <pre>{@code
 * CloudFixture fixture = CloudFixture.create();
 * EniService cloud = fixture.cloud();
 *
 * var refused =
 *     cloud.submit(
 *         AttachNetworkInterface.of(
 *             fixture.networkInterface("spare-1").id(), fixture.instance("full-1").id()));
 *
 * DecisionAssertions.assertDenied(refused, ViolationCode.INSTANCE_INTERFACE_LIMIT_REACHED);
 * fixture.assertConsistent();
 * }</pre>
 */
@NullMarked
package io.eni4j.testing;

import org.jspecify.annotations.NullMarked;
