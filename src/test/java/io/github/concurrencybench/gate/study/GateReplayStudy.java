package io.github.concurrencybench.gate.study;

import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.plan.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the gate is wrong, replayed: prints the tables of docs/gate-study.md, and writes them
 * to target/gate-study.md. Of every trace in src/test/resources/gate-study; with
 * -Dgate-study.made-up of made-up ones too.
 */
@Tag("gate-study")
final class GateReplayStudy {

  private static final Path KEPT = Path.of("src/test/resources/gate-study");
  private static final Path TABLES = Path.of("target/gate-study.md");
  private static final int BUILDS = Integer.getInteger("gate-study.builds", 300);
  private static final int CELLS_OF_A_BUILD = 20;
  private static final int CELLS_OF_A_SMALL_BUILD = 6;
  private static final List<Double> TIMES = List.of(1.05, 1.1, 1.15, 1.2, 1.3, 1.5, 2.0);
  private static final String[] ALL = {"cpu", "http", "task"};
  private static final String[] WAITING = {"http", "task"};
  private static final Threshold DURATION = threshold(Metric.DURATION, 0.1);
  private static final Threshold CPU_TIME = threshold(Metric.CPU_TIME, 0.05);
  private static final List<Threshold> BOTH = List.of(DURATION, CPU_TIME);
  private static final List<Threshold> USUAL =
      List.of(DURATION, new Threshold("cpu", "*", "*", Metric.CPU_TIME, null, null, 0.1));
  private static final double SECOND = 1e9;

  private final List<String> lines = new ArrayList<>();

  private static Threshold threshold(Metric metric, double margin) {
    return new Threshold("*", "*", "*", metric, null, null, margin);
  }

  @Test
  void printsHowOftenTheGateIsWrong() throws IOException {
    for (Trace trace : traces()) {
      heading(trace);
      falseAlarms(trace);
      usualRules(trace);
      detection(trace, "processor time, margin 5 %", CPU_TIME, false, "cpu");
      detection(trace, "duration, margin 10 %", DURATION, true, WAITING);
      detection(trace, "duration of sums, margin 10 %", DURATION, false, "cpu");
      lock(trace);
    }
    Files.createDirectories(TABLES.getParent());
    Files.write(TABLES, lines);
  }

  private static List<Trace> traces() throws IOException {
    List<Trace> traces = new ArrayList<>();
    try (Stream<Path> files = Files.list(KEPT)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        traces.add(Trace.read(file));
      }
    }
    if (System.getProperty("gate-study.made-up") != null) {
      traces.add(MadeUpTrace.QUIET.trace("made-up-quiet", 1));
      traces.add(MadeUpTrace.LOADED.trace("made-up-loaded", 2));
    }
    return traces;
  }

  private void print(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    lines.add(line);
  }

  private void heading(Trace trace) {
    print("%n## Trace %s%n", trace.name());
    print("| cell | visits | variation of duration | of processor time | s a fork |");
    print("|---|---|---|---|---|");
    for (String cell : trace.names()) {
      List<Trace.Fork> forks = trace.visits(cell).stream().flatMap(List::stream).toList();
      print(
          "| %s | %d | %.0f %% | %.0f %% | %.1f |",
          cell,
          trace.visits(cell).size(),
          100 * variation(forks.stream().map(fork -> median(fork.durations())).toList()),
          100 * variation(forks.stream().map(fork -> median(fork.cpus())).toList()),
          forks.stream().mapToLong(Trace.Fork::tookNanos).average().orElse(0) / SECOND);
    }
  }

  private static double median(List<Long> nanos) {
    return UsualRule.median(nanos.stream().map(Long::doubleValue).toList());
  }

  private static double variation(List<Double> values) {
    double mean = UsualRule.mean(values);
    return Math.sqrt(
            UsualRule.mean(values.stream().map(value -> (value - mean) * (value - mean)).toList()))
        / mean;
  }

  private void falseAlarms(Trace trace) {
    print("%n| equal code | builds that fail | forks | s | most s | the checks |");
    print("|---|---|---|---|---|---|");
    falseAlarms(trace, "6 cells, usual gate", CELLS_OF_A_SMALL_BUILD, USUAL);
    falseAlarms(trace, "20 cells, usual gate", CELLS_OF_A_BUILD, USUAL);
    falseAlarms(trace, "20 cells, both metrics of all", CELLS_OF_A_BUILD, BOTH);
  }

  private void falseAlarms(Trace trace, String what, int count, List<Threshold> thresholds) {
    List<ReplayedBuild.Outcome> outcomes =
        outcomes(trace, RecordedCells.of(trace, count, ALL), Slowdown.NONE, thresholds);
    int failed = (int) outcomes.stream().filter(outcome -> outcome.decision().fails()).count();
    print(
        "| %s | %s | %.0f | %.0f | %.0f | %s |",
        what,
        new Share(failed, outcomes.size()).atMost(),
        outcomes.stream().mapToInt(ReplayedBuild.Outcome::forks).average().orElse(0),
        seconds(outcomes).average().orElse(0),
        seconds(outcomes).max().orElse(0),
        verdicts(outcomes));
  }

  private static DoubleStream seconds(List<ReplayedBuild.Outcome> outcomes) {
    return outcomes.stream().mapToDouble(each -> each.decision().duration().toNanos() / SECOND);
  }

  private static String verdicts(List<ReplayedBuild.Outcome> outcomes) {
    List<Finding> all = outcomes.stream().flatMap(o -> o.decision().findings().stream()).toList();
    return String.join(
        ", ",
        Arrays.stream(Verdict.values())
            .map(verdict -> new Object[] {verdict, share(all, verdict)})
            .filter(each -> (double) each[1] > 0)
            .map(each -> String.format(Locale.ROOT, "%s %.1f %%", each[0], 100 * (double) each[1]))
            .toList());
  }

  private static double share(List<Finding> all, Verdict verdict) {
    return (double) all.stream().filter(each -> each.verdict() == verdict).count() / all.size();
  }

  private static List<ReplayedBuild.Outcome> outcomes(
      Trace trace, RecordedCells cells, Slowdown slowdown, List<Threshold> thresholds) {
    return IntStream.range(0, BUILDS)
        .parallel()
        .mapToObj(
            seed ->
                new ReplayedBuild(trace, slowdown, seed)
                    .outcome(cells.run(), cells.plan(), thresholds))
        .toList();
  }

  private void usualRules(Trace trace) {
    print("%n| rule people use | builds of 20 equal cells that fail | x1.2 found | x2 found |");
    print("|---|---|---|---|");
    for (UsualRule rule : UsualRule.values()) {
      print(
          "| %s | %s | %s | %s |",
          rule.words(),
          falseAlarms(trace, rule).atMost(),
          found(trace, rule, Slowdown.code(1.2)).atLeast(),
          found(trace, rule, Slowdown.code(2)).atLeast());
    }
  }

  private static Share falseAlarms(Trace trace, UsualRule rule) {
    Random random = new Random(1);
    RecordedCells cells = RecordedCells.of(trace, CELLS_OF_A_BUILD, ALL);
    int failed = 0;
    for (int build = 0; build < BUILDS; build++) {
      boolean fails = false;
      for (Cell cell : cells.plan().cells()) {
        fails |= rule.fails(visits(trace, cell), Slowdown.NONE, random);
      }
      failed += fails ? 1 : 0;
    }
    return new Share(failed, BUILDS);
  }

  private static Share found(Trace trace, UsualRule rule, Slowdown slowdown) {
    Random random = new Random(2);
    RecordedCells cells = RecordedCells.of(trace, CELLS_OF_A_SMALL_BUILD, WAITING);
    int found = 0;
    for (int build = 0; build < BUILDS; build++) {
      for (Cell cell : cells.plan().cells()) {
        found += rule.fails(visits(trace, cell), slowdown, random) ? 1 : 0;
      }
    }
    return new Share(found, BUILDS * cells.plan().cells().size());
  }

  private static List<List<Trace.Fork>> visits(Trace trace, Cell cell) {
    return trace.visits(RecordedCells.recorded(cell, trace));
  }

  /** One cell a build is slower: the share of builds that say so, by how much slower it is. */
  private void detection(
      Trace trace, String what, Threshold threshold, boolean waits, String... workloads) {
    print("%n| %s | REGRESSED | undecided | passed | forks |", what);
    print("|---|---|---|---|---|");
    for (double times : TIMES) {
      Slowdown slowdown = waits ? Slowdown.waiting(times) : Slowdown.code(times);
      row(trace, slowdown, threshold, workloads);
    }
  }

  private void lock(Trace trace) {
    print(
        "%n| two at a time become one, duration, margin 10 %% | REGRESSED | undecided | passed | forks |");
    print("|---|---|---|---|---|");
    row(trace, Slowdown.LOCK, DURATION, "cpu");
    row(trace, Slowdown.LOCK, DURATION, WAITING);
  }

  private void row(Trace trace, Slowdown slowdown, Threshold threshold, String... workloads) {
    List<Finding> findings = new ArrayList<>();
    int forks = 0;
    for (int count = 1; count <= 2; count++) {
      RecordedCells cells = RecordedCells.of(trace, count, workloads);
      for (ReplayedBuild.Outcome outcome : outcomes(trace, cells, slowdown, List.of(threshold))) {
        findings.add(outcome.decision().findings().get(count - 1));
        forks += outcome.forks();
      }
    }
    print(
        "| %s, %s | %s | %.1f %% | %.1f %% | %d |",
        String.join(" and ", workloads),
        slowdown.name(),
        new Share(
                (int) findings.stream().filter(f -> f.verdict() == Verdict.REGRESSED).count(),
                findings.size())
            .atLeast(),
        100 * share(findings, Verdict.INCONCLUSIVE),
        100 * share(findings, Verdict.PASS),
        forks / findings.size());
  }
}
