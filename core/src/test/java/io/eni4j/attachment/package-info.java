/** Whether drivers keep their contract, and whether that would find out those that do not. */
@NullMarked
package io.eni4j.attachment;

import org.jspecify.annotations.NullMarked;
