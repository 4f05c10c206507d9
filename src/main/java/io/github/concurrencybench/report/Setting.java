package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * What to set in a program, for the terminal in one line, for the page as lines of Java to paste.
 *
 * @param workload what was measured
 * @param answer what is best there, with a best number of workers
 * @param words the reader's language
 */
record Setting(Workload workload, Answer answer, Words words) {

  String line() {
    String limit = connections();
    return limit.isEmpty() ? inWords() : inWords() + "; " + limit;
  }

  List<String> code() {
    List<String> lines = new ArrayList<>(java());
    if (!connections().isEmpty()) {
      lines.add("// " + connections());
    }
    return lines;
  }

  private int workers() {
    return answer.best().workers().count();
  }

  private String inWords() {
    int workers = workers();
    return switch (answer.model()) {
      case "sequential" -> words.get("set_loop");
      case "platform-threads" -> "newFixedThreadPool(" + workers + ")";
      case "virtual-threads" ->
          "newVirtualThreadPerTaskExecutor() and new Semaphore(" + workers + ")";
      case "thread-per-task" -> "new Thread(task) after new Semaphore(" + workers + ").acquire()";
      case "fork-join" -> "new ForkJoinPool(" + workers + ")";
      case "parallel-stream" ->
          "new ForkJoinPool(" + workers + ").submit(() -> stream.parallel()...)";
      case "completable-future" -> "runAsync(task, newFixedThreadPool(" + workers + "))";
      case "processes", "chunked-processes" ->
          workers == 1 ? words.get("set_jvm") : words.with("set_jvms", workers);
      case "spark" -> "spark.cores.max=" + workers;
      default -> words.with("set_model", answer.model(), workers);
    };
  }

  private List<String> java() {
    int workers = workers();
    String permits = "Semaphore permits = new Semaphore(" + workers + ");";
    return switch (answer.model()) {
      case "platform-threads" -> List.of(pool("Executors.newFixedThreadPool(" + workers + ")"));
      case "virtual-threads" ->
          List.of(
              pool("Executors.newVirtualThreadPerTaskExecutor()"),
              permits + " // " + words.get("permit_a_task"));
      case "thread-per-task" ->
          List.of(
              permits + " // " + words.get("permit_a_task"),
              "permits.acquire();",
              "new Thread(task).start();");
      case "fork-join" -> List.of("ForkJoinPool pool = new ForkJoinPool(" + workers + ");");
      case "parallel-stream" ->
          List.of(
              "ForkJoinPool pool = new ForkJoinPool(" + workers + ");",
              "pool.submit(() -> tasks.parallelStream().forEach(Runnable::run)).join();");
      case "completable-future" ->
          List.of(
              pool("Executors.newFixedThreadPool(" + workers + ")"),
              "CompletableFuture.runAsync(task, pool);");
      case "sequential" -> List.of("tasks.forEach(Runnable::run); // " + inWords());
      default -> List.of("// " + inWords());
    };
  }

  private static String pool(String made) {
    return "ExecutorService pool = " + made + ";";
  }

  /** What clients, or servers, allow by default is fewer; empty where that does not matter. */
  private String connections() {
    // A process that runs one task at a time needs one connection.
    boolean shared = workers() > 1 && !answer.model().endsWith("processes");
    if (!(workload instanceof HttpWorkload http) || !shared) {
      return "";
    }
    HttpVersion version = http.options().httpVersion();
    return words.with(
        version == HttpVersion.HTTP_2 ? "requests_a_connection" : "connections_a_route", workers());
  }
}
