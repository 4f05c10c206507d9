/** Projects with JMH benchmarks of their own, for tests. */
package io.github.concurrencybench.jmh;
