package io.github.concurrencybench.measure;

import io.github.concurrencybench.jmh.SuiteProject;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.RoundResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Measures benchmarks of a project in real forks of its own JMH.
 *
 * @param project with them
 * @param folder where everything is written
 */
record RealSuite(SuiteProject project, Path folder) {

  static final String JVM = "17.0.1";
  static final int OPERATIONS = 1_000_000;

  static RealSuite of(String version, Path folder, String name) {
    return new RealSuite(SuiteProject.of(version, name), folder);
  }

  /** A benchmark with one short warm-up and two samples. */
  static JmhWorkload benchmark(String name, JmhMode mode, Map<String, String> params) {
    JmhIterations warmup = new JmhIterations(1, Duration.ofMillis(100));
    JmhIterations measurement = new JmhIterations(2, Duration.ofMillis(200));
    return new JmhWorkload(
        "suite", "com.acme." + name, mode, OPERATIONS, params, warmup, measurement, null);
  }

  static JmhWorkload benchmark(String name, JmhMode mode) {
    return benchmark(name, mode, Map.of());
  }

  static Cell cell(String model, int workers) {
    return new Cell("suite", OPERATIONS, model, new Workers(workers), JVM, Side.PRESENT);
  }

  RoundResult measured(JmhWorkload workload, Cell cell) throws Exception {
    return measured(workload, cell, turn -> turn, Deadlines.of(Duration.ofMinutes(1)));
  }

  RoundResult measured(
      JmhWorkload workload, Cell cell, UnaryOperator<Turn> changed, Deadlines deadlines)
      throws Exception {
    try (JmhEngine engine = engine(workload, cell, deadlines)) {
      return engine.measure(changed.apply(new Turn(cell, 1, 3)));
    }
  }

  JmhEngine engine(JmhWorkload workload, Cell cell, Deadlines deadlines) throws IOException {
    Repetitions repetitions = new Repetitions(1, 3, new Warmups(0));
    Plan plan =
        new Plan(List.of(workload), List.of(cell), repetitions, Sweep.FULL, 1, List.of("-Xmx128m"));
    Launch launch = RealForks.in(folder).launch();
    UserCode code = new UserCode(project.classPath(), List.of());
    Launch withCode = new Launch(launch.java(), launch.classPath(), folder, launch.log(), code);
    Jvm jvm = new Jvm(JVM, Runtime.version().toString(), "any", "/jdk", List.of());
    JavaRemedy remedy = new JavaRemedy(List.of(jvm), new InstalledJdks(List.of()), false);
    return new JmhEngine(
        plan, new Launches(Map.of(JVM, withCode), remedy), folder.resolve("work"), deadlines);
  }
}
