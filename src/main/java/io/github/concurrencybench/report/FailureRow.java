package io.github.concurrencybench.report;

/**
 * One kind of failure of a workload, ready to print.
 *
 * @param what the class of the errors, or why cells failed
 * @param count how many tasks failed so; a hyphen where whole cells did
 * @param cells in how many cells
 * @param models of which models
 * @param workers with which numbers of workers
 */
public record FailureRow(String what, String count, String cells, String models, String workers) {}
