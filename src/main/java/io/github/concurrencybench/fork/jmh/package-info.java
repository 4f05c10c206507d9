/**
 * What stands among the user's own classes and uses the JMH of the user's project, of whatever
 * version that is. It knows the JDK and JMH alone; what it needs of ours is in {@code fork.suite}.
 */
package io.github.concurrencybench.fork.jmh;
