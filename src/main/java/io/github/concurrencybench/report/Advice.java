package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Rates;
import io.github.concurrencybench.analysis.RuleWords;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person is to do about a workload, with the line to paste.
 *
 * @param results a run
 * @param workload one of its workloads
 * @param comparison how its models compare
 */
record Advice(Results results, Workload workload, Comparison comparison) {

  List<String> lines() {
    Rates rates = Rates.of(results, workload);
    Answer winner = comparison.winner();
    List<String> lines = new ArrayList<>(rates.sentences());
    if (winner == null) {
      lines.add(
          rates.binds()
              ? "To compare, raise <rate>, or leave it out where the server allows that."
              : "No answer: nothing was measured without errors.");
      return lines;
    }
    ComparisonWords words = new ComparisonWords(results, comparison);
    lines.add(0, use(winner, words));
    lines.addAll(1, words.sentences());
    RuleWords.of(winner).ifPresent(lines::add);
    lines.add("Set: " + setting(winner));
    return lines;
  }

  private String use(Answer winner, ComparisonWords words) {
    Best best = winner.best();
    if (winner.model().equals("sequential")) {
      return "Run %s (%s)."
          .formatted(
              words.nameOf(winner).replace("sequential", "one after the other"), best.confidence());
    }
    String asFast =
        best.low().equals(best.high())
            ? ""
            : best.low() + "-" + best.high() + " " + comparison.tolerance().asFast() + "; ";
    return "Use %s%s at a time (%s%s). Limit: %s."
        .formatted(
            words.isTie() && !results.isOnSeveralJvms() ? "" : words.nameOf(winner) + " with ",
            best.workers(),
            asFast,
            best.confidence(),
            winner.limitWords());
  }

  private String setting(Answer winner) {
    int workers = winner.best().workers().count();
    String code =
        switch (winner.model()) {
          case "sequential" ->
              comparison.answers().size() > 1
                  ? "a plain loop; no pool is faster"
                  : "a plain loop; nothing else was measured";
          case "platform-threads" -> "newFixedThreadPool(" + workers + ")";
          case "virtual-threads" ->
              "newVirtualThreadPerTaskExecutor() and new Semaphore(" + workers + ")";
          case "thread-per-task" ->
              "new Thread(task) after new Semaphore(" + workers + ").acquire()";
          case "fork-join" -> "new ForkJoinPool(" + workers + ")";
          case "parallel-stream" ->
              "new ForkJoinPool(" + workers + ").submit(() -> stream.parallel()...)";
          case "completable-future" -> "runAsync(task, newFixedThreadPool(" + workers + "))";
          case "processes", "chunked-processes" ->
              workers == 1
                  ? "1 JVM with one task at a time"
                  : workers + " JVMs, each with one task at a time";
          default -> winner.model() + " with " + workers;
        };
    // A process that runs one task at a time needs one connection.
    boolean sharesConnections = !winner.model().endsWith("processes");
    return workload instanceof HttpWorkload http && workers > 1 && sharesConnections
        ? code + "; " + limit(http.options().httpVersion()).formatted(workers)
        : code;
  }

  /** What clients, or servers, allow by default is fewer. */
  private static String limit(HttpVersion version) {
    return switch (version) {
      case HTTP_1_1 -> "connections per route %d (default 5)";
      case HTTP_2 -> "the server has to allow %d requests at once on a connection";
    };
  }
}
