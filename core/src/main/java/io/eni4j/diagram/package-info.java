/**
 * Pictures of what is kept: one VPC as a text tree, as Mermaid and as SVG, the same for the same
 * records, whatever names they carry.
 */
@NullMarked
package io.eni4j.diagram;

import org.jspecify.annotations.NullMarked;
