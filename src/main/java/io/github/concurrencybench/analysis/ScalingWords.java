package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Scaling;
import java.util.Locale;

/** Says a scaling law in words. */
public final class ScalingWords {

  private static final double HARDLY = 0.005;

  private ScalingWords() {}

  /**
   * Says what stands in the way of more workers, as far as the law goes.
   *
   * @param law a law that fits
   * @return a sentence or two
   */
  public static String of(Scaling law) {
    String contention =
        law.sigma() < HARDLY
            ? "Hardly any of the work is done by one worker at a time."
            : format(
                "%.2g %% of the work is done by one worker at a time (contention), which allows a"
                    + " speed-up of %.3g at most.",
                100 * law.sigma(), 1 / law.sigma());
    return contention + " " + peak(law);
  }

  private static String peak(Scaling law) {
    return law.peakWorkers() == null
        ? "Workers do not slow each other down beyond that (Amdahl's law)."
        : format(
            "Workers also wait for each other's data (coherency): beyond %.0f, more make it"
                + " slower.",
            law.peakWorkers());
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
