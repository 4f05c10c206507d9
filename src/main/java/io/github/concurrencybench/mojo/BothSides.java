package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Against;
import io.github.concurrencybench.gate.Case;
import io.github.concurrencybench.gate.Confirmation;
import io.github.concurrencybench.gate.GatePlan;
import io.github.concurrencybench.gate.Gated;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.measure.CheckedHosts;
import io.github.concurrencybench.measure.ChildEnvironment;
import io.github.concurrencybench.measure.Deadlines;
import io.github.concurrencybench.measure.Engine;
import io.github.concurrencybench.measure.Interruption;
import io.github.concurrencybench.measure.JmhEngine;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.Launches;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.measure.MachineLock;
import io.github.concurrencybench.measure.Measurement;
import io.github.concurrencybench.measure.PausingEngine;
import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Forecast;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Secrets;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Measures the gated cells of a run on both sides, now.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 * @param parameters what is asked, with a reference
 */
record BothSides(CheckMojo mojo, PluginDescriptor plugin, GateParameters parameters) {

  private static final String FOLDER = "gate";

  private static final String NO_RELEASE =
      "There is no release to compare with yet; after the first one there is.";

  /** A turn may take a fiftieth of the budget longer than planned before it is ended. */
  private static final int SLACK = 50;

  /** The case with what was measured for it. */
  @SuppressWarnings("try") // The lock is only held.
  Case measured(Case run, List<Gated> gated, Path folder) throws InterruptedException {
    Opponents opponents = opponents();
    Optional<Opponents.Prepared> prepared = opponents.prepared(compared(gated, folder));
    if (prepared.isEmpty()) {
      return run.withNotes(and(run.notes(), List.of(NO_RELEASE)));
    }
    MeasuredJvms jvms = prepared.get().compared().jvms();
    CheckedHosts hosts = checked(prepared.get(), gated);
    OutputFolder files = OutputFolder.writable(folder.resolve(FOLDER));
    try (MachineLock lock = lock()) {
      files.emptyWork(false);
      try {
        Opponent opponent = opponents.ready(prepared.get(), files.madeWork());
        return measured(run, gated, new Ready(opponent, jvms, hosts, folder, files));
      } finally {
        files.deleteWork();
      }
    }
  }

  /** Tells what would be measured, where it may be, and measures nothing. */
  void tell(List<Gated> gated, Path folder) {
    Optional<Opponents.Prepared> prepared = opponents().prepared(compared(gated, folder));
    if (prepared.isEmpty()) {
      mojo.getLog().info(NO_RELEASE);
    } else {
      checked(prepared.get(), gated);
    }
  }

  private Opponents opponents() {
    return new Opponents(mojo, plugin, parameters.reference().orElseThrow());
  }

  private Opponents.Compared compared(List<Gated> gated, Path folder) {
    Set<String> workloads =
        gated.stream()
            .filter(Gated::isCompared)
            .map(each -> each.cell().workload())
            .collect(Collectors.toSet());
    JournalHead head = head(folder);
    MeasuredJvms jvms = JvmsOfRun.of(head, new CommonParameters(mojo).jvmArgs());
    return new Opponents.Compared(head.plan(), workloads, jvms);
  }

  /**
   * What the measurement needs.
   *
   * @param opponent the older side
   * @param jvms the JDKs of the run
   * @param hosts the hosts of both sides, which may get what is sent
   * @param folder of the run
   * @param files of the gate alone
   */
  private record Ready(
      Opponent opponent, MeasuredJvms jvms, CheckedHosts hosts, Path folder, OutputFolder files) {}

  /**
   * Before anybody waits: of what may be compared, in the end there are no more cells than this.
   */
  private CheckedHosts checked(Opponents.Prepared prepared, List<Gated> gated) {
    Set<String> related =
        prepared.related().stream().map(Workload::name).collect(Collectors.toSet());
    return GatePlan.of(prepared.plan(), gated, related)
        .map(found -> within(found).withReference(prepared.plan().reference()))
        .map(plan -> new HostCheck(mojo).checked(plan))
        .orElse(CheckedHosts.NONE);
  }

  private Case measured(Case run, List<Gated> gated, Ready ready) throws InterruptedException {
    Opponent opponent = ready.opponent();
    Case noted = run.withNotes(and(run.notes(), opponent.aside().values()));
    Against against =
        Against.reference(opponent.described(), opponent.notComparable())
            .without(opponent.aside().keySet());
    Optional<Plan> plan =
        GatePlan.of(opponent.plan(), gated, comparable(gated, opponent))
            .map(found -> within(found).withReference(opponent.plan().reference()));
    if (plan.isEmpty()) {
      return noted.against(against);
    }
    new Preflight(mojo.preflight).probe(plan.get(), ready.hosts());
    Duration budget = plan.get().repetitions().timeBudget();
    AskedProxies.of(mojo).sentences(plan.get()).forEach(mojo.getLog()::info);
    mojo.getLog()
        .info(
            "Comparing with %s, measured again now%s."
                .formatted(
                    described(opponent),
                    budget.isZero() ? "" : "; within " + Forecast.inWords(budget)));
    List<RoundResult> rounds = rounds(plan.get(), gated, ready);
    return noted.against(against.with(plan.get(), rounds)).at(Instant.now());
  }

  private static <T> List<T> and(List<T> notes, Collection<T> more) {
    return Stream.concat(notes.stream(), more.stream()).toList();
  }

  private static Set<String> comparable(List<Gated> gated, Opponent opponent) {
    return gated.stream()
        .map(each -> each.cell().workload())
        .filter(workload -> !opponent.notComparable().containsKey(workload))
        .filter(workload -> !opponent.aside().containsKey(workload))
        .collect(Collectors.toSet());
  }

  private static String described(Opponent opponent) {
    return opponent.described().kind() == Reference.Kind.VERSION
        ? opponent.described().resolved()
        : opponent.described().name();
  }

  private Plan within(Plan plan) {
    Duration usual = plan.repetitions().timeBudget();
    return plan.withRepetitions(plan.repetitions().within(parameters.timeBudget().orElse(usual)))
        .withRandomSeed(
            mojo.randomSeed == null ? ThreadLocalRandom.current().nextInt() : mojo.randomSeed);
  }

  private MachineLock lock() throws InterruptedException {
    return MachineLock.take(
        MachineLock.usualFile(),
        BenchRun.owner(mojo),
        TimeText.parsePositive("lockTimeout", mojo.lockTimeout),
        mojo.getLog()::info);
  }

  private static JournalHead head(Path folder) {
    try {
      return JournalContent.read(folder).head();
    } catch (IOException unreadable) {
      throw new BrokenSetup(unreadable.getMessage(), unreadable);
    }
  }

  private Launches launches(Plan plan, Ready ready) {
    List<Path> jars = new ForkClassPath(mojo.repositories, mojo.session).jars(plugin, mojo.project);
    Launch launch =
        new Launch(
            ready.jvms().homes().get(0).java(),
            jars,
            mojo.folder(),
            ready.files().log(),
            ready.opponent().present());
    Secrets secrets = Secrets.of(and(plan.workloads(), plan.reference()));
    Launches present =
        Launches.on(
                ready.jvms().homes(),
                launch.hiding(ChildEnvironment.holding(secrets)),
                ready.jvms().remedy())
            .withHosts(ready.hosts());
    return ready.opponent().earlier() == null
        ? present
        : present.withReference(ready.opponent().earlier());
  }

  @SuppressWarnings("try") // The interruption is only prepared for.
  private List<RoundResult> rounds(Plan plan, List<Gated> gated, Ready ready)
      throws InterruptedException {
    try (Engine engine = engine(plan, ready)) {
      Journal journal = journal(plan, ready);
      try (Interruption interruption =
          Interruption.prepare(journal, List.of(engine::close), () -> ready.files().deleteWork())) {
        boolean interactive = mojo.session.getRequest().isInteractiveMode();
        Progress progress = Terminal.progress(mojo.getLog(), interactive, plan::nameOf);
        new Measurement(engine, journal, progress, List.of())
            .run(new Confirmation(plan, gated), plan.randomSeed());
        journal.end(RunStatus.COMPLETE);
      } finally {
        journal.end(RunStatus.PARTIAL);
      }
      return JournalContent.read(ready.folder(), Journal.GATE_FILE).finished();
    } catch (IOException unreadable) {
      throw new BrokenSetup(unreadable.getMessage(), unreadable);
    }
  }

  private Engine engine(Plan plan, Ready ready) {
    Deadlines deadlines = deadlines(plan);
    Engine engine = new JmhEngine(plan, launches(plan, ready), ready.files().work(), deadlines);
    return new PausingEngine(engine, plan, deadlines, mojo.getLog()::info);
  }

  private Deadlines deadlines(Plan plan) {
    Duration batchTimeout = TimeText.parsePositive("batchTimeout", mojo.batchTimeout);
    Duration budget = plan.repetitions().timeBudget();
    return budget.isZero()
        ? Deadlines.of(batchTimeout)
        : Deadlines.within(batchTimeout, budget, budget.plus(budget.dividedBy(SLACK)))
            .of("gateTimeBudget");
  }

  private Journal journal(Plan plan, Ready ready) throws IOException {
    JournalHead head =
        JournalHead.of(
                Instant.now(),
                plugin.getVersion(),
                Machine.environment(ready.jvms().described(), mojo.session.isParallel()),
                plan)
            .withCommand(new CommandLine(mojo, plugin).of(plan));
    return Journal.start(ready.folder(), Journal.GATE_FILE, head);
  }
}
