package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.NotApplicable;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.probe.Observation;
import io.github.concurrencybench.fork.probe.WatchedTasks;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.fork.task.Breaker;
import io.github.concurrencybench.fork.task.UserCodeFailed;
import io.github.concurrencybench.fork.task.WorkloadTasks;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Forecast;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One cell in one fresh JVM: makes the workers, warms up, takes samples, and tells the parent. */
final class Fork implements AutoCloseable {

  /** The workers of a {@link RemoteModel} make their own. */
  private static final WorkloadTasks MADE_ELSEWHERE =
      index -> {
        throw new IllegalStateException("these tasks are run in other processes");
      };

  private static final int MOST_ATTEMPTS = 3;

  private final CellRequest request;
  private final WorkFileWriter work;
  private final WorkloadTasks tasks;
  private final WorkerPool pool;
  private final Brake brake;
  private final ServiceTimes serviceTimes = new ServiceTimes();
  private final Allowance allowance;
  private final Breaker breaker = new Breaker();
  private final Pulse pulse = Pulse.start();
  private final StartedThreads threads;
  private final RoomToTell room;
  private int samples;
  private long lastNanos;

  private Fork(CellRequest request, WorkFileWriter work, Made made) {
    this.request = request;
    this.work = work;
    this.tasks = made.tasks();
    this.pool = made.pool();
    this.threads = made.threads();
    this.room = made.room();
    this.brake = new Brake(request.workload().rate().orElse(null));
    this.allowance = Allowance.of(request.longest(), request.repetitions());
  }

  /** The tasks and the workers, with what was counted and kept free before there were any. */
  private record Made(
      WorkloadTasks tasks, WorkerPool pool, StartedThreads threads, RoomToTell room) {}

  /** Makes the tasks and the workers. What goes wrong is told to the parent and thrown. */
  static Fork start(CellRequest request) throws Exception {
    WorkFileWriter work = new WorkFileWriter(Path.of(request.files().work()));
    // Who hangs in a set-up is to be found too.
    work.write(WorkLine.begin(ProcessHandle.current().pid()));
    StartedThreads threads = new StartedThreads(request.cell().workers().count());
    RoomToTell room = new RoomToTell(Path.of(request.files().work()));
    try {
      ConcurrencyModel model = Models.named(request.cell().model(), request.jvm().userCode());
      Optional<WorkLine> refusal =
          tooOldJava(model).or(() -> whyNotApplicable(request, model).map(WorkLine::notApplicable));
      if (refusal.isPresent()) {
        work.write(refusal.get());
        throw new IllegalStateException(refusal.get().notApplicable());
      }
      long start = System.nanoTime();
      WorkloadTasks tasks = tasks(request, model);
      WorkerPool pool = pool(request, model);
      work.write(WorkLine.setup(Duration.ofNanos(System.nanoTime() - start)));
      return new Fork(request, work, new Made(tasks, pool, threads, room));
    } catch (NotApplicable refused) {
      work.write(WorkLine.notApplicable(refused.getMessage()));
      throw refused;
    } catch (UserCodeFailed failed) {
      work.write(WorkLine.failed(failed.getMessage()));
      throw failed;
    } catch (Exception | Error failed) {
      work.write(WorkLine.failed(sentence("The workers could not be made: ", failed, threads)));
      throw failed;
    }
  }

  private static Optional<WorkLine> tooOldJava(ConcurrencyModel model) {
    return Runtime.version().feature() < model.oldestJava()
        ? model.notApplicable().map(reason -> WorkLine.needsJava(reason, model.oldestJava()))
        : Optional.empty();
  }

  private static WorkloadTasks tasks(CellRequest request, ConcurrencyModel model) {
    if (model instanceof RemoteModel) {
      return MADE_ELSEWHERE;
    }
    WorkloadTasks tasks = WorkloadTasks.of(request, model.needsNonBlockingTasks());
    return request.probe() && !model.needsNonBlockingTasks()
        ? new WatchedTasks(tasks, request.cell().tasks())
        : tasks;
  }

  private static WorkerPool pool(CellRequest request, ConcurrencyModel model) throws Exception {
    return model instanceof RemoteModel remote
        ? remote.start(request)
        : Models.start(model, request.cell().workers().count());
  }

  private static Optional<String> whyNotApplicable(CellRequest request, ConcurrencyModel model) {
    Optional<String> reason = WorkloadTasks.notApplicable(request, model.needsNonBlockingTasks());
    return reason.isPresent() ? reason : model.notApplicable();
  }

  void warmUp() throws InterruptedException {
    int tasksOfABatch = request.cell().tasks();
    for (int done = 0; !breaker.isOpen() && allowance.warmsUpMore(done, tasksOfABatch); done++) {
      Batch batch = batch(new TimeWindow(allowance.warmUp(done), 0, breaker));
      if (breaker.isOpen()) {
        // What has ended the cell is told, and what had come to an end by then.
        write(batch, Usage.NONE);
      }
    }
  }

  /** Takes one sample; does nothing where no further one is needed. */
  long sample() throws InterruptedException {
    if (breaker.isOpen() || !allowance.allowsSample(samples, lastNanos)) {
      return 0;
    }
    Measured measured = undisturbed();
    checkWorkers(measured.batch().mostAtOnce());
    lastNanos = measured.batch().nanos();
    samples++;
    serviceTimes.add(measured.batch());
    return write(measured.batch(), measured.used());
  }

  /** A batch, and what was used for it. */
  private record Measured(Batch batch, Usage used) {}

  /** Where all stood still meanwhile, nobody knows how long the batch would have taken. */
  private Measured undisturbed() throws InterruptedException {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      long before = pulse.heldUpNanos();
      Measured measured = measured();
      Duration heldUp = Duration.ofNanos(pulse.heldUpNanos() - before);
      if (heldUp.compareTo(Pulse.LEAST) < 0 || breaker.isOpen()) {
        return measured;
      }
      work.write(
          WorkLine.warning(
              "A batch is not counted, since the machine slept or the process was stopped for %s in it; it was measured again."
                  .formatted(Forecast.inWords(heldUp))));
    }
    String reason =
        "In each of %s batches the machine slept or the process was stopped; measure again."
            .formatted(MOST_ATTEMPTS);
    work.write(WorkLine.failed(reason));
    throw new IllegalStateException(reason);
  }

  private Measured measured() throws InterruptedException {
    usedElsewhere();
    ProcessCounters before = ProcessCounters.atStart();
    TimeWindow window = new TimeWindow(allowance.sample(lastNanos), leastTasks(), breaker);
    Batch batch = tasks instanceof WatchedTasks watched ? observed(watched, window) : batch(window);
    Usage used = ProcessCounters.atEnd().since(before).plus(usedElsewhere());
    return new Measured(batch, used);
  }

  private long write(Batch batch, Usage used) {
    Sample sample = batch.sample(request.round(), used);
    work.write(WorkLine.sample(sample));
    breaker.reason().ifPresent(reason -> work.write(ended(reason)));
    return sample.checksum();
  }

  /** What the target did not want to be asked, no other cell asks it either for a while. */
  private WorkLine ended(String reason) {
    return breaker
        .pause()
        .map(pause -> WorkLine.throttled(reason, pause))
        .orElseGet(() -> WorkLine.failed(reason));
  }

  private Batch observed(WatchedTasks watched, TimeWindow window) throws InterruptedException {
    Observation observation = Observation.start(watched);
    Batch batch = batch(window);
    work.write(WorkLine.probe(observation.end(Path.of(request.files().work() + ".jfr"))));
    return batch;
  }

  /** Workers that are processes run one task at a time, and are not timed here. */
  private void checkWorkers(int mostAtOnce) {
    String model = request.cell().model();
    int workers = request.cell().workers().count();
    if (mostAtOnce <= workers || pool instanceof RemotePool) {
      return;
    }
    if (!Models.all().containsKey(model)) {
      String reason =
          "%s had %s tasks in progress at once, with %s workers: a model has at most as many."
              .formatted(model, mostAtOnce, workers);
      work.write(WorkLine.failed(reason));
      throw new IllegalStateException(reason);
    }
    work.write(
        WorkLine.warning(
            "%s with %s had more tasks than that in progress: a ForkJoinPool adds threads where"
                    .formatted(model, workers)
                + " tasks wait for each other or for a queue. Compare with platform-threads."));
  }

  /** What runs of a sample in any case: something of every worker; with a brake, one task. */
  private int leastTasks() {
    return brake.brakes() ? 1 : request.cell().workers().count();
  }

  private Batch batch(TimeWindow window) throws InterruptedException {
    work.write(WorkLine.begin(ProcessHandle.current().pid()));
    Batch batch = new Batch(tasks, request.cell().tasks(), window, brake);
    try {
      batch.runOn(pool);
      if (breaker.isOpen()) {
        room.close();
      }
    } catch (InterruptedException | RuntimeException | Error failed) {
      room.close();
      work.write(WorkLine.failed(sentence("The model failed: ", failed, threads)));
      throw failed;
    }
    return batch;
  }

  private static String sentence(String what, Throwable failed, StartedThreads threads) {
    return failed instanceof WorkerFailed worker
        ? worker.getMessage()
        : what + threads.told(failed);
  }

  /** Counts in processes of workers, which count from here on anew. */
  private Usage usedElsewhere() {
    return pool instanceof RemotePool remote ? remote.used() : Usage.NONE;
  }

  /** Hands the results over first: what goes wrong from here on is a warning. */
  @Override
  public void close() {
    work.write(WorkLine.done(serviceTimes.encoded()));
    try {
      pool.close();
    } catch (RuntimeException | Error failed) {
      String what = request.cell().model() + " could not end its workers: ";
      work.write(WorkLine.warning(sentence(what, failed, threads)));
    }
    try {
      tasks.close();
    } catch (UserCodeFailed failed) {
      work.write(WorkLine.warning(failed.getMessage()));
    } catch (IOException | RuntimeException | Error failed) {
      work.write(WorkLine.warning("The tasks could not be ended: " + failed));
    }
  }
}
