package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.RoundResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures with JMH. A host JVM of our own, with an exact class path, asks JMH for one fork a cell
 * and round; the fork appends what it does to a work file, which is followed here.
 */
public final class JmhEngine implements Engine {

  private static final String HOST = "io.github.concurrencybench.fork.Host";
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long NOT_STARTED = 0;
  private static final Duration HOST_GRACE = Duration.ofSeconds(10);
  // Ctrl-C reaches the children too, often before this JVM has noticed that it is to end.
  private static final Duration TIME_TO_NOTICE_THE_END = Duration.ofMillis(500);

  private final Plan plan;
  private final Launch launch;
  private final Path workFolder;
  private final Duration batchTimeout;
  private ChildJvm host;
  private boolean closed;

  /**
   * Prepares the engine; the host starts with the first cell.
   *
   * @param plan what is measured, with the embedded target's URLs filled in
   * @param launch how the host is started
   * @param workFolder where work files and thread dumps go
   * @param batchTimeout how long one batch may take
   */
  public JmhEngine(Plan plan, Launch launch, Path workFolder, Duration batchTimeout) {
    this.plan = plan;
    this.launch = launch;
    this.workFolder = workFolder;
    this.batchTimeout = batchTimeout;
  }

  @Override
  public RoundResult measure(Cell cell, int round) throws InterruptedException {
    String fileName = round + "-" + cell.name().replaceAll("[^A-Za-z0-9._-]", "_") + ".ndjson";
    WorkFile work = new WorkFile(workFolder.resolve(fileName));
    work.delete();
    LogTail log = LogTail.from(launch.log());
    ForkRun run = new ForkRun(cell, round, batchTimeout);
    ChildJvm running = runningHost();
    running.ask(Json.LINE.toJson(request(cell, round, work)));
    String error = follow(running, run, work);
    run.take(work.news());
    work.delete();
    return run.result(error == null ? null : error + log.lastLines());
  }

  private CellRequest request(Cell cell, int round, WorkFile work) {
    return new CellRequest(
        cell,
        round,
        plan.workloadOf(cell),
        plan.repetitions(),
        new ForkFiles(work.path().toString(), launch.log().toString()),
        new ForkJvm(plan.jvmArgs(), List.of()));
  }

  /** Follows the fork to its end. Returns what went wrong outside the fork, or null. */
  private String follow(ChildJvm running, ForkRun run, WorkFile work) throws InterruptedException {
    try {
      String answer = running.answer(LOOK);
      while (answer == null) {
        run.take(work.news());
        if (run.isOverdue()) {
          return cutOff(running, run);
        }
        answer = running.answer(LOOK);
      }
      return Json.LINE.fromJson(answer, HostAnswer.class).error();
    } catch (ChildEnded hostIsGone) {
      Thread.sleep(TIME_TO_NOTICE_THE_END.toMillis());
      endHost();
      return "The host process ended.";
    }
  }

  private String cutOff(ChildJvm running, ForkRun run) throws InterruptedException, ChildEnded {
    String dump = ThreadDump.of(run.pid(), launch.java(), workFolder);
    run.fail(
        "A batch did not end within <batchTimeout> of " + batchTimeout.toMillis() + " ms" + dump);
    if (run.pid() == NOT_STARTED) {
      // To a system, process 0 is the whole group of processes, Maven among them.
      endHost();
      return null;
    }
    ProcessHandle.of(run.pid()).ifPresent(JmhEngine::destroyTree);
    if (running.answer(HOST_GRACE) == null) {
      endHost();
    }
    return null;
  }

  private static void destroyTree(ProcessHandle process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private synchronized ChildJvm runningHost() throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    if (host == null) {
      host = ChildJvm.start(launch, HOST, hostArgs());
    }
    return host;
  }

  private List<String> hostArgs() {
    return List.of(
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djmh.blackhole.autoDetect=false",
        // JMH's lock file stands there and fails where another run has it; ours waits instead.
        "-Djava.io.tmpdir=" + workFolder);
  }

  private synchronized void endHost() {
    if (host != null) {
      host.close();
      host = null;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    endHost();
  }
}
