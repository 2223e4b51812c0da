package io.eni4j.testkit.junit;

import io.eni4j.EniService;
import io.eni4j.testing.CloudFixture;
import io.eni4j.testing.Faults;
import io.eni4j.testing.VirtualClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a {@link CloudFixture} of its own: as a parameter of the
 * test and of what runs before and after each, itself or its {@link EniService}, {@link
 * VirtualClock} or {@link Faults}. A test that fails tells the seed and all that its cloud held.
 *
 * <p>For other limits or another repository register an {@link EniExtension} instead. The tests
 * that a {@code @TestFactory} makes share the fixture of the factory, and do not tell it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(EniExtension.class)
public @interface EniTest {

  /**
   * {@return the seed of all choices and faults} The configuration parameter {@code eni4j.seed} of
   * JUnit counts before it, also where the tests do not set one.
   */
  long seed() default 1;

  /** {@return whether the cloud is to be empty, without what {@link CloudFixture} lists} */
  boolean empty() default false;
}
