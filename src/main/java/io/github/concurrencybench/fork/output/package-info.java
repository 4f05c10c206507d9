/** Where what tasks print and log ends up: in files of the run, and never too much of it. */
package io.github.concurrencybench.fork.output;
