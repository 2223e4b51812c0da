/** A store by hand, for those who write one of their own: see {@link SortedMapRepository}. */
package io.eni4j.examples.store;
