/**
 * The door of eni4j: {@link io.eni4j.EniService} checks, submits and executes operations on elastic
 * network interfaces and their neighbours.
 *
 * <p>A reader needs two names: {@link io.eni4j.EniService}, and the package of what can be asked,
 * {@code io.eni4j.operation}.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    jdk9Collections = true,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    allowedClasspathAnnotations = {Override.class})
package io.eni4j;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
