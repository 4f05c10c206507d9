package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import io.github.concurrencybench.result.WorkLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of one fork while it runs: gathers its lines and holds the deadline. */
final class ForkRun {

  private static final long LONGEST_LOOK_NANOS = 1_000_000_000;

  private final Cell cell;
  private final int round;
  private final Duration batchTimeout;
  private final Duration iteration;
  private final List<Sample> samples = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long batchStart = System.nanoTime();
  private long pid;
  private Duration setup;
  private String serviceTimes;
  private String notApplicable;
  private Integer neededJava;
  private String failed;
  private Probe probe;
  private String unlinked;
  private String outOfTime;
  private HostPause pause;

  ForkRun(Cell cell, int round, Duration batchTimeout) {
    this(cell, round, batchTimeout, null);
  }

  private ForkRun(Cell cell, int round, Duration batchTimeout, Duration iteration) {
    this.cell = cell;
    this.round = round;
    this.batchTimeout = batchTimeout;
    this.iteration = iteration;
  }

  /** One that runs iterations of the user's, which take the time that they are to take. */
  static ForkRun ofSuite(Cell cell, int round, Duration batchTimeout, JmhWorkload suite) {
    Duration warmup = suite.warmup().time();
    Duration measurement = suite.measurement().time();
    Duration longest = warmup.compareTo(measurement) > 0 ? warmup : measurement;
    return new ForkRun(cell, round, batchTimeout, longest);
  }

  void take(List<WorkLine> lines) {
    lines.forEach(this::take);
  }

  private void take(WorkLine line) {
    if (line.begin() != null) {
      batchStart = System.nanoTime();
      pid = line.pid();
    }
    setup = line.setup() != null ? line.setup() : setup;
    serviceTimes = line.serviceTimes() != null ? line.serviceTimes() : serviceTimes;
    notApplicable = line.notApplicable() != null ? line.notApplicable() : notApplicable;
    neededJava = line.neededJava() != null ? line.neededJava() : neededJava;
    probe = line.probe() != null ? line.probe() : probe;
    unlinked = unlinked == null ? line.unlinked() : unlinked;
    pause = line.pause() != null ? line.pause() : pause;
    if (line.failed() != null && failed == null) {
      failed = line.failed();
    }
    if (line.warning() != null) {
      warnings.add(line.warning());
    }
    if (line.sample() != null) {
      samples.add(line.sample());
    }
  }

  /** The fork's process; 0 before its first batch. */
  long pid() {
    return pid;
  }

  Cell cell() {
    return cell;
  }

  /** The oldest Java that the model runs on, where it has not run for that; else null. */
  Integer neededJava() {
    return neededJava;
  }

  /**
   * Tells when this side has looked the last time: if it was stopped since, the fork probably was
   * too, and has had no time for its batch.
   */
  void watchedUntil(long nanoTime) {
    long gap = System.nanoTime() - nanoTime;
    if (gap > LONGEST_LOOK_NANOS) {
      batchStart += gap;
    }
  }

  /** Whether the batch in progress, or the start of the fork, has taken too long. */
  boolean isOverdue() {
    return System.nanoTime() - batchStart > batchTimeout.toNanos() + iterationMillis() * 1_000_000;
  }

  private long iterationMillis() {
    return isSuite() ? iteration.toMillis() : 0;
  }

  private boolean isSuite() {
    return iteration != null;
  }

  /** What has taken too long, without the full stop. */
  String overdue() {
    return "%s did not end within <batchTimeout> of %s ms%s"
        .formatted(
            inProgress(),
            batchTimeout.toMillis(),
            iterationMillis() == 0
                ? ""
                : " after the %s ms that an iteration takes".formatted(iterationMillis()));
  }

  /** What has not come to its end in time. */
  String inProgress() {
    if (isSuite()) {
      return setup == null
          ? "The first iteration of the benchmark, with its set-up,"
          : serviceTimes == null ? "An iteration of the benchmark" : "The end of the benchmark";
    }
    if (setup == null) {
      return "The set-up of tasks and workers";
    }
    return serviceTimes == null ? "A batch" : "The tear-down of tasks and workers";
  }

  /** The run has no more time for it, which says nothing about the cell. */
  void giveUp(String reason) {
    outOfTime = reason;
  }

  void fail(String reason) {
    failed = failed == null ? reason : failed;
  }

  /**
   * Sums it up once the fork has ended.
   *
   * @param endError what went wrong outside the fork; null where it ended well
   */
  RoundResult result(String endError) {
    if (notApplicable != null) {
      return RoundResult.without(cell, round, Status.NOT_APPLICABLE, notApplicable);
    }
    if (unlinked != null && cell.side() != Side.PRESENT) {
      return RoundResult.without(cell, round, Status.NOT_APPLICABLE, unlinked);
    }
    if (outOfTime != null) {
      return RoundResult.without(cell, round, Status.NOT_MEASURED, outOfTime);
    }
    String reason = reason(endError);
    return reason == null
        ? new RoundResult(cell, round, Status.MEASURED, null, samples, setup, times(), warnings)
            .withProbe(probe)
        // What has come to an end is kept, but how long it took says nothing.
        : new RoundResult(cell, round, Status.FAILED, reason, samples, setup, null, warnings)
            .withPause(pause);
  }

  private String reason(String endError) {
    if (failed != null) {
      return told();
    }
    // A suite that has no more time ends before JMH wants it to.
    boolean done = isSuite() && serviceTimes != null;
    return endError != null && !done ? endError : whyWithoutResult();
  }

  /** A suite that does not time single operations has none. */
  private String times() {
    return serviceTimes.isEmpty() ? null : serviceTimes;
  }

  private String told() {
    return failed + new CountedTasks(samples, cell.tasks()).sentence();
  }

  private String whyWithoutResult() {
    if (samples.isEmpty() || serviceTimes == null) {
      return HostAnswer.endedEarly("");
    }
    Optional<String> brokenWord = brokenWord();
    if (brokenWord.isPresent()) {
      return brokenWord.get();
    }
    boolean nothingRight = samples.stream().allMatch(sample -> sample.ok() == 0);
    return nothingRight
        ? "All " + cell.tasks() + " tasks failed: " + errors() + "." + remedy()
        : null;
  }

  private String remedy() {
    return errors().equals("NOT_HTTP_2")
        ? " The server does not speak HTTP/2 in the way this client asks for it; use another model"
            + " or <httpVersion>1.1</httpVersion>."
        : "";
  }

  /** What the model did wrong, if it did not run each task exactly once. */
  private Optional<String> brokenWord() {
    return samples.stream()
        .map(Sample::errors)
        .map(
            errors ->
                errors.containsKey("NOT_RUN")
                    ? "%s ended a batch with %s of its %s tasks not run: a model runs each once."
                        .formatted(cell.model(), errors.get("NOT_RUN"), cell.tasks())
                    : errors.containsKey("RUN_TWICE")
                        ? "%s ran %s of the %s tasks of a batch again: a model runs each once."
                            .formatted(cell.model(), errors.get("RUN_TWICE"), cell.tasks())
                        : null)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private String errors() {
    TreeMap<String, Integer> sum = new TreeMap<>();
    samples.forEach(s -> s.errors().forEach((name, count) -> sum.merge(name, count, Integer::sum)));
    return String.join(", ", sum.keySet());
  }
}
