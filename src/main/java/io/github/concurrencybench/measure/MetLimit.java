package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.result.LocalLimit;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.function.Supplier;

/**
 * Says of a cell that met a limit of this machine which one that is, and what to do.
 *
 * @param limit which
 * @param machine how much there is of it
 */
record MetLimit(LocalLimit limit, MachineLimits machine) {

  /** The same result, with a sentence more where it has met a limit. */
  static RoundResult toldOf(RoundResult result, Supplier<MachineLimits> machine) {
    return result.status() != Status.FAILED
        ? result
        : LocalLimit.metBy(result.samples(), result.reason())
            .map(limit -> new MetLimit(limit, machine.get()).sentence())
            .map(sentence -> result.withReason(result.reason() + " " + sentence))
            .orElse(result);
  }

  String sentence() {
    return "%s is a limit of this machine and says nothing about what is measured: %s."
        .formatted(limit, whatAndRemedy());
  }

  private String whatAndRemedy() {
    return switch (limit) {
      case LOCAL_FDS ->
          "no further file or connection could be opened%s; raise it (ulimit -n, or LimitNOFILE of a service), or measure fewer workers"
              .formatted(inBrackets(machine.filesInWords()));
      case LOCAL_PORTS ->
          "no port was free for a further connection%s; keep connections (<connection>kept</connection>), widen the range, or measure fewer workers"
              .formatted(inBrackets(machine.portsInWords()));
      case LOCAL_THREADS ->
          "no further thread or process could be started%s; raise it, or measure fewer workers"
              .formatted(inBrackets(machine.threadsInWords()));
      case LOCAL_MEMORY ->
          "there was no more memory; give the measured JVM more, such as <jvmArgs>-Xmx2g</jvmArgs>, or measure fewer workers";
      case POOL_TIMEOUT ->
          "the client's pool had no connection for a worker in time, although it has one for each; measure fewer workers, and report it";
      case CLUSTER_CORES -> "the cluster has no more cores; measure fewer workers";
    };
  }

  private static String inBrackets(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }
}
