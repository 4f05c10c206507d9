/** What forks and worker processes load, run once so that the JVM can keep it in an archive. */
package io.github.concurrencybench.fork.archive;
