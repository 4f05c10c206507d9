package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Secrets;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures with JMH. A host JVM of our own on each measured JDK, with an exact class path, asks JMH
 * for one fork a cell and round; the fork appends what it does to a work file, which is followed
 * here.
 */
public final class JmhEngine implements Engine {

  private static final String HOST = "io.github.concurrencybench.fork.Host";
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long NOT_STARTED = 0;
  private static final Duration FORK_GRACE = Duration.ofSeconds(2);
  private static final Duration HOST_GRACE = Duration.ofSeconds(10);
  // Ctrl-C reaches the children too, often before this JVM has noticed that it is to end.
  private static final Duration TIME_TO_NOTICE_THE_END = Duration.ofMillis(500);

  private final Plan plan;
  private final Launches launches;
  private final Path workFolder;
  private final Deadlines deadlines;
  private final Map<String, ChildJvm> hosts = new HashMap<>();
  private final ClassArchives archives;
  private boolean closed;

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
  }

  @Override
  public RoundResult measure(Turn turn) throws InterruptedException {
    Cell cell = turn.cell();
    checkFolder();
    String fileName = fileName(turn);
    WorkFile work = new WorkFile(workFolder.resolve(fileName + ".ndjson"));
    work.delete();
    Path hostLog = launches.of(cell.jvm()).log();
    Path forkLog = hostLog.resolveSibling("fork-" + fileName + ".log");
    LogTail log = LogTail.from(hostLog);
    ChildJvm running = runningHost(cell.jvm());
    ForkFiles files = new ForkFiles(work.path().toString(), forkLog.toString());
    RequestFile requests = RequestFile.madeAt(Path.of(files.requests()));
    String request = Json.LINE.toJson(request(turn, files));
    ForkRun run = new ForkRun(cell, turn.round(), deadlines.batchTimeout());
    long end = deadlines.endOfTurn(turn.longest());
    running.ask(request);
    String error = follow(running, run, work, end);
    checkFolder();
    run.take(work.news());
    work.delete();
    RoundResult result =
        run.result(error == null ? null : error + new LogTail(forkLog, 0).lastLines(log));
    return withoutSecrets(withRequests(withRemedy(result, run), requests.take()));
  }

  /** Whatever a client or the JVM says goes to the journal, and from there everywhere. */
  private RoundResult withoutSecrets(RoundResult result) {
    Workload workload = plan.workloadOf(result.cell());
    Secrets secrets = Secrets.of(List.of(workload));
    return result.said(text -> secrets.masked(text + ProxyBlame.of(text, workload)));
  }

  /** Without it, every cell from here on would fail, and the journal is gone with it. */
  private synchronized void checkFolder() {
    // Where the run is cut off, this build itself deletes it.
    if (!closed && !Files.isDirectory(workFolder)) {
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

  /** Follows the fork to its end. Returns what went wrong outside the fork, or null. */
  private String follow(ChildJvm running, ForkRun run, WorkFile work, long end)
      throws InterruptedException {
    try {
      long looked = System.nanoTime();
      String answer = running.answer(LOOK);
      while (answer == null) {
        run.take(work.news());
        run.watchedUntil(looked);
        looked = System.nanoTime();
        if (run.isOverdue() || System.nanoTime() - end > 0) {
          return cutOff(running, run);
        }
        answer = running.answer(LOOK);
      }
      return Json.LINE.fromJson(answer, HostAnswer.class).error();
    } catch (ChildEnded hostIsGone) {
      Thread.sleep(TIME_TO_NOTICE_THE_END.toMillis());
      String howItEnded = running.howItEnded();
      endHost(run.cell().jvm());
      // Which process it is, the fork may have told since the last look.
      run.take(work.news());
      endFork(run.pid());
      return "The host process" + howItEnded;
    }
  }

  private String cutOff(ChildJvm running, ForkRun run) throws InterruptedException, ChildEnded {
    String jvm = run.cell().jvm();
    String dump = ThreadDump.of(run.pid(), launches.of(jvm).java(), workFolder);
    if (run.isOverdue()) {
      long millis = deadlines.batchTimeout().toMillis();
      run.fail(
          "%s did not end within <batchTimeout> of %s ms%s"
              .formatted(run.inProgress(), millis, dump));
    } else {
      run.giveUp(
          "%s did not end within %s%s"
              .formatted(run.inProgress(), deadlines.budgetInWords(), dump));
    }
    if (run.pid() == NOT_STARTED) {
      // To a system, process 0 is the whole group of processes, Maven among them.
      endHost(jvm);
      return null;
    }
    endFork(run.pid());
    if (running.answer(HOST_GRACE) == null) {
      endHost(jvm);
    }
    return null;
  }

  /** With all that it has started; else the next cell would be measured beside it. */
  private static void endFork(long pid) throws InterruptedException {
    Optional<ProcessHandle> fork = pid == NOT_STARTED ? Optional.empty() : ProcessHandle.of(pid);
    if (fork.isEmpty()) {
      return;
    }
    List<ProcessHandle> all = Stream.concat(fork.stream(), fork.get().descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    long end = System.nanoTime() + FORK_GRACE.toNanos();
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.sleep(LOOK.toMillis());
    }
  }

  private synchronized ChildJvm runningHost(String jvm) throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    ChildJvm host = hosts.get(jvm);
    if (host == null) {
      host = ChildJvm.start(launches.of(jvm), HOST, hostArgs());
      hosts.put(jvm, host);
    }
    return host;
  }

  private List<String> hostArgs() {
    return List.of(
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djmh.blackhole.autoDetect=false",
        "-Dconcurrency-bench.work=" + workFolder,
        "-Dconcurrency-bench.hosts=" + MachineLock.ofHosts(MachineLock.usualFile()),
        // JMH's lock file stands there and fails where another run has it; ours waits instead.
        "-Djava.io.tmpdir=" + workFolder);
  }

  private synchronized void endHost(String jvm) {
    ChildJvm host = hosts.remove(jvm);
    if (host != null) {
      host.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    List.copyOf(hosts.keySet()).forEach(this::endHost);
  }
}
