package io.github.concurrencybench.measure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records what the same code takes in fresh JVMs, three after one another for each cell, again and
 * again: the traces that the study of the gate replays. Started by hand:
 *
 * <pre>mvn -Pgate-study test -Dgate-study.record=quiet -Dgate-study.visits=60
 * mvn -Pgate-study test -Dgate-study.record=loaded -Dgate-study.visits=60</pre>
 */
@Tag("gate-study")
final class GateTraceStudy {

  private static final Path KEPT = Path.of("src/test/resources/gate-study");
  private static final String JVM = "measured";
  private static final int FORKS = 3;
  private static final int SAMPLES = 5;

  private static final Target TARGET =
      new Target(Duration.ofMillis(20), Duration.ZERO, List.of(1024), 48);
  private static final List<Workload> WORKLOADS =
      List.of(
          new CpuWorkload("cpu", 100_000, 2_000),
          new HttpWorkload("http", List.of(), 480, Connection.KEPT, Request.get(), TARGET),
          new TaskWorkload("task", RecordedTask.class.getName(), 200, Map.of(), Map.of()));
  private static final List<Cell> CELLS =
      List.of(
          cell(0, "platform-threads", 2),
          cell(0, "fork-join", 2),
          cell(1, "platform-threads", 48),
          cell(1, "async", 48),
          cell(2, "platform-threads", 8),
          cell(2, "thread-per-task", 8));

  @TempDir private Path folder;

  private static Cell cell(int workload, String model, int workers) {
    Workload of = WORKLOADS.get(workload);
    return new Cell(of.name(), of.tasks(), model, new Workers(workers), JVM, Side.PRESENT);
  }

  @Test
  void recordsWhatTheSameCodeTakesAgainAndAgain() throws Exception {
    String name = System.getProperty("gate-study.record", "");
    assumeTrue(!name.isEmpty(), "recorded only with -Dgate-study.record=quiet or loaded");
    int visits = Integer.getInteger("gate-study.visits", 60);
    Files.createDirectories(KEPT);
    Files.createDirectory(folder.resolve("work"));
    List<Process> load = name.startsWith("loaded") ? load() : List.of();
    try (PrintWriter out = new PrintWriter(KEPT.resolve(name + ".csv").toFile())) {
      out.println("cell,visit,fork,tookNanos,durationNanos,cpuNanos,peakMemoryBytes");
      record(visits, out);
    } finally {
      load.forEach(Process::destroy);
    }
  }

  private void record(int visits, PrintWriter out) throws Exception {
    Repetitions repetitions = new Repetitions(visits, SAMPLES, new Warmups(1));
    Plan plan = new Plan(WORKLOADS, CELLS, repetitions, Sweep.FULL, 1, List.of());
    try (MachineLock lock =
            MachineLock.take(
                MachineLock.usualFile(), "gate-study", Duration.ofHours(2), System.out::println);
        TargetProcess target = TargetProcess.start(plan, launch());
        JmhEngine engine = engine(target.addressed(plan))) {
      System.out.println("Recording " + visits + " visits of " + CELLS.size() + " cells, " + lock);
      for (int visit = 1; visit <= visits; visit++) {
        for (Cell cell : CELLS) {
          visit(engine, cell, visit, out);
        }
      }
    }
  }

  private static void visit(JmhEngine engine, Cell cell, int visit, PrintWriter out)
      throws InterruptedException {
    for (int fork = 1; fork <= FORKS; fork++) {
      long start = System.nanoTime();
      RoundResult result = engine.measure(new Turn(cell, visit, SAMPLES));
      long took = System.nanoTime() - start;
      if (result.samples().isEmpty()) {
        throw new IllegalStateException(result.reason());
      }
      out.printf(
          "%s,%d,%d,%d,%s,%s,%s%n",
          cell.name(),
          visit,
          fork,
          took,
          joined(result, sample -> sample.duration().toNanos()),
          joined(result, sample -> sample.cpu().toNanos()),
          joined(result, Sample::peakMemoryBytes));
      out.flush();
    }
  }

  private static String joined(RoundResult result, Function<Sample, Long> value) {
    return result.samples().stream()
        .map(value)
        .map(String::valueOf)
        .collect(Collectors.joining(";"));
  }

  /** As many as there are processors, each busy for half of the time. */
  private List<Process> load() throws IOException {
    List<Process> load = new ArrayList<>();
    for (int seed = 1; seed <= 2 * Runtime.getRuntime().availableProcessors(); seed++) {
      load.add(
          new ProcessBuilder(
                  JavaHome.ofThisJvm().resolve("bin/java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  BurnedProcessor.class.getName(),
                  String.valueOf(seed))
              .start());
    }
    return load;
  }

  private Launch launch() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    UserCode own = new UserCode(List.of(classPath.get(0).toString()), List.of());
    Path java = JavaHome.ofThisJvm().resolve("bin/java");
    return new Launch(java, classPath, folder, folder.resolve("forks.log"), own);
  }

  private JmhEngine engine(Plan plan) {
    Jvm jvm = new Jvm(JVM, Runtime.version().toString(), "any", "/jdk", List.of());
    JavaRemedy remedy = new JavaRemedy(List.of(jvm), new InstalledJdks(List.of()), false);
    Launches launches = new Launches(Map.of(JVM, launch()), remedy);
    return new JmhEngine(
        plan, launches, folder.resolve("work"), Deadlines.of(Duration.ofMinutes(2)));
  }
}
