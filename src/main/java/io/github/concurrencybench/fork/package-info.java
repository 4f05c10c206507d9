/**
 * The child's side of measuring: the host that asks JMH for forks, and the benchmark that runs in
 * them. {@code fork.model} has a class for each concurrency model, {@code fork.task} the tasks,
 * {@code fork.server} the embedded target. Knows {@code api}, {@code plan}, {@code result}, JMH,
 * HttpClient and HdrHistogram.
 */
package io.github.concurrencybench.fork;
