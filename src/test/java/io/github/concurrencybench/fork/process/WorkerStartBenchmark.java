package io.github.concurrencybench.fork.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.archive.Training;
import io.github.concurrencybench.fork.server.TargetServerProcess;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each measure for a lean start-up buys: the time from starting a worker process to the answer
 * of its first task, taking turns. Run by hand with -Pbenchmark; the numbers are kept in
 * docs/performance.md.
 */
@Tag("benchmark")
class WorkerStartBenchmark {

  private static final int TURNS = 20;
  private static final int FIRST_WITH_AOT_CACHE = 25;

  @TempDir private Path folder;

  @Test
  void printsWhatEachMeasureBuys() throws Exception {
    String classPath = ClassPathOfJars.in(folder);
    Map<String, List<String>> measures = measures(classPath);
    Target target = new Target(Duration.ZERO, Duration.ZERO, List.of(1024), 0);
    try (TargetServerProcess server = TargetServerProcess.start(target)) {
      Workload http =
          new HttpWorkload("http", server.urls(), 10, Connection.KEPT, Request.get(), null);
      System.out.printf("| first task | measure | ms | least | most |%n|---|---|---|---|---|%n");
      for (Workload workload : List.of(new CpuWorkload("cpu", 1000, 10), http)) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int turn = 0; turn <= TURNS; turn++) {
          for (Map.Entry<String, List<String>> measure : measures.entrySet()) {
            double took = millisToFirstAnswer(measure.getValue(), classPath, workload);
            if (turn > 0) {
              millis.computeIfAbsent(measure.getKey(), name -> new ArrayList<>()).add(took);
            }
          }
        }
        millis.forEach((name, each) -> System.out.println(row(workload.name(), name, each)));
      }
    }
  }

  private Map<String, List<String>> measures(String classPath) throws Exception {
    Path archive = folder.resolve("classes.jsa");
    trained(classPath, "-XX:ArchiveClassesAtExit=" + archive);
    String archived = "-XX:SharedArchiveFile=" + archive;
    Map<String, List<String>> measures = new LinkedHashMap<>();
    measures.put("none", List.of());
    measures.put("serial collector", List.of("-XX:+UseSerialGC"));
    measures.put("small heap", List.of("-Xms32m", "-Xmx512m"));
    measures.put("no performance data", List.of("-XX:-UsePerfData"));
    measures.put("class archive", List.of(archived));
    List<String> all = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx512m", "-XX:-UsePerfData");
    measures.put("all but the archive", all);
    measures.put("all", with(all, archived));
    if (Runtime.version().feature() >= FIRST_WITH_AOT_CACHE) {
      Path cache = folder.resolve("classes.aot");
      trained(classPath, "-XX:AOTCacheOutput=" + cache);
      measures.put("all, AOT cache in place of archive", with(all, "-XX:AOTCache=" + cache));
    }
    return measures;
  }

  private static List<String> with(List<String> all, String one) {
    List<String> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private void trained(String classPath, String option) throws Exception {
    Process training =
        new ProcessBuilder(
                java(),
                "-XX:+UseSerialGC",
                option,
                "-cp",
                classPath,
                Training.class.getName(),
                folder.resolve("work").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("training.log").toFile())
            .start();
    assertThat(training.waitFor()).isZero();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private double millisToFirstAnswer(List<String> args, String classPath, Workload workload) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xlog:disable"));
    command.addAll(args);
    command.addAll(List.of("-cp", classPath, Worker.class.getName()));
    String json = Json.LINE.toJson(HandMade.request(workload, "processes", 1));
    WorkerLog log = new WorkerLog(folder.resolve("worker.log"), folder.resolve("kept.log"));
    RecordedTasks first = new RecordedTasks(1);
    long start = System.nanoTime();
    WorkerProcess worker = new WorkerProcess("Worker", command, log);
    worker.ask(json);
    worker.awaitReady();
    worker.run(new TaskRange(0, 1, Long.MAX_VALUE), first);
    double millis = (System.nanoTime() - start) / 1e6;
    assertThat(first.results().get(0).error()).isNull();
    worker.askToEnd();
    worker.awaitEnd();
    return millis;
  }

  private static String row(String workload, String measure, List<Double> millis) {
    double[] values = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f | %.0f |",
        workload,
        measure,
        Median.withDefaults().evaluate(values),
        values[0],
        values[values.length - 1]);
  }
}
