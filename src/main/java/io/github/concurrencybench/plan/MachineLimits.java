package io.github.concurrencybench.plan;

import java.net.URI;
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
 * @param threadsInUse how many of these there are already, by the same names
 * @param memoryBytes how much memory is to be had; null where that is not known
 * @param openFiles how many files a process may have open; null as above
 * @param ports how many ports there are for new connections; null as above
 */
public record MachineLimits(
    Map<String, Long> threads,
    Map<String, Long> threadsInUse,
    Long memoryBytes,
    Long openFiles,
    Long ports) {

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

  /** What a JVM has open before it does anything: its libraries, its logs, its pipes. */
  private static final long FILES_OF_A_JVM = 64;

  /** A new connection may be there before the one that it follows is gone. */
  private static final int FILES_A_CONNECTION = 2;

  /** Three pipes and a log. */
  private static final int FILES_A_PROCESS = 4;

  /** Of everything some is left to others: to this build, to the target, to the rest. */
  private static final double SHARE = 0.75;

  private static final double[] FIGURES = {5, 2, 1};

  /** Copies the maps. */
  public MachineLimits {
    threads = Map.copyOf(threads);
    threadsInUse = Map.copyOf(threadsInUse);
  }

  /**
   * Limits of a machine on which nothing is in use yet, with ports for everybody.
   *
   * @param threads how many threads each limit allows, by the limit's name
   * @param memoryBytes how much memory is to be had; null where that is not known
   * @param openFiles how many files a process may have open; null as above
   */
  public MachineLimits(Map<String, Long> threads, Long memoryBytes, Long openFiles) {
    this(threads, Map.of(), memoryBytes, openFiles, null);
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
    return Stream.of(
            byThreads(model), byMemory(model), byOpenFiles(model, workload), byPorts(workload))
        .flatMap(List::stream)
        .min(Comparator.comparing(Most::most).thenComparing(Most::reason));
  }

  private List<Most> byThreads(String model) {
    return WITH_THREADS.contains(model)
        ? threads.keySet().stream()
            .map(limit -> Most.of(threadsLeft(limit), threadsInWords(limit)))
            .toList()
        : List.of();
  }

  /** A share of all of them, and where many are in use already, of those that are left. */
  private double threadsLeft(String limit) {
    long allowed = threads.get(limit);
    return isCrowded(limit) ? rounded(SHARE * (allowed - inUse(limit))) : SHARE * allowed;
  }

  private boolean isCrowded(String limit) {
    return inUse(limit) > (1 - SHARE) * threads.get(limit);
  }

  private long inUse(String limit) {
    return threadsInUse.getOrDefault(limit, 0L);
  }

  private String threadsInWords(String limit) {
    String allows = allows(limit, threads.get(limit), "threads");
    return isCrowded(limit)
        ? String.format(Locale.ROOT, "%s, of which %,d are in use", allows, inUse(limit))
        : allows;
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
    boolean processes = WITH_PROCESSES.contains(model);
    if (openFiles == null || !processes && !hasAConnectionEach(workload)) {
      return List.of();
    }
    int each = processes ? FILES_A_PROCESS : FILES_A_CONNECTION;
    return List.of(Most.of((double) (openFiles - FILES_OF_A_JVM) / each, filesInWords()));
  }

  private List<Most> byPorts(Workload workload) {
    return ports != null && hasAConnectionEach(workload)
        ? List.of(Most.of(SHARE * ports, portsInWords()))
        : List.of();
  }

  private static boolean hasAConnectionEach(Workload workload) {
    return workload instanceof HttpWorkload http
        && http.options().httpVersion() == HttpVersion.HTTP_1_1;
  }

  /**
   * Says where a batch may take more ports than there are: one that was closed is kept for a
   * minute, but for connections within this machine.
   *
   * @param workload what is run
   * @return a sentence; empty where there are enough
   */
  public Optional<String> portsNote(Workload workload) {
    return ports != null
            && workload instanceof HttpWorkload http
            && http.connection() != Connection.KEPT
            && http.urls().stream().anyMatch(MachineLimits::isElsewhere)
            && http.tasks() > ports
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s: a batch opens %,d connections, and %s a minute to each server; tasks that find none fail with LOCAL_PORTS. Keep connections (<connection>kept</connection>), or take fewer tasks.",
                http.name(),
                http.tasks(),
                portsInWords()))
        : Optional.empty();
  }

  private static boolean isElsewhere(URI url) {
    String host = String.valueOf(url.getHost());
    return !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]");
  }

  /**
   * Says how many files a process may have open.
   *
   * @return the limit with its number; empty where it is not known
   */
  public String filesInWords() {
    return openFiles == null ? "" : allows("ulimit -n", openFiles, "open files");
  }

  /**
   * Says how many connections can be opened.
   *
   * @return the limit with its number; empty where it is not known
   */
  public String portsInWords() {
    return ports == null ? "" : allows("net.ipv4.ip_local_port_range", ports, "new connections");
  }

  /**
   * Says how many threads there can be.
   *
   * @return the tightest limit with its number; empty where none is known
   */
  public String threadsInWords() {
    return threads.keySet().stream()
        .min(Comparator.comparing(this::threadsLeft).thenComparing(Comparator.naturalOrder()))
        .map(this::threadsInWords)
        .orElse("");
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
