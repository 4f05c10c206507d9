/**
 * The child's side of measuring: the host that asks JMH for forks, and the benchmark that runs in
 * them. {@code fork.model} has a class for each concurrency model, {@code fork.task} the tasks,
 * {@code fork.server} the embedded target, {@code fork.process} worker processes, {@code
 * fork.usage} counters, {@code fork.archive} what is run once to keep the classes. Knows {@code
 * api}, {@code plan}, {@code result}, JMH, HttpClient and HdrHistogram.
 */
package io.github.concurrencybench.fork;
