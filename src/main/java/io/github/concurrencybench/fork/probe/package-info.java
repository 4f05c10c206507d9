/** Looks at one batch: where its tasks wait for locks, and where virtual threads are pinned. */
package io.github.concurrencybench.fork.probe;
