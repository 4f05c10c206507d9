package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a cell did to the processors, as medians over rounds.
 *
 * @param cell with samples
 * @param count how many processors it may use
 */
record Processors(CellResult cell, double count) {

  /** A batch is never perfectly spread: from this share on, all processors count as busy. */
  static final double BUSY = 0.85;

  /** Someone waits for a processor in half of the time... */
  static final double PRESSED = 0.5;

  /** ... and the tasks themselves in a quarter of theirs. */
  static final double WAITING = 0.25;

  /** The share of all processors that the tasks used. */
  double busy() {
    return median(cell, sample -> nanos(sample.cpu()) / nanos(sample.duration())) / count;
  }

  /** The share of all processors that the tasks used or waited for; that may be more than all. */
  double wanted() {
    return median(cell, sample -> (nanos(sample.cpu()) + delay(sample)) / nanos(sample.duration()))
        / count;
  }

  /**
   * Whether the tasks waited for processors that others used, such as a target on this machine.
   * Tasks that all wake up at once wait for each other too, but not for long: hence both.
   */
  boolean areShort() {
    double inProgress = Math.min(cell.cell().workers().count(), cell.cell().tasks());
    double waiting = median(cell, s -> delay(s) / (nanos(s.duration()) * inProgress));
    return waiting >= WAITING && median(cell, Processors::pressure) >= PRESSED;
  }

  /**
   * The share of the time in which one worker computed, of that in which it did not wait for a
   * processor.
   */
  static double shareOfOne(CellResult one) {
    return median(one, s -> nanos(s.cpu()) / Math.max(1, nanos(s.duration()) - delayOfOne(s)));
  }

  /** The share of the time in which one worker waited for a processor. */
  static double waitingOfOne(CellResult one) {
    return median(one, s -> delayOfOne(s) / nanos(s.duration()));
  }

  /** Other threads, such as the collector's, wait too: a worker never computes while it waits. */
  private static double delayOfOne(Sample sample) {
    double rest = nanos(sample.duration()) - nanos(sample.cpu());
    return Math.max(0, Math.min(delay(sample), rest));
  }

  private static double delay(Sample sample) {
    Duration delay = sample.noise().runDelay();
    return delay == null ? 0 : nanos(delay);
  }

  private static double pressure(Sample sample) {
    Double pressure = sample.noise().cpuPressure();
    return pressure == null ? 0 : pressure;
  }

  private static double nanos(Duration duration) {
    return duration.toNanos();
  }

  /** The processor time of one task, in nanoseconds. */
  static double ofATask(CellResult cell) {
    return median(cell, sample -> nanos(sample.cpu()) / Math.max(1, sample.ran()));
  }

  private static double median(CellResult cell, ToDoubleFunction<Sample> value) {
    List<Sample> samples = cell.samples();
    return Rounds.median(Rounds.medians(samples, value).values());
  }
}
