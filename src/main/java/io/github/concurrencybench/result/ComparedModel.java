package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Workers;

/**
 * A model on a JVM at its own best number of workers, beside the others.
 *
 * @param model the model's id
 * @param jvm the JVM's id
 * @param workers its best number
 * @param slowness how many times as long as the fastest one a batch takes
 * @param pairedRounds in how many rounds the two were compared, one ratio a round; 0 where they
 *     share too few and {@code slowness} is the ratio of their medians, without an interval
 * @param tied whether it is not shown to be slower than the fastest one by more than the tolerance
 */
public record ComparedModel(
    String model, String jvm, Workers workers, Estimate slowness, int pairedRounds, boolean tied) {}
