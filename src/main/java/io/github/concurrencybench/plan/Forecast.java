package io.github.concurrencybench.plan;

import java.time.Duration;

/**
 * How long a run will take, before anything is known. What is not in the plan is assumed, and said.
 *
 * @param plan what is to be measured
 * @param cpus how many processors the machine has
 */
public record Forecast(Plan plan, int cpus) {

  private static final double SECONDS_A_JVM = 0.8;
  private static final double SECONDS_A_TASK = 0.1;
  private static final double SECONDS_A_SQUARE = 0.5e-9;
  private static final double NANOS_A_SECOND = 1e9;

  /**
   * How many JVMs will be started.
   *
   * @return one a cell and round
   */
  public int jvms() {
    return plan.cells().size() * plan.repetitions().rounds();
  }

  /**
   * How long all of them take.
   *
   * @return about that long
   */
  public Duration duration() {
    double seconds = plan.cells().stream().mapToDouble(this::secondsOf).sum();
    return Duration.ofSeconds(Math.round(seconds * plan.repetitions().rounds()));
  }

  /**
   * Says it.
   *
   * @return a sentence, with what was assumed
   */
  public String sentence() {
    return "Estimate: "
        + jvms()
        + " JVMs, one after the other, about "
        + inWords(duration())
        + assumption();
  }

  private String assumption() {
    if (plan.workloads().stream().anyMatch(TaskWorkload.class::isInstance)) {
      return ", if a task takes 100 ms.";
    }
    boolean unknown =
        plan.workloads().stream().anyMatch(w -> w instanceof HttpWorkload h && h.target() == null);
    return unknown ? ", if a download takes 100 ms." : ".";
  }

  /**
   * Says a duration as people do.
   *
   * @param duration any
   * @return such as {@code 40 s} or {@code 12 min}
   */
  public static String inWords(Duration duration) {
    long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
    return seconds < 100 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }

  private double secondsOf(Cell cell) {
    Workload workload = plan.workloadOf(cell);
    double whole =
        Math.max(
            batchSeconds(workload, cell.workers().count()),
            workload.rate().map(rate -> workload.tasks() / rate.aSecond()).orElse(0.0));
    double batch = whole * cell.tasks() / workload.tasks();
    Warmups asked = plan.repetitions().warmups();
    double warmup = Math.min(batch, asked.mostNanosABatch() / NANOS_A_SECOND);
    int warmups = 0;
    while (asked.needsMore(warmups, cell.tasks(), nanos(warmup * warmups))) {
      warmups++;
    }
    int samples = 0;
    while (plan.repetitions().needsMore(samples, nanos(batch))) {
      samples++;
    }
    return SECONDS_A_JVM + warmups * warmup + samples * batch;
  }

  private static long nanos(double seconds) {
    return (long) (seconds * NANOS_A_SECOND);
  }

  private double batchSeconds(Workload workload, int workers) {
    if (workload instanceof CpuWorkload cpu) {
      return cpu.tasks() * cpu.size() * SECONDS_A_SQUARE / Math.min(workers, cpus);
    }
    Target target = workload instanceof HttpWorkload http ? http.target() : null;
    if (target == null) {
      return SECONDS_A_TASK * steps(workload.tasks(), workers);
    }
    int atOnce = target.capacity() == 0 ? workers : Math.min(workers, target.capacity());
    int steps = steps(workload.tasks(), atOnce);
    boolean kept = ((HttpWorkload) workload).connection() == Connection.KEPT;
    return target.connectDelay().toNanos() / NANOS_A_SECOND * (kept ? 1 : steps)
        + target.thinkTime().toNanos() / NANOS_A_SECOND * steps;
  }

  private static int steps(int tasks, int atOnce) {
    return (tasks + atOnce - 1) / atOnce;
  }
}
