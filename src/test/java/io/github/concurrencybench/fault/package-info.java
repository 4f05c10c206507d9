/**
 * What goes wrong: a server and a proxy that misbehave the same way each time, and the tests that
 * show what becomes of it.
 */
package io.github.concurrencybench.fault;
