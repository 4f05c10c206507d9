/** The concurrency models, one class each, found through {@code ServiceLoader} as a user's are. */
package io.github.concurrencybench.fork.model;
