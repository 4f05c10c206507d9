package io.github.concurrencybench.report;

/**
 * A model over the kept runs, ready to print.
 *
 * @param model the model's id
 * @param jvm the JVM's id
 * @param runs how many runs on this machine
 * @param first how long a batch took in the oldest
 * @param last how long in the newest
 * @param change what has changed, and when
 */
public record TrendRow(
    String model, String jvm, String runs, String first, String last, String change) {}
