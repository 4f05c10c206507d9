/**
 * Our side of the user's own JMH benchmarks: what to ask JMH, and what to make of its numbers. It
 * shares no class with the user's side but those of the JDK.
 */
package io.github.concurrencybench.fork.suite;
