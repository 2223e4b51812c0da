package io.eni4j.jmh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the table says of a benchmark; floors have no row of their own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Row {
  /** The value of a number that is not asked for. */
  double NONE = 0;

  /** What is done, in the words of the table. */
  String value();

  /** The method of the same class that does the least that has to be done; empty: there is none. */
  String floor() default "";

  /** What the floor does, in the words of the table. */
  String floorIs() default "";

  /** The part of the floor's rate that is to be reached. */
  double atLeast() default NONE;

  /** How long one may take, in nanoseconds. */
  double atMostNanos() default NONE;

  /**
   * How often as long one may take in any setting as in the first one, for each time that the floor
   * does.
   */
  double growth() default NONE;

  /** How often as long one may take in any setting as in the first one. */
  double flat() default NONE;

  /** Of what size {@link #atMostNanos} is asked for: a value of the parameter; empty: of all. */
  String at() default "";

  /** Why a target is missed, and what would be needed. */
  String remark() default "";
}
