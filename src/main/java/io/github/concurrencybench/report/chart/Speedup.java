package io.github.concurrencybench.report.chart;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Estimate;

/**
 * How much faster one cell is than one worker.
 *
 * @param model the model's id
 * @param jvm the id of the JVM
 * @param workers how many
 * @param speedup the time of one worker over that of these, round by round
 * @param against the model with one worker: {@code sequential} where that was measured, else the
 *     same model
 */
public record Speedup(String model, String jvm, Workers workers, Estimate speedup, String against) {

  /**
   * What each worker adds.
   *
   * @return the speed-up over the workers; 1 is ideal
   */
  public Estimate efficiency() {
    double count = workers.count();
    return new Estimate(
        speedup.median() / count,
        speedup.hasInterval() ? speedup.low() / count : null,
        speedup.hasInterval() ? speedup.high() / count : null);
  }
}
