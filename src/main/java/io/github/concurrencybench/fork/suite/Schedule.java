package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhWorkload;
import java.time.Duration;

/**
 * The iterations of one fork. Those of the benchmark's annotations, where there is time for them.
 * Where there is not, fewer are measured, then shorter ones, and warming up is shortened in
 * proportion. A turn for a single sample measures a single iteration.
 *
 * @param warmup those that count for nothing
 * @param measurement those of which each is a sample
 */
record Schedule(JmhIterations warmup, JmhIterations measurement) {

  /** Shorter ones tell nothing, whatever there is of time. */
  private static final long SHORTEST = Duration.ofMillis(50).toNanos();

  /** A look at what operations wait for needs so long, and shows no times. */
  private static final Duration OF_A_PROBE = Duration.ofSeconds(1);

  /**
   * Shares the time of a fork out.
   *
   * @param request what is asked
   * @param nanosLeft how long iterations may take together; any number where there is no limit
   */
  static Schedule of(CellRequest request, long nanosLeft) {
    JmhWorkload suite = (JmhWorkload) request.workload();
    if (request.probe()) {
      Schedule shortest = new Schedule(once(suite.warmup()), once(suite.measurement()));
      return request.longest() == null ? shortest : shortest.within(nanosLeft);
    }
    int samples = request.repetitions().samples() == 1 ? 1 : suite.measurement().count();
    JmhIterations measurement = withCount(suite.measurement(), Math.max(1, samples));
    Schedule wanted = new Schedule(suite.warmup(), measurement);
    return request.longest() == null ? wanted : wanted.within(nanosLeft);
  }

  private static JmhIterations once(JmhIterations iterations) {
    // Single shots have no time.
    Duration time = iterations.time().isZero() ? Duration.ZERO : OF_A_PROBE;
    return new JmhIterations(Math.min(1, iterations.count()), time);
  }

  private static JmhIterations withCount(JmhIterations iterations, int count) {
    return new JmhIterations(count, iterations.time());
  }

  private Schedule within(long nanos) {
    long wanted = warmup.total().plus(measurement.total()).toNanos();
    // Of single shots nobody knows how long they take.
    if (wanted <= Math.max(0, nanos)) {
      return this;
    }
    long each = measurement.time().toNanos();
    double share = (double) Math.max(0, nanos) / wanted;
    int count = (int) Math.max(1, share * measurement.count());
    long shortened =
        Math.max(SHORTEST, Math.min(each, (long) (share * each * measurement.count())));
    long left = nanos - count * shortened;
    return new Schedule(warmupWithin(left), new JmhIterations(count, Duration.ofNanos(shortened)));
  }

  private JmhIterations warmupWithin(long nanos) {
    if (warmup.count() == 0) {
      return warmup;
    }
    long each = warmup.time().toNanos();
    int count = (int) Math.min(warmup.count(), Math.max(1, nanos / each));
    long shortened = Math.max(SHORTEST, Math.min(each, nanos / count));
    return new JmhIterations(count, Duration.ofNanos(shortened));
  }
}
