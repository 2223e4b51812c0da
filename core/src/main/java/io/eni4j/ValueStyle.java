package io.eni4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How values are generated in this package and those below: hidden, on the JDK alone.
 *
 * <p>It is gone after compilation, so that a user's compiler never looks for its parts.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    jdk9Collections = true,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    allowedClasspathAnnotations = {Override.class})
@interface ValueStyle {}
