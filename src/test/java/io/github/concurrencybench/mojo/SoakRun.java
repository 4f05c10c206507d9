package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.Deadlines;
import io.github.concurrencybench.measure.Engine;
import io.github.concurrencybench.measure.InstalledJdks;
import io.github.concurrencybench.measure.Interruption;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.JavaRemedy;
import io.github.concurrencybench.measure.JmhEngine;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.Launches;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.measure.MachineLock;
import io.github.concurrencybench.measure.Measurement;
import io.github.concurrencybench.measure.PausingEngine;
import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.RunStatus;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A run from its plan to its page as the goal {@code run} does it, without Maven and without words.
 *
 * @param java what is measured
 * @param folder where its files go, in place of those of the run before
 * @param lock the machine's
 */
record SoakRun(JavaHome java, Path folder, Path lock) {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void measuring(Cell cell, Step step) {}

        @Override
        public void done() {}
      };

  @SuppressWarnings("try") // The lock is only held.
  JournalContent of(SoakPlan asked) throws Exception {
    Plan plan = asked.plan();
    OutputFolder output = OutputFolder.writable(folder);
    try (MachineLock held = MachineLock.take(lock, "soak", LONGEST_WAIT, System.out::println)) {
      TimeLeft time = new TimeLeft();
      output.emptyWork(false);
      Deadlines deadlines = time.deadlines(plan, asked.batchTimeout());
      try (Engine engine = engine(plan, output, deadlines)) {
        measure(plan, engine, time);
      }
      output.deleteWork();
      new Report(folder).write();
    }
    return JournalContent.read(folder);
  }

  private Engine engine(Plan plan, OutputFolder output, Deadlines deadlines) throws Exception {
    Engine engine = new JmhEngine(plan, launches(output), output.madeWork(), deadlines);
    return new PausingEngine(engine, plan, deadlines, System.out::println);
  }

  @SuppressWarnings("try") // The interruption is only prepared for.
  private void measure(Plan plan, Engine engine, TimeLeft time) throws Exception {
    JournalHead head =
        JournalHead.of(
            Instant.now(), "soak", Machine.environment(List.of(java.jvm()), false), plan);
    Journal journal = Journal.start(folder, head);
    try (Interruption interruption =
        Interruption.prepare(journal, List.of(engine::close), () -> {})) {
      new Measurement(engine, journal, SILENT, List.of())
          .run(time.search(plan, plan.sweep() == Sweep.ADAPTIVE), plan.randomSeed());
      journal.end(RunStatus.COMPLETE);
    } finally {
      journal.end(RunStatus.PARTIAL);
    }
  }

  private Launches launches(OutputFolder output) {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    JavaRemedy remedy = new JavaRemedy(List.of(java.jvm()), new InstalledJdks(List.of()), false);
    Launch launch = new Launch(java.java(), classPath, folder, output.log());
    return Launches.on(List.of(java), launch, remedy);
  }
}
