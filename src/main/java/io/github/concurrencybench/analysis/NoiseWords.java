package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.RunNoise.Cause;
import java.util.List;
import java.util.Locale;

/**
 * Says what disturbed a run and what to do about it.
 *
 * @param samples how many there are
 * @param enough what might do, as properties
 * @param quota how many processors the control group allows; null where it does not limit them
 * @param ownTasks whether tasks of the user's may use servers on this machine
 * @param mostCollecting the cell with the most garbage collection; empty where there was none
 */
record NoiseWords(
    int samples, String enough, Double quota, boolean ownTasks, String mostCollecting) {

  private static final String SERVER =
      " A database or server on this machine that the tasks use counts as one.";

  List<Said> sentences(List<Cause> causes) {
    return causes.stream().filter(cause -> cause.samples() > 0).map(this::sentence).toList();
  }

  private Said sentence(Cause cause) {
    Said.Figure share =
        new Said.Figure(String.format(Locale.ROOT, "%.0f %%", 100 * cause.disturbedShare()));
    Said there = Said.of("so_many_samples", "%d of %d samples", cause.samples(), samples);
    return switch (cause.by()) {
      case OTHERS -> others(share, there);
      case STEAL ->
          Said.of(
              "disturbed_by_steal",
              "The host gave %s of this machine's processors to others in %s: numbers are unsteady."
                  + " Measure at another hour or on a machine of your own, or %s.",
              share,
              there,
              again());
      case QUOTA -> quota(share, there);
      case COLLECTION ->
          Said.of(
              "disturbed_by_collection",
              "Garbage collection took %s of the time in %s, most with %s: give the measured JVMs a"
                  + " larger heap with -Xmx in <jvmArgs>.",
              share,
              there,
              mostCollecting);
    };
  }

  private Said others(Said.Figure share, Said there) {
    return Said.of(
        "disturbed_by_others",
        "Other programs used %s of the processors in %s, and threads had to wait: numbers are"
            + " unsteady. Close them, or %s.%s",
        share,
        there,
        again(),
        ownTasks ? Said.of("server_counts", SERVER) : Said.NOTHING);
  }

  private Said quota(Said.Figure share, Said there) {
    return Said.of(
        "disturbed_by_quota",
        "The control group's CPU quota%s held threads back for %s of the time in %s: raise it,"
            + " or count the quota as the processors there are.",
        quota == null ? Said.NOTHING : Said.of("of_processors", " of %.2f processors", quota),
        share,
        there);
  }

  private Said again() {
    return Said.of("again_with", "run again with %s", enough);
  }
}
