/** What to measure: checked values without input or output. Knows {@code api} and the JDK. */
package io.github.concurrencybench.plan;
