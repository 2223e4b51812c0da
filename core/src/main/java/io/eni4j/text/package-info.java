/**
 * How values are written as text and read back: resources, operations and single values, as JSON of
 * one line that is the same in every process and every version.
 */
@NullMarked
package io.eni4j.text;

import org.jspecify.annotations.NullMarked;
