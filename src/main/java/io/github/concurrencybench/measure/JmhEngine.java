package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Secrets;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures with JMH. A host JVM of our own on each measured JDK, with an exact class path, asks JMH
 * for one fork a cell and round; the fork appends what it does to a work file, which is followed
 * here.
 */
public final class JmhEngine implements Engine {

  private final Plan plan;
  private final Launches launches;
  private final Path workFolder;
  private final Deadlines deadlines;
  private final Hosts hosts;
  private final ClassArchives archives;

  /**
   * Prepares the engine; a host starts with the first cell of its JDK.
   *
   * @param plan what is measured, with the embedded target's URLs filled in
   * @param launches how the hosts are started
   * @param workFolder where work files and thread dumps go
   * @param deadlines how long batches may take
   */
  public JmhEngine(Plan plan, Launches launches, Path workFolder, Deadlines deadlines) {
    this.plan = plan;
    this.launches = launches;
    this.workFolder = workFolder;
    this.deadlines = deadlines;
    this.archives = new ClassArchives(plan);
    this.hosts = new Hosts(launches, workFolder);
  }

  @Override
  public RoundResult measure(Turn turn) throws InterruptedException {
    Cell cell = turn.cell();
    if (plan.workloadOf(cell) instanceof JmhWorkload suite) {
      Optional<String> refusal = new SuiteCell(cell, suite).notApplicable();
      return refusal.isPresent()
          ? RoundResult.without(cell, turn.round(), Status.NOT_APPLICABLE, refusal.get())
          : inForkOf(turn, ForkRun.ofSuite(cell, turn.round(), deadlines.batchTimeout(), suite));
    }
    return inForkOf(turn, new ForkRun(cell, turn.round(), deadlines.batchTimeout()));
  }

  private RoundResult inForkOf(Turn turn, ForkRun run) throws InterruptedException {
    checkFolder();
    String fileName = fileName(turn);
    WorkFile work = new WorkFile(workFolder.resolve(fileName + ".ndjson"));
    work.delete();
    Launch launch = launches.of(turn.cell().jvm());
    Path forkLog = launch.log().resolveSibling("fork-" + fileName + ".log");
    LogTail log = LogTail.from(launch.log());
    ForkFiles files = new ForkFiles(work.path().toString(), forkLog.toString());
    long end = deadlines.endOfTurn(turn.longest());
    ChildJvm host = host(turn.cell());
    RequestFile requests = RequestFile.madeAt(Path.of(files.requests()));
    host.ask(Json.LINE.toJson(request(turn, files)));
    String error = new FollowedFork(run, work, launch, deadlines).followedBy(host, end);
    hosts.leave(host);
    checkFolder();
    run.take(work.news());
    work.delete();
    RoundResult result =
        run.result(error == null ? null : error + new LogTail(forkLog, 0).lastLines(log));
    return withoutSecrets(withRequests(withRemedy(result, run), requests.take()));
  }

  private ChildJvm host(Cell cell) throws InterruptedException {
    return isSuite(cell) ? hosts.ofSuite(cell) : hosts.of(cell.jvm());
  }

  private boolean isSuite(Cell cell) {
    return plan.workloadOf(cell) instanceof JmhWorkload;
  }

  /** Whatever a client or the JVM says goes to the journal, and from there everywhere. */
  private RoundResult withoutSecrets(RoundResult result) {
    Workload workload = plan.workloadOf(result.cell());
    Secrets secrets = Secrets.of(List.of(workload));
    return result.said(text -> secrets.masked(text + ProxyBlame.of(text, workload)));
  }

  /** Without it, every cell from here on would fail, and the journal is gone with it. */
  private void checkFolder() {
    // Where the run is cut off, this build itself deletes it.
    if (!hosts.isClosed() && !Files.isDirectory(workFolder)) {
      throw new BrokenSetup(
          "%s was removed while the run was on, as mvn clean does; what was measured is gone with it. Run again, and clean before or after."
              .formatted(workFolder));
    }
  }

  /** What tasks of the user's own send, nobody counts. */
  private RoundResult withRequests(RoundResult result, Long begun) {
    boolean ours = plan.workloadOf(result.cell()) instanceof HttpWorkload;
    return ours ? result.withRequests(begun) : result;
  }

  /** As long on each side. */
  private String fileName(Turn turn) {
    String name = turn.round() + "-" + turn.cell().nameWithJvm();
    return name.replaceAll("[^A-Za-z0-9._-]", "_")
        + (plan.hasSides() ? "-" + turn.cell().side().letter() : "");
  }

  /** The fork knows which Java it lacks, this side which ones there are. */
  private RoundResult withRemedy(RoundResult result, ForkRun run) {
    if (result.status() != Status.NOT_APPLICABLE || run.neededJava() == null) {
      return MetLimit.toldOf(result, Machine::limits);
    }
    String reason = result.reason() + " " + launches.remedy().sentence(run.neededJava());
    return RoundResult.without(result.cell(), result.round(), result.status(), reason);
  }

  private CellRequest request(Turn turn, ForkFiles files) {
    Cell cell = turn.cell();
    return new CellRequest(
        cell,
        turn.round(),
        plan.workloadOf(cell),
        repetitions(turn),
        files,
        new ForkJvm(forkArgs(cell), launches.userCode(cell)),
        turn.probe(),
        turn.longest());
  }

  /** Ours come last, so that they win: nobody is to look up another address. */
  private List<String> forkArgs(Cell cell) {
    if (isSuite(cell)) {
      // It has none of our classes, of which there may be an archive.
      return plan.jvmArgs();
    }
    List<String> args = new ArrayList<>(archives.forkArgs(cell.jvm(), launches.of(cell.jvm())));
    args.addAll(launches.hosts().jvmArgs(plan.workloadOf(cell), workFolder));
    return List.copyOf(args);
  }

  /**
   * A probe shows no times, and so need not be warm; and nobody warms up for two seconds on other
   * people's servers.
   */
  private Repetitions repetitions(Turn turn) {
    Repetitions planned = plan.repetitions().withSamples(turn.samples());
    boolean spared = planned.warmups().isTimed() && isForeign(turn.cell().workload());
    return turn.probe() || spared ? planned.withFewWarmups() : planned;
  }

  /** On both sides alike. */
  private boolean isForeign(String workload) {
    return Stream.concat(plan.workloads().stream(), plan.reference().stream())
        .filter(form -> form.name().equals(workload))
        .anyMatch(launches.hosts()::isForeign);
  }

  @Override
  public void close() {
    hosts.close();
  }
}
