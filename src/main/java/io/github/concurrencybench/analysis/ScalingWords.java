package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Scaling;
import java.util.Optional;

/** Says a scaling law in words. */
public final class ScalingWords {

  private static final double HARDLY = 0.005;

  /** From here on a serial part is what one would look for first. */
  static final double SERIAL = 0.05;

  private ScalingWords() {}

  /**
   * Says what stands in the way of more workers, as far as the law goes: contention, coherency and
   * the peak. Without coherency it is Amdahl's law.
   *
   * @param law a law that fits
   * @return a sentence or two
   */
  public static Said of(Scaling law) {
    return Said.together(contention(law), " ", peak(law));
  }

  /** The share that only one worker can do at a time, where it is large; no full stop. */
  static Optional<Said> serialPart(Scaling law) {
    return law.sigma() < SERIAL ? Optional.empty() : Optional.of(oneAtATime(law));
  }

  private static Said oneAtATime(Scaling law) {
    return law.sigma() >= 1
        ? Said.of("all_serial", "all of the work is done by one worker at a time")
        : Said.of(
            "partly_serial",
            "%.2g %% of the work is done by one worker at a time",
            100 * law.sigma());
  }

  private static Said contention(Scaling law) {
    if (law.sigma() < HARDLY) {
      return Said.of("hardly_serial", "Hardly any of the work is done by one worker at a time.");
    }
    return law.sigma() >= 1
        ? Said.of(
            "contention_of_all",
            "All of the work is done by one worker at a time (contention): more gain nothing.")
        : Said.of(
            "contention",
            "%s (contention), which allows a speed-up of %.3g at most.",
            oneAtATime(law),
            1 / law.sigma());
  }

  private static Said peak(Scaling law) {
    boolean hardly = law.sigma() < HARDLY;
    if (law.peakWorkers() != null) {
      double peak = Math.max(1, law.peakWorkers());
      return hardly
          ? Said.of(
              "coherency",
              "Workers wait for each other's data (coherency): beyond %.0f, more make it slower.",
              peak)
          : Said.of(
              "coherency_too",
              "Workers also wait for each other's data (coherency): beyond %.0f, more make it"
                  + " slower.",
              peak);
    }
    return hardly
        ? Said.of(
            "no_coherency", "Workers do not slow each other down: twice as many do twice as much.")
        : Said.of(
            "no_coherency_beyond",
            "Workers do not slow each other down beyond that (Amdahl's law).");
  }
}
