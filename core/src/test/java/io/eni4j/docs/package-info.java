/** Whether documents tell the truth: their snippets, and the licences that they list. */
@NullMarked
package io.eni4j.docs;

import org.jspecify.annotations.NullMarked;
