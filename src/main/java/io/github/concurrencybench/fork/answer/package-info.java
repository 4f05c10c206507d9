/**
 * What a server answers, which is not to be trusted: bounded in time and size, never followed to
 * another host.
 */
package io.github.concurrencybench.fork.answer;
