/** What the tasks do: downloads and sums. */
package io.github.concurrencybench.fork.task;
