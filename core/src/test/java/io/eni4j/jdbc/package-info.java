/** Tests of the store on SQL databases. */
@NullMarked
package io.eni4j.jdbc;

import org.jspecify.annotations.NullMarked;
