/**
 * What users implement to measure tasks and concurrency models of their own. Knows the JDK only.
 */
package io.github.concurrencybench.api;
