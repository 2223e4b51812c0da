/**
 * What can be asked of a cloud's network: one immutable value for each operation.
 *
 * <p>An operation carries what its caller gave, never what the system chooses. Names, numbers and
 * ids that some rule could refuse are held as given, so that the policy can name every broken rule
 * at once; only text and values that could never mean anything are refused when built.
 */
@NullMarked
package io.eni4j.operation;

import org.jspecify.annotations.NullMarked;
