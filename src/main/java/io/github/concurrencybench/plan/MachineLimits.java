package io.github.concurrencybench.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the machine can hold at once. A range of workers is trimmed to it: what fails for want of
 * threads says nothing about a model.
 *
 * @param threads how many threads each limit allows, by the limit's name
 * @param memoryBytes how much memory is to be had; null where that is not known
 * @param openFiles how many files a process may have open; null as above
 */
public record MachineLimits(Map<String, Long> threads, Long memoryBytes, Long openFiles) {

  /** Nothing is known, and nothing trimmed. */
  public static final MachineLimits NONE = new MachineLimits(Map.of(), null, null);

  private static final Set<String> WITH_THREADS =
      Set.of(
          "platform-threads",
          "thread-per-task",
          "fork-join",
          "parallel-stream",
          "completable-future");
  private static final Set<String> WITH_PROCESSES = Set.of("processes", "chunked-processes");

  /** What a thread at work keeps resident, its client's share included; it reserves 1 MB. */
  private static final long BYTES_A_THREAD = 100_000;

  private static final long BYTES_A_PROCESS = 100_000_000;

  /** Of everything some is left to others: to this build, to the target, to the rest. */
  private static final double SHARE = 0.75;

  private static final double[] FIGURES = {5, 2, 1};

  /** Copies the map. */
  public MachineLimits {
    threads = Map.copyOf(threads);
  }

  /**
   * The most workers, and why not more.
   *
   * @param most how many, at least 1
   * @param reason what holds them back, to be put behind "since"
   */
  public record Most(int most, String reason) {

    private static Most of(double number, String reason) {
      return new Most((int) Math.max(1, Math.min(Integer.MAX_VALUE, number)), reason);
    }
  }

  /**
   * Finds what holds a model back.
   *
   * @param model its id
   * @param workload what it runs
   * @return the tightest limit; empty where none is known
   */
  public Optional<Most> most(String model, Workload workload) {
    return Stream.of(byThreads(model), byMemory(model), byOpenFiles(model, workload))
        .flatMap(List::stream)
        .min(Comparator.comparing(Most::most).thenComparing(Most::reason));
  }

  private List<Most> byThreads(String model) {
    return WITH_THREADS.contains(model)
        ? threads.entrySet().stream()
            .map(
                limit ->
                    Most.of(
                        SHARE * limit.getValue(),
                        allows(limit.getKey(), limit.getValue(), "threads")))
            .toList()
        : List.of();
  }

  private List<Most> byMemory(String model) {
    long each = WITH_THREADS.contains(model) ? BYTES_A_THREAD : BYTES_A_PROCESS;
    boolean matters = WITH_THREADS.contains(model) || WITH_PROCESSES.contains(model);
    return memoryBytes == null || !matters
        ? List.of()
        : List.of(
            Most.of(
                rounded(SHARE * memoryBytes / each),
                "more would not fit into the memory that is free"));
  }

  /** Each request in flight has a connection; with HTTP/2 they share one. */
  private List<Most> byOpenFiles(String model, Workload workload) {
    return openFiles != null
            && !WITH_PROCESSES.contains(model)
            && workload instanceof HttpWorkload http
            && http.options().httpVersion() == HttpVersion.HTTP_1_1
        ? List.of(Most.of(SHARE * openFiles, allows("ulimit -n", openFiles, "open files")))
        : List.of();
  }

  private static String allows(String limit, long number, String what) {
    return String.format(Locale.ROOT, "%s allows %,d %s", limit, number, what);
  }

  /** What is free changes from moment to moment; a plan that is made again is to be the same. */
  private static double rounded(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, number))));
    for (double figure : FIGURES) {
      if (figure * power <= number) {
        return figure * power;
      }
    }
    return 1;
  }
}
