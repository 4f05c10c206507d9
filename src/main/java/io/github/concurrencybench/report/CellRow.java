package io.github.concurrencybench.report;

/**
 * A cell in the full table, ready to print.
 *
 * @param model the model's id
 * @param jvm the JVM's id
 * @param workers the number of workers
 * @param time how long a batch takes
 * @param interval the 95 % interval of it
 * @param throughput tasks a second
 * @param serviceTime median and 99th percentile of how long a task takes
 * @param threads most threads at once
 * @param memory most memory
 * @param cpu processor time over wall time
 * @param setup what making the workers cost
 * @param note how it ended: samples, errors, or why it was not measured
 */
public record CellRow(
    String model,
    String jvm,
    String workers,
    String time,
    String interval,
    String throughput,
    String serviceTime,
    String threads,
    String memory,
    String cpu,
    String setup,
    String note) {}
