package io.github.concurrencybench.report;

/**
 * One variant of a task at its best, as texts.
 *
 * @param mark {@code >} for the fastest, {@code =} for those between which no difference is shown
 * @param properties the values that make it
 * @param model the model that is best for it
 * @param workers with how many workers
 * @param time how long a batch takes
 * @param interval the 95 % interval of that
 */
public record VariantRow(
    String mark, String properties, String model, String workers, String time, String interval) {}
