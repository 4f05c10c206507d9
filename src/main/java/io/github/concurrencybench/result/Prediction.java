package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Workers;

/**
 * What a rule of thumb says about the number of workers. It is a prediction, never the answer.
 *
 * @param rule its formula, in the number of cores, the share p that one worker computes, and the
 *     wanted utilisation U
 * @param workers what it comes to, from 1 to the number of tasks
 * @param capped whether it comes to more than there are tasks
 * @param supported whether the measurement supports it; null where it lies beyond the largest
 *     number that was measured, and more might still help
 */
public record Prediction(String rule, Workers workers, boolean capped, Boolean supported) {}
