package io.github.concurrencybench.fork.archive;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.fork.BatchBenchmark;
import io.github.concurrencybench.fork.HiddenQuestion;
import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.process.Worker;
import io.github.concurrencybench.fork.server.TargetServer;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Does once what forks and worker processes do, so that the JVM has loaded their classes when it
 * ends and writes its archive.
 */
public final class Training {

  private static final int WORKERS = 2;

  /** What JMH loads only in a fork. */
  private static final List<String> OF_FORKS =
      List.of(
          "org.openjdk.jmh.runner.ForkedMain",
          "org.openjdk.jmh.runner.ForkedRunner",
          "org.openjdk.jmh.runner.link.BinaryLinkClient");

  private final Path workFile;

  private Training(Path workFile) {
    this.workFile = workFile;
  }

  /**
   * Runs a tiny cell of every model on both kinds of workload.
   *
   * @param args the work file of these cells
   * @throws Exception where something does not work; then there is no archive
   */
  public static void main(String[] args) throws Exception {
    ParentLink.open();
    Class.forName(Worker.class.getName());
    for (String name : OF_FORKS) {
      Class.forName(name);
    }
    Training training = new Training(Path.of(args[0]));
    Target target = new Target(Duration.ZERO, Duration.ZERO, List.of(100), 0);
    List<URI> urls = TargetServer.start(target, HttpVersion.HTTP_1_1);
    training.run(new HttpWorkload("http", urls, WORKERS, Connection.KEPT, Request.get(), null));
    training.run(new CpuWorkload("cpu", 1, WORKERS));
    // Threads of the target are no daemons.
    System.exit(0);
  }

  private void run(Workload workload) throws Exception {
    for (ConcurrencyModel model : Models.all().values()) {
      if (model instanceof RemoteModel) {
        continue;
      }
      String question = Json.LINE.toJson(request(workload, model.id()));
      new Runner(
              new OptionsBuilder()
                  .include(BatchBenchmark.class.getName())
                  .param("request", HiddenQuestion.of(question).text())
                  .forks(0)
                  .warmupIterations(0)
                  .measurementIterations(1)
                  .verbosity(VerboseMode.SILENT)
                  .build())
          .run();
    }
  }

  private CellRequest request(Workload workload, String model) {
    return new CellRequest(
        new Cell(workload.name(), workload.tasks(), model, new Workers(1), "", Side.PRESENT),
        1,
        workload,
        new Repetitions(1, 1, new Warmups(0)),
        new ForkFiles(workFile.toString(), workFile + ".log"),
        new ForkJvm(List.of(), UserCode.NONE));
  }
}
