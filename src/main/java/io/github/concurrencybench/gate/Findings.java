package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.Results;

/** Findings in which nothing was compared. */
final class Findings {

  private Findings() {}

  static Finding broken(Results run, Gated gated, Verdict verdict, String why) {
    String sentence =
        "%s: its %s is not gated. %s"
            .formatted(name(gated.cell()), words(gated.threshold().metric()), capital(why));
    return plain(gated.threshold(), gated.cell(), verdict, sentence, new Commands(run));
  }

  static Finding of(Results run, Threshold threshold, Verdict verdict, String sentence) {
    return plain(threshold, null, verdict, sentence, new Commands(run));
  }

  static Finding limit(
      Results run, Gated gated, Verdict verdict, Estimate present, String sentence) {
    Commands commands = new Commands(run);
    return new Finding(
        gated.threshold(),
        gated.cell(),
        verdict,
        false,
        false,
        null,
        present,
        null,
        0,
        null,
        null,
        sentence,
        commands.again(gated.threshold(), gated.cell()),
        null);
  }

  private static Finding plain(
      Threshold threshold, Cell cell, Verdict verdict, String sentence, Commands commands) {
    return Finding.withoutNumbers(
        threshold, cell, verdict, sentence, commands.again(threshold, cell), null);
  }

  /** As people say it. */
  static String name(Cell cell) {
    return "%s with %s and %s worker%s"
        .formatted(
            cell.workload(), cell.model(), cell.workers(), cell.workers().count() == 1 ? "" : "s");
  }

  static String words(Metric metric) {
    return switch (metric) {
      case DURATION -> "duration";
      case THROUGHPUT -> "throughput";
      case SPEEDUP -> "speed-up";
      case EFFICIENCY -> "efficiency";
      case CPU_TIME -> "processor time";
      case PEAK_MEMORY -> "peak memory";
      case SERVICE_TIME_P50 -> "median service time";
      case SERVICE_TIME_P90 -> "90th percentile of service time";
      case SERVICE_TIME_P99 -> "99th percentile of service time";
      case ERROR_RATE -> "error rate";
    };
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
