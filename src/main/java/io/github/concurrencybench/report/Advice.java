package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.LimitWords;
import io.github.concurrencybench.analysis.Rates;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person is to do about a workload, with the line to paste.
 *
 * @param workload which
 * @param comparison how its models compare
 * @param rates what rates do to it
 * @param severalJvms whether a model has to be named with its JVM
 */
record Advice(Workload workload, Comparison comparison, Rates rates, boolean severalJvms) {

  List<String> lines() {
    Answer winner = comparison.winner();
    List<String> lines = new ArrayList<>(rates.sentences());
    if (winner == null) {
      lines.add(
          rates.binds()
              ? "To compare, raise <rate>, or leave it out where the server allows that."
              : "No answer: nothing was measured without errors.");
      return lines;
    }
    lines.add(0, use(winner));
    if (comparison.tied().size() > 1) {
      lines.add("Models tie: " + tied() + ". Keep " + nameOf(winner) + ".");
    }
    lines.add("Set: " + setting(winner));
    return lines;
  }

  private String use(Answer winner) {
    Best best = winner.best();
    String asFast =
        best.low().equals(best.high())
            ? ""
            : best.low() + "-" + best.high() + " " + comparison.tolerance().asFast() + "; ";
    return "Use %s with %s at a time (%s%s). Limit: %s."
        .formatted(
            nameOf(winner),
            best.workers(),
            asFast,
            best.confidence(),
            LimitWords.of(winner.limit()));
  }

  private String tied() {
    return comparison.tied().stream().map(this::nameOf).collect(Collectors.joining(", "));
  }

  private String nameOf(Answer answer) {
    return severalJvms ? answer.model() + " on Java " + answer.jvm() : answer.model();
  }

  private String setting(Answer winner) {
    int workers = winner.best().workers().count();
    String code =
        switch (winner.model()) {
          case "sequential" ->
              comparison.compared() > 1
                  ? "a plain loop; no pool is faster"
                  : "a plain loop; nothing else was measured";
          case "platform-threads" -> "Executors.newFixedThreadPool(" + workers + ")";
          case "virtual-threads" ->
              "newVirtualThreadPerTaskExecutor() and new Semaphore(" + workers + ")";
          case "thread-per-task" ->
              "new Thread(task) after new Semaphore(" + workers + ").acquire()";
          case "fork-join" -> "new ForkJoinPool(" + workers + ")";
          case "parallel-stream" ->
              "new ForkJoinPool(" + workers + ").submit(() -> stream.parallel()...)";
          case "completable-future" ->
              "runAsync(task, Executors.newFixedThreadPool(" + workers + "))";
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
