package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.fork.model.NotApplicable;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.process.RangeAnswer;
import io.github.concurrencybench.fork.process.TaskRange;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.spark.executor.Answered;
import io.github.concurrencybench.fork.spark.executor.RunRange;
import io.github.concurrencybench.fork.spark.executor.Shipment;
import io.github.concurrencybench.fork.task.RemoteTasks;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.SparkCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;

/** The context of a fork: its one connection to Spark. */
public final class Driver implements RemotePool {

  private final CellRequest request;
  private final Path folder;
  private final SparkLog log;
  private final RequestCount requests;
  private final Grouping grouping;
  private final int workers;
  private final Map<String, Usage> used = new ConcurrentHashMap<>();
  private JavaSparkContext context;
  private Jobs jobs;

  private Driver(CellRequest request) {
    this.request = request;
    this.folder = Path.of(request.files().work() + ".spark");
    this.log =
        new SparkLog(
            Path.of(request.files().work() + ".spark.log"), Path.of(request.files().log()));
    this.requests = RequestCount.in(request.files());
    this.workers = request.cell().workers().count();
    this.grouping = new Grouping(workers);
  }

  /**
   * Connects, ships what the tasks need, and makes them in every executor.
   *
   * @param request what to run
   * @param json the same for executors
   * @return the ready executors
   * @throws Exception where that fails; the message is a sentence
   */
  public static RemotePool start(CellRequest request, String json) throws Exception {
    Driver driver = new Driver(request);
    try {
      driver.open(json);
      return driver;
    } catch (NotApplicable | WorkerFailed told) {
      driver.end();
      throw told;
    } catch (Exception failed) {
      driver.end();
      SparkCluster cluster = Settings.of(request).cluster();
      String sentence =
          "Spark %s failed on Java %s: %s."
              .formatted(cluster.version(), System.getProperty("java.version"), failed);
      throw new WorkerFailed(cluster.secrets().masked(sentence), failed);
    }
  }

  private void open(String json) throws Exception {
    Files.createDirectories(folder);
    Jars ours = Jars.ofThisJvm(folder);
    Jars theirs = Jars.of(request.jvm().userCode().classPath(), folder, "project");
    Settings settings = Settings.of(request);
    String name = "concurrency-bench " + request.cell().name();
    String main = Jars.of(List.of(ownClasses()), folder, "main").files().get(0).toString();
    context = new Connection(settings, log).opened(() -> settings.conf(name, main));
    List.of(ours, theirs)
        .forEach(jars -> jars.files().forEach(jar -> context.addFile(jar.toString())));
    String id = "concurrency-bench-" + context.sc().applicationId();
    Shipment shipment = new Shipment(id, json, ours.names(), theirs.names());
    jobs =
        new Jobs(context, new RunRange(context.broadcast(shipment)), settings.cluster().secrets());
    // All cores are free, so that each executor gets some of as many as there are cores.
    jobs.run(Collections.nCopies(workers, new TaskRange(0, 0, 0)));
  }

  private static String ownClasses() throws Exception {
    return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  @Override
  public void runElsewhere(RemoteTasks tasks) throws InterruptedException {
    if (tasks.braked()) {
      new BrakedTasks(tasks, workers, range -> record(List.of(range), tasks)).run();
    } else {
      record(grouping.of(tasks.count(), tasks.nanosLeft()), tasks);
    }
  }

  private void record(List<TaskRange> ranges, RemoteTasks tasks) throws InterruptedException {
    List<Answered> answers = jobs.run(ranges);
    List<RangeAnswer> read = new ArrayList<>();
    for (int each = 0; each < ranges.size(); each++) {
      Answered answered = answers.get(each);
      RangeAnswer answer = new RangeAnswer(ranges.get(each), answered.answer());
      answer.recordTo(tasks);
      answer.writeTo(request.files(), requests);
      count(answered.executor(), answer.used());
      read.add(answer);
    }
    grouping.saw(
        read.stream().mapToInt(RangeAnswer::count).sum(),
        read.stream().mapToLong(RangeAnswer::serviceNanos).sum());
  }

  /** What is used in this JVM, the fork counts itself. */
  private void count(String executor, Usage usage) {
    if (!Settings.of(request).cluster().isInOneJvm()) {
      used.merge(executor, usage, Usage::then);
    }
  }

  @Override
  public Usage used() {
    Usage sum = used.values().stream().reduce(Usage.NONE, Usage::plus);
    used.clear();
    return sum;
  }

  @Override
  public void close() {
    try {
      jobs.closeTasks(workers);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void end() {
    if (context != null) {
      context.stop();
    }
    Jars.delete(folder);
    try {
      log.keep();
    } catch (IOException failed) {
      throw new WorkerFailed("What Spark said cannot be kept: " + failed + ".", failed);
    }
  }
}
