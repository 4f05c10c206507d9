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

  List<String> sentences(List<Cause> causes) {
    return causes.stream().filter(cause -> cause.samples() > 0).map(this::sentence).toList();
  }

  private String sentence(Cause cause) {
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * cause.disturbedShare());
    String there = cause.samples() + " of " + samples + " samples";
    return switch (cause.by()) {
      case OTHERS ->
          ("Other programs used %s of the processors in %s, and threads had to wait: numbers are"
                  + " unsteady. Close them, or %s.%s")
              .formatted(share, there, again(), ownTasks ? SERVER : "");
      case STEAL ->
          ("The host gave %s of this machine's processors to others in %s: numbers are unsteady."
                  + " Measure at another hour or on a machine of your own, or %s.")
              .formatted(share, there, again());
      case QUOTA ->
          ("The control group's CPU quota%s held threads back for %s of the time in %s: raise it,"
                  + " or count the quota as the processors there are.")
              .formatted(
                  quota == null ? "" : String.format(Locale.ROOT, " of %.2f processors", quota),
                  share,
                  there);
      case COLLECTION ->
          ("Garbage collection took %s of the time in %s, most with %s: give the measured JVMs a"
                  + " larger heap with -Xmx in <jvmArgs>.")
              .formatted(share, there, mostCollecting);
    };
  }

  private String again() {
    return "run again with " + enough;
  }
}
