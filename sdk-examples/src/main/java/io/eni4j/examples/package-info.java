/** Programs that show eni4j at work; they use only its public API. */
package io.eni4j.examples;
