package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Scaling;
import java.util.Locale;
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
  public static String of(Scaling law) {
    return contention(law) + " " + peak(law);
  }

  /** The share that only one worker can do at a time, where it is large; no full stop. */
  static Optional<String> serialPart(Scaling law) {
    return law.sigma() < SERIAL ? Optional.empty() : Optional.of(oneAtATime(law));
  }

  private static String oneAtATime(Scaling law) {
    return law.sigma() >= 1
        ? "all of the work is done by one worker at a time"
        : format("%.2g %% of the work is done by one worker at a time", 100 * law.sigma());
  }

  private static String contention(Scaling law) {
    if (law.sigma() < HARDLY) {
      return "Hardly any of the work is done by one worker at a time.";
    }
    return law.sigma() >= 1
        ? "All of the work is done by one worker at a time (contention): more gain nothing."
        : oneAtATime(law)
            + format(" (contention), which allows a speed-up of %.3g at most.", 1 / law.sigma());
  }

  private static String peak(Scaling law) {
    if (law.peakWorkers() != null) {
      return format(
          "Workers %swait for each other's data (coherency): beyond %.0f, more make it slower.",
          law.sigma() < HARDLY ? "" : "also ", Math.max(1, law.peakWorkers()));
    }
    return law.sigma() < HARDLY
        ? "Workers do not slow each other down: twice as many do twice as much."
        : "Workers do not slow each other down beyond that (Amdahl's law).";
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
