/** What processes use: processor time, allocated memory, collections, threads, resident memory. */
package io.github.concurrencybench.fork.usage;
