/** The embedded target: an HTTP server on loopback that answers as late as it is told. */
package io.github.concurrencybench.fork.server;
