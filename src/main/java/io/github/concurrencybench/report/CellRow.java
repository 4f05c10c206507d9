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
 * @param p50 half of the tasks took at most this long
 * @param p90 nine of ten did
 * @param p99 99 of 100 did
 * @param max the longest one
 * @param threads most threads at once
 * @param memory most memory
 * @param cpu processor time over wall time
 * @param setup what making the workers cost
 * @param state how it ended: samples and errors, or that it was not measured
 * @param reason why it was not measured; empty where it was
 */
public record CellRow(
    String model,
    String jvm,
    String workers,
    String time,
    String interval,
    String throughput,
    String p50,
    String p90,
    String p99,
    String max,
    String threads,
    String memory,
    String cpu,
    String setup,
    String state,
    Told reason) {}
