/** What the tasks do: downloads, sums, and the user's own. */
package io.github.concurrencybench.fork.task;
