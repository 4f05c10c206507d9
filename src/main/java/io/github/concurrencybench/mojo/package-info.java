/** The Maven edge: thin goals, and what turns their parameters into a plan. */
package io.github.concurrencybench.mojo;
