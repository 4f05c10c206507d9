/** Loads the user's own tasks and models beside our classes, never over them. */
package io.github.concurrencybench.fork.user;
