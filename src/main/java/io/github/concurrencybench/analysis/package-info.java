/**
 * What the numbers mean: pure functions from what was measured to answers. The round is the unit of
 * all statistics. Knows {@code result}, {@code plan} and a statistics library.
 */
package io.github.concurrencybench.analysis;
