/**
 * Concurrency-bench: which way of running tasks concurrently is fastest here, and with how many
 * workers.
 *
 * <p>The packages are the data flow:
 *
 * <pre>
 * POM / -D -> mojo -> plan -> measure ..(starts a JVM)..> fork
 *                                |                          |
 *                                +------ journal <----------+
 *                                           |
 *                                        result -> analysis -> gate -> report
 * </pre>
 *
 * <p>{@code api} is what users implement and the only package with a promise of stability. {@code
 * plan}, {@code result} and {@code analysis} are pure; input and output stand at the ends. An
 * architecture test holds the directions.
 */
package io.github.concurrencybench;
