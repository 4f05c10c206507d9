package io.github.concurrencybench.result;

import java.time.Duration;

/**
 * How long tasks took, from their start by a worker to their end, over all samples of a cell. Tasks
 * of a closed batch: not what users of an open system would see.
 *
 * @param count how many tasks
 * @param p50 the median
 * @param p90 nine of ten took at most this
 * @param p99 99 of 100 took at most this
 * @param max the longest
 * @param mean what all of them took, divided by their number
 */
public record ServiceTime(
    long count, Duration p50, Duration p90, Duration p99, Duration max, Duration mean) {}
