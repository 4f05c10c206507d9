/**
 * How often the gate is wrong: recorded rounds of the same code, replayed with and without
 * slowdowns.
 */
package io.github.concurrencybench.gate.study;
