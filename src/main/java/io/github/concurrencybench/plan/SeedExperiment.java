package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The study that this tool started from: the same 160 downloads and the same 20 sums in different
 * ways. Its two live pages are played by the embedded target, which thinks as long as they did.
 *
 * @param divisor what the target's latencies are divided by: 1 for the study's own
 * @param cpus how many worker processes the machine can use
 */
public record SeedExperiment(int divisor, int cpus) {

  /** Once, since a slow row takes over a minute. */
  public static final Repetitions REPETITIONS = new Repetitions(1, 3, Warmups.AUTO);

  private static final Duration THINK_TIME = Duration.ofMillis(215);
  private static final Duration CONNECT_DELAY = Duration.ofMillis(240);
  private static final List<Integer> SIZES = List.of(10_287, 274);
  private static final int REPEAT = 80;
  private static final CpuWorkload SUMS = new CpuWorkload("cpu", 5_000_000, 20);
  private static final String PLATFORM_THREADS = "platform-threads";

  /**
   * One way of running, as the study has it.
   *
   * @param system what the study calls it
   * @param there the seconds that the study took, one figure a run
   * @param workload the workload's name here
   * @param model the concurrency model here
   * @param workers how many tasks are in progress at once
   */
  public record Row(String system, String there, String workload, String model, int workers) {}

  /**
   * The study's table.
   *
   * @return its rows from top to bottom
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("one by one", "35.1 / 34.3", "io", "sequential", 1));
    rows.add(new Row("one by one, new connections", "72.6 / 86.1", "io-fresh", "sequential", 1));
    rows.add(new Row("one by one, printed", "35.9 / 33.6", "io-print", "sequential", 1));
    rows.add(new Row("one by one, logged", "48.7 / 37.3", "io-log", "sequential", 1));
    rows.add(new Row("8 threads", "5.1", "io", PLATFORM_THREADS, 8));
    rows.add(new Row("16 threads", "2.8", "io", PLATFORM_THREADS, 16));
    rows.add(new Row("32 threads", "1.8", "io", PLATFORM_THREADS, 32));
    rows.add(new Row("48 threads", "1.4", "io", PLATFORM_THREADS, 48));
    rows.add(new Row("64 threads", "5.2", "io", PLATFORM_THREADS, 64));
    rows.add(new Row("100 threads", "1.3", "io", PLATFORM_THREADS, 100));
    rows.add(new Row("160 threads", "1.5", "io", PLATFORM_THREADS, 160));
    rows.add(new Row("asynchronous", "8.6 / 61.3 / 9.8", "io", "async", 160));
    rows.add(new Row("processes", "2.7 / 13.7 / 2.7", "io", "processes", cpus));
    rows.add(new Row("sums, one by one", "7.4", "cpu", "sequential", 1));
    rows.add(new Row("sums, processes", "1.4", "cpu", "processes", cpus));
    rows.add(new Row("sums, chunked processes", "-", "cpu", "chunked-processes", cpus));
    return rows;
  }

  /**
   * What is run.
   *
   * @return downloads in four ways, and sums
   */
  public List<Workload> workloads() {
    return List.of(
        downloads("io", Connection.KEPT, Output.NONE),
        downloads("io-fresh", Connection.FRESH, Output.NONE),
        downloads("io-print", Connection.KEPT, Output.PRINT),
        downloads("io-log", Connection.KEPT, Output.LOG),
        SUMS);
  }

  private HttpWorkload downloads(String name, Connection connection, Output output) {
    Target target =
        new Target(THINK_TIME.dividedBy(divisor), CONNECT_DELAY.dividedBy(divisor), SIZES, 0, null);
    return new HttpWorkload(
        name,
        List.of(),
        REPEAT,
        connection,
        Request.get(),
        target,
        new HttpOptions(HttpVersion.HTTP_1_1, output, null));
  }

  /**
   * The cells of the rows.
   *
   * @param jvms the ids of the JVMs
   * @return one a row and JVM
   */
  public List<Cell> cells(List<String> jvms) {
    return jvms.stream().flatMap(jvm -> rows().stream().map(row -> cell(row, jvm))).toList();
  }

  private static Cell cell(Row row, String jvm) {
    int tasks = row.workload().equals(SUMS.name()) ? SUMS.tasks() : REPEAT * SIZES.size();
    return new Cell(
        row.workload(), tasks, row.model(), new Workers(row.workers()), jvm, Side.PRESENT);
  }
}
