package io.github.concurrencybench.measure;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small run with a process of every kind: the embedded target, the host, forks and worker
 * processes, with downloads and with a task of the user's.
 *
 * @param folder where everything is written
 * @param java what starts the target and the host
 * @param jvmArgs of forks and workers
 */
record WholeRun(Path folder, Path java, List<String> jvmArgs) {

  static final List<Path> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private static final String JVM = "17.0.1";
  private static final int TASKS = 20;

  static Path ordinaryJava() {
    return JavaHome.ofThisJvm().resolve("bin/java");
  }

  /** Measures cells of both workloads, and fails where one does. */
  void measure() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("work"));
    Plan plan = plan();
    try (TargetProcess target = TargetProcess.start(plan, launch(CLASS_PATH));
        JmhEngine engine = engine(target.addressed(plan), launch(CLASS_PATH))) {
      for (Cell cell : plan.cells()) {
        RoundResult result = engine.measure(new Turn(cell, 1, 1));
        if (result.status() != Status.MEASURED) {
          throw new AssertionError(cell + ": " + result.reason());
        }
      }
    }
  }

  /** Measures one cell, whatever comes of it. */
  RoundResult one(Workload workload, Path alsoOnTheClassPath)
      throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("work"));
    List<Path> more = new ArrayList<>(CLASS_PATH);
    more.add(alsoOnTheClassPath);
    Launch launch = launch(more);
    Cell cell = cell(workload, "sequential");
    Plan plan = plan(List.of(workload), List.of(cell));
    try (JmhEngine engine = engine(plan, launch)) {
      return engine.measure(new Turn(cell, 1, 1));
    }
  }

  private JmhEngine engine(Plan plan, Launch launch) {
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    return new JmhEngine(
        plan,
        new Launches(Map.of(JVM, launch), none),
        folder.resolve("work"),
        Deadlines.of(Duration.ofMinutes(1)));
  }

  private Launch launch(List<Path> classPath) {
    UserCode code = new UserCode(List.of(OwnClasses.folder().toString()), List.of());
    return new Launch(java, classPath, folder, folder.resolve("forks.log"), code);
  }

  private Plan plan() {
    Workload downloads = HandMade.target("local", 0);
    Workload own = new TaskWorkload("own", RecordedTask.class.getName(), TASKS, Map.of(), Map.of());
    List<Cell> cells = new ArrayList<>();
    cells.add(cell(downloads, "jdk-async"));
    cells.add(cell(downloads, "processes"));
    cells.add(cell(own, "processes"));
    return plan(List.of(downloads, own), cells);
  }

  private Plan plan(List<Workload> workloads, List<Cell> cells) {
    Repetitions once = new Repetitions(1, 1, new Warmups(0));
    return new Plan(workloads, cells, once, Sweep.FULL, 1, jvmArgs);
  }

  private static Cell cell(Workload workload, String model) {
    Workers workers = new Workers(model.equals("sequential") ? 1 : 2);
    return new Cell(workload.name(), workload.tasks(), model, workers, JVM, Side.PRESENT);
  }
}
