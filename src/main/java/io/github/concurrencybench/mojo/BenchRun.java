package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.measure.Deadlines;
import io.github.concurrencybench.measure.Engine;
import io.github.concurrencybench.measure.Interruption;
import io.github.concurrencybench.measure.JmhEngine;
import io.github.concurrencybench.measure.Launches;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.measure.MachineLock;
import io.github.concurrencybench.measure.Measurement;
import io.github.concurrencybench.measure.PausingEngine;
import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.measure.SumSpeedProbe;
import io.github.concurrencybench.measure.TargetProcess;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.FittedSums;
import io.github.concurrencybench.plan.Forecast;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.SeedTable;
import io.github.concurrencybench.report.Templates;
import io.github.concurrencybench.report.TerminalSummary;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;

/** A run from its parameters to the page. */
final class BenchRun {

  private final AbstractRunMojo mojo;
  private final Log log;
  private final Parameters parameters;
  private final PluginDescriptor plugin;
  private final Templates templates;
  private final Duration lockTimeout;
  private final Duration batchTimeout;
  private final TimeLeft timeLeft = new TimeLeft();
  private final KeptHistory history;

  BenchRun(AbstractRunMojo mojo) {
    this.mojo = mojo;
    this.log = mojo.getLog();
    this.parameters = new Parameters(mojo);
    this.plugin = mojo.mojoExecution.getMojoDescriptor().getPluginDescriptor();
    this.templates = OwnTemplates.in(mojo.templateDirectory);
    this.lockTimeout = TimeText.parsePositive("lockTimeout", mojo.lockTimeout);
    this.batchTimeout = TimeText.parsePositive("batchTimeout", mojo.batchTimeout);
    this.history = new KeptHistory(mojo.historyDirectory, mojo.folder(), log);
  }

  @SuppressWarnings("try") // The lock is only held.
  void execute() throws InterruptedException {
    checkParameters();
    Optional<String> reason =
        new Reactor(mojo.session, plugin).whyNotHere(mojo, parameters.nothingConfigured());
    if (reason.isPresent()) {
      log.info(reason.get());
      return;
    }
    AskedRun asked = AskedRun.of(mojo, parameters);
    if (mojo.dryRun) {
      tell(asked.plan());
      return;
    }
    // What is resumed may be over, and its targets gone: they are looked for only if it is not.
    new Preflight(mojo.preflight && !mojo.resume).probe(asked.plan(), asked.hosts());
    OutputFolder folder = OutputFolder.writable(mojo.outputDirectory().toPath());
    folder.claim(mojo.session);
    prepare(asked.jvms());
    try (MachineLock lock = lock()) {
      Environment environment =
          Machine.environment(asked.jvms().described(), mojo.session.isParallel());
      Launches launches = asked.launches(mojo, folder.log());
      Run run = run(asked.plan(), environment, launches, folder);
      if (!run.isOver()) {
        new Preflight(mojo.preflight && mojo.resume).probe(asked.plan(), asked.hosts());
        measure(run, launches, folder);
      }
      show(folder);
    }
  }

  /** What else there is to say of a plan that has been told. */
  private void tell(Plan plan) {
    parameters.notes(plan, Machine.cpus()).forEach(log::info);
    AskedProxies.of(mojo).sentences(plan).forEach(log::info);
  }

  private void prepare(MeasuredJvms jvms) {
    history.check();
    mojo.beforeTheRun();
    announce(jvms);
  }

  /**
   * What is to be done.
   *
   * @param plan what to measure
   * @param head the first line of a new journal
   * @param search decides what is measured next
   * @param earlier what was done before
   */
  private record Run(Plan plan, JournalHead head, Search search, EarlierRun earlier) {

    boolean isOver() {
      return earlier.isOver(search);
    }
  }

  /** The run that is asked for, or the rest of one that was cut off; says which. */
  private Run run(Plan asked, Environment environment, Launches launches, OutputFolder folder)
      throws InterruptedException {
    EarlierRun earlier =
        mojo.resume ? EarlierRun.in(folder.path()) : EarlierRun.none(folder.path());
    Plan plan = sized(earlier.adoptedBy(asked, mojo.randomSeed != null), launches);
    JournalHead head =
        JournalHead.of(Instant.now(), plugin.getVersion(), environment, plan)
            .withCommand(new CommandLine(mojo, plugin).of(plan))
            .withNotes(parameters.notes(plan, Machine.cpus()));
    earlier.check(head);
    Search search = timeLeft.search(plan, parameters.isSearch(Machine.cpus()));
    if (mojo.resume) {
      log.info(earlier.sentence(search, shortened(folder.path().resolve(Journal.FILE))));
    }
    head.notes().forEach(log::info);
    AskedProxies.of(mojo).sentences(plan).forEach(log::info);
    if (!earlier.isThere()) {
      log.info(new Forecast(plan, Machine.cpus()).sentence());
    }
    return new Run(plan, head, search, earlier);
  }

  /** With sizes for the sums to which the user gives none. */
  private Plan sized(Plan plan, Launches launches) throws InterruptedException {
    if (plan.workloads().stream().noneMatch(BenchRun::isToBeFitted)) {
      return plan;
    }
    double speed = SumSpeedProbe.squaresASecond(launches, parameters.jvmArgs());
    FittedSums sums = new FittedSums(speed, Machine.cpus());
    List<Workload> sized = new ArrayList<>();
    for (Workload workload : plan.workloads()) {
      if (isToBeFitted(workload)) {
        CpuWorkload fitted = sums.of((CpuWorkload) workload);
        log.info(sums.sentence(fitted));
        sized.add(fitted);
      } else {
        sized.add(workload);
      }
    }
    return plan.withWorkloads(sized);
  }

  private static boolean isToBeFitted(Workload workload) {
    return workload instanceof CpuWorkload sums && sums.isToBeFitted();
  }

  private MachineLock lock() throws InterruptedException {
    long before = System.nanoTime();
    MachineLock lock =
        MachineLock.take(MachineLock.usualFile(), owner(mojo), lockTimeout, log::info);
    timeLeft.waited(System.nanoTime() - before);
    return lock;
  }

  private void checkParameters() {
    KnownKeys.check(mojo, plugin);
    ReadableHeaders.sentences(mojo.workloads).forEach(log::warn);
    ExecutionWorkloads.check(mojo, plugin);
    parameters.checkFirstTry();
  }

  private void announce(MeasuredJvms jvms) {
    log.info("concurrency-bench " + plugin.getVersion() + ", " + jvms.sentence());
    log.info(Machine.os() + ", " + Machine.cpus() + " CPUs");
    if (parameters.nothingConfigured()) {
      log.info("Nothing configured: measuring the built-in examples, NOT your code.");
    }
  }

  static String owner(AbstractBenchMojo mojo) {
    return "process %s in %s since %s"
        .formatted(ProcessHandle.current().pid(), mojo.folder(), Instant.now());
  }

  @SuppressWarnings("try") // The interruption is only prepared for.
  private void measure(Run run, Launches launches, OutputFolder folder)
      throws InterruptedException {
    Plan plan = run.plan();
    folder.emptyWork(run.earlier().isThere());
    try (TargetProcess target = TargetProcess.start(plan, launches.first());
        Engine engine = engine(target.addressed(plan), plan, launches, folder)) {
      Journal journal = run.earlier().open(run.head());
      try (Interruption interruption =
          Interruption.prepare(
              journal, List.of(engine::close, target::close), () -> writeInterrupted(folder))) {
        boolean interactive = mojo.session.getRequest().isInteractiveMode();
        Progress progress = Terminal.progress(log, interactive, plan::nameOf);
        new Measurement(engine, journal, progress, run.earlier().kept())
            .run(run.search(), plan.randomSeed());
        journal.end(RunStatus.COMPLETE);
      } finally {
        journal.end(RunStatus.PARTIAL);
      }
    } finally {
      folder.deleteWork();
    }
  }

  private Engine engine(Plan addressed, Plan plan, Launches launches, OutputFolder folder) {
    Deadlines deadlines = timeLeft.deadlines(plan, batchTimeout);
    Engine engine = new JmhEngine(addressed, launches, folder.madeWork(), deadlines);
    return new PausingEngine(engine, plan, deadlines, log::info);
  }

  private void writeInterrupted(OutputFolder folder) {
    try {
      new Report(folder.path(), templates).write();
      folder.deleteWork();
      log.info("Interrupted. What was finished: " + shortened(folder.path().resolve(Report.PAGE)));
    } catch (IOException failed) {
      throw new UncheckedIOException("The report cannot be written: " + failed, failed);
    }
  }

  @SuppressWarnings("try") // The interruption is only held off.
  private void show(OutputFolder folder) {
    try (Interruption afterwards = Interruption.postponed()) {
      history.add(folder.path());
      Results results = new Report(folder.path(), templates).write();
      StepSummary.ofThisBuild().ifPresent(step -> step.add(folder.path().resolve(Report.SUMMARY)));
      TerminalSummary summary = new TerminalSummary(results);
      summary.lines(shortened(folder.path().resolve(Report.PAGE))).forEach(log::info);
      parameters
          .seedExperiment()
          .ifPresent(seed -> new SeedTable(seed, results).lines().forEach(log::info));
      if (parameters.nothingConfigured()) {
        log.info("Yours: add -Dconcurrency-bench.url=http://localhost:8080/orders");
      }
      mojo.afterTheRun(results);
    } catch (IOException failed) {
      throw new BrokenSetup(
          String.format(Locale.ROOT, "The report cannot be made: %s; the journal is kept", failed),
          failed);
    }
  }

  private Path shortened(Path file) {
    return StartFolder.of(mojo.session).shortened(file);
  }
}
