package io.github.concurrencybench;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Margin;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decisions made by hand. */
public final class HandMadeGate {

  private static final Reference OLDER =
      Reference.now(Reference.Kind.VERSION, "1.2.0", "com.acme:orders:1.2.0");

  private HandMadeGate() {}

  /**
   * A finding on one cell against the reference.
   *
   * @param cell the cell
   * @param metric a metric in nanoseconds
   * @param verdict what was found
   * @param ratio how many times as bad
   * @return the finding, with a margin of 10 %
   */
  public static Finding compared(Cell cell, Metric metric, Verdict verdict, double ratio) {
    return compared(cell, metric, verdict, ratio, new Margin(0.1, 0.1, 0.03));
  }

  /**
   * The same with a margin.
   *
   * @param cell the cell
   * @param metric a metric in nanoseconds
   * @param verdict what was found
   * @param ratio how many times as bad
   * @param margin what was allowed
   * @return the finding
   */
  public static Finding compared(
      Cell cell, Metric metric, Verdict verdict, double ratio, Margin margin) {
    String what = cell.workload() + "/" + cell.model() + "/" + cell.workers();
    boolean fails = verdict == Verdict.REGRESSED;
    return new Finding(
        Threshold.regression(metric, 0.1),
        cell,
        verdict,
        fails,
        false,
        around(60e6, 1.02),
        around(60e6 * ratio, 1.02),
        around(ratio, 1.04),
        20,
        margin,
        margin.used() * 1.2,
        "%s takes %.2f times the %s of 1.2.0.".formatted(what, ratio, metric),
        "mvn concurrency-bench:check -Dconcurrency-bench.only=" + what,
        fails ? "mvn concurrency-bench:accept -Dconcurrency-bench.reason=..." : null);
  }

  /**
   * A finding without numbers.
   *
   * @param threshold what was asked
   * @param cell the cell, or null
   * @param verdict what was found
   * @param sentence what to say
   * @return the finding
   */
  public static Finding without(Threshold threshold, Cell cell, Verdict verdict, String sentence) {
    return new Finding(
        threshold,
        cell,
        verdict,
        verdict == Verdict.ERROR,
        false,
        null,
        null,
        null,
        0,
        null,
        null,
        sentence,
        null,
        null);
  }

  /**
   * A decision that is as bad as the worst of its findings.
   *
   * @param run when the run was started
   * @param findings at least one
   * @return the decision
   */
  public static Decision of(Instant run, List<Finding> findings) {
    Verdict verdict = findings.stream().map(Finding::verdict).reduce(Verdict::and).orElseThrow();
    boolean fails = findings.stream().anyMatch(Finding::fails);
    long slower = findings.stream().filter(f -> f.verdict() == Verdict.REGRESSED).count();
    return new Decision(
        Decision.SCHEMA,
        verdict,
        fails,
        "%d of %d got worse than allowed.".formatted(slower, findings.size()),
        run.plus(Duration.ofMinutes(5)),
        Duration.ofSeconds(90),
        OLDER,
        findings,
        List.of(),
        run);
  }

  private static Estimate around(double value, double factor) {
    return new Estimate(value, value / factor, value * factor);
  }

  private static Finding withinALimit(Cell cell) {
    return new Finding(
        new Threshold(cell.workload(), cell.model(), "best", Metric.DURATION, 1.5e9, null, null),
        cell,
        Verdict.PASS,
        false,
        false,
        null,
        around(62e6, 1.02),
        null,
        0,
        null,
        null,
        "virtual-threads/48 takes 62.0 ms, at most 1.5 s are allowed.",
        null,
        null);
  }

  /**
   * A finding of each kind, on cells of a workload.
   *
   * @param workload its name
   * @return the findings
   */
  public static List<Finding> ofEveryKind(String workload) {
    Cell platform = HandMade.cell(workload, "platform-threads", 48);
    Cell virtual = HandMade.cell(workload, "virtual-threads", 48);
    return List.of(
        compared(platform, Metric.DURATION, Verdict.PASS, 1.02),
        compared(virtual, Metric.DURATION, Verdict.REGRESSED, 1.31),
        compared(
            platform, Metric.CPU_TIME, Verdict.INCONCLUSIVE, 1.15, new Margin(0.16, 0.1, 0.08)),
        compared(virtual, Metric.CPU_TIME, Verdict.IMPROVED, 0.7),
        withinALimit(virtual),
        without(
            Threshold.regression(Metric.DURATION, 0.1),
            HandMade.cell(workload, "async", 48),
            Verdict.NOT_COMPARABLE,
            "com.acme.Client.send(Request) is not in 1.2.0."));
  }
}
