/**
 * What follows from the numbers: thresholds, what was found of each, and the verdict. Pure
 * functions; {@link io.github.concurrencybench.gate.Decision} is what {@code gate.json} holds.
 * Knows {@code analysis}, {@code result} and {@code plan}.
 */
package io.github.concurrencybench.gate;
