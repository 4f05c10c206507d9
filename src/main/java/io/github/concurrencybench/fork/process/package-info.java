/**
 * Worker processes: both ends of the pipes between a fork and the JVMs that run tasks for it. The
 * question travels once, as JSON; after that only numbers do, in checked frames.
 */
package io.github.concurrencybench.fork.process;
