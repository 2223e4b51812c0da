/**
 * How a controller that drives a cloud is written and tested: {@link
 * io.eni4j.examples.scaler.InterfaceScaler} is the program, {@code InterfaceScalerTest} its test.
 */
package io.eni4j.examples.scaler;
