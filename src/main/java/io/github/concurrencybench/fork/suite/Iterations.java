package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.fork.ServiceTimes;
import io.github.concurrencybench.fork.WorkFileWriter;
import io.github.concurrencybench.fork.probe.Observation;
import io.github.concurrencybench.fork.probe.SuiteThreads;
import io.github.concurrencybench.fork.usage.ProcessCounters;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.WorkLine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The iterations of a fork, one after the other: hears when one begins and what came of it, and
 * tells the parent. What was counted in an iteration is scaled to the time that the workload's
 * operations would take.
 */
final class Iterations implements Consumer<Map<String, Object>> {

  private final CellRequest request;
  private final JmhMode mode;
  private final WorkFileWriter work;
  private final ServiceTimes times = new ServiceTimes();
  private final long end;
  private ProcessCounters before;
  private long begin;
  private boolean begun;
  private int samples;
  private Observation observation;

  /**
   * Opens the work file.
   *
   * @param request what is asked
   * @param left how long this process may take, from its start
   */
  Iterations(CellRequest request, long left) {
    this.request = request;
    this.mode = ((JmhWorkload) request.workload()).mode();
    this.work = new WorkFileWriter(Path.of(request.files().work()));
    long up = TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
    this.end = left == Long.MAX_VALUE ? left : System.nanoTime() + left - up;
  }

  @Override
  public void accept(Map<String, Object> told) {
    if (told.get("begins") instanceof Boolean measured) {
      begins(measured);
    } else {
      ends(new Iteration(told, System.nanoTime() - begin));
    }
  }

  private void begins(boolean measured) {
    work.write(WorkLine.begin(ProcessHandle.current().pid()));
    if (measured && request.probe()) {
      observation = Observation.start(new SuiteThreads());
    }
    before = ProcessCounters.atStart();
    begin = System.nanoTime();
  }

  private void ends(Iteration iteration) {
    Usage used = ProcessCounters.atEnd().since(before);
    if (observation != null) {
      work.write(WorkLine.probe(seen()));
    }
    if (!begun) {
      begun = true;
      work.write(WorkLine.setup(setup(iteration)));
    }
    if (counts(iteration)) {
      samples++;
      iteration.times().forEach(times::add);
      work.write(WorkLine.sample(iteration.sample(request.round(), request.cell().tasks(), used)));
    }
    boolean last = !iteration.isWarmup() && samples >= iteration.count();
    if (last || isOver(iteration)) {
      work.write(WorkLine.done(mode == JmhMode.SAMPLE_TIME ? times.encoded() : ""));
      if (!last) {
        // JMH has no other way to leave iterations out.
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private Probe seen() {
    try {
      return observation.end(Path.of(request.files().work() + ".jfr"));
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      return Probe.UNKNOWN;
    }
  }

  /** What an iteration takes beyond its time: the first one makes the states. */
  private Duration setup(Iteration first) {
    return mode == JmhMode.SINGLE_SHOT
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, first.realNanos() - first.nanos()));
  }

  /** A single shot takes as long as it takes: with no time for another, the last one counts. */
  private boolean counts(Iteration iteration) {
    return !iteration.isWarmup() || isLate(2 * iteration.realNanos());
  }

  private boolean isOver(Iteration iteration) {
    return samples > 0 && isLate(iteration.realNanos());
  }

  private boolean isLate(long next) {
    return mode == JmhMode.SINGLE_SHOT
        && end != Long.MAX_VALUE
        && System.nanoTime() + next - end > 0;
  }
}
