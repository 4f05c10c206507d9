package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How long a run will take, before anything is known. What is not in the plan is assumed, and said.
 *
 * @param plan what is to be measured
 * @param cpus how many processors the machine has
 */
public record Forecast(Plan plan, int cpus) {

  /** How often a search looks at a candidate, and how many race in how many times the rounds. */
  private static final int LOOKS = 2;

  private static final int RACES = 4;
  private static final double SECONDS_A_JVM = 0.8;

  /** The project's JMH starts in a JVM of its own and forks another one. */
  private static final double SECONDS_A_JMH = 1.5;

  private static final double SECONDS_A_TASK = 0.1;
  private static final double SECONDS_A_SQUARE = 0.5e-9;
  private static final double NANOS_A_SECOND = 1e9;

  /**
   * How many JVMs will be started.
   *
   * @return one a cell and round; of a search, about as many
   */
  public int jvms() {
    return (int) sum(cell -> 1);
  }

  /**
   * Adds up over all JVMs that will be started.
   *
   * @param ofAJvm what one of them comes to, by its cell
   * @return about that much
   */
  public double sum(ToDoubleFunction<Cell> ofAJvm) {
    return curves().stream().mapToDouble(curve -> sum(curve, ofAJvm)).sum();
  }

  /**
   * How long all of them take.
   *
   * @return about that long
   */
  public Duration duration() {
    return Duration.ofSeconds(Math.round(sum(this::secondsOf)));
  }

  private Collection<List<Cell>> curves() {
    return plan.cells().stream()
        .collect(
            Collectors.groupingBy(
                cell -> List.of(cell.workload(), cell.model(), cell.jvm()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  /** A search looks at its candidates, some of them again, and then races the fast ones. */
  private double sum(List<Cell> curve, ToDoubleFunction<Cell> value) {
    int rounds = plan.repetitions().rounds();
    double once = curve.stream().mapToDouble(value).sum();
    if (plan.sweep() == Sweep.FULL || curve.size() == 1) {
      return rounds * once;
    }
    double fast = curve.stream().mapToDouble(value).min().orElseThrow();
    return LOOKS * once + RACES * rounds * fast;
  }

  /**
   * Says it.
   *
   * @return a sentence, with what was assumed
   */
  public String sentence() {
    Duration budget = plan.repetitions().timeBudget();
    String whole = "about " + inWords(duration());
    String all = jvms() + " JVMs, one after the other, " + whole;
    if (budget.isZero()) {
      return "Estimate: " + all + assumption();
    }
    String most = "at most " + inWords(budget) + " (timeBudget)";
    return "Estimate: "
        + (duration().compareTo(budget) > 0 ? most + "; without it " + whole : all + "; " + most)
        + assumption();
  }

  private String assumption() {
    if (plan.workloads().stream().anyMatch(Forecast::isSingleShot)) {
      return ", if a single shot takes 100 ms.";
    }
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

  /** What takes as long as it takes. */
  private static boolean isSingleShot(Workload workload) {
    return workload instanceof JmhWorkload jmh
        && jmh.iterations().isEmpty()
        && jmh.notApplicable().isEmpty();
  }

  private double secondsOf(Cell cell) {
    Workload workload = plan.workloadOf(cell);
    if (workload instanceof JmhWorkload jmh) {
      return secondsOf(jmh);
    }
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

  /** What cannot be swept starts no JVM. */
  private static double secondsOf(JmhWorkload jmh) {
    if (jmh.notApplicable().isPresent()) {
      return 0;
    }
    double shots = jmh.warmup().count() + jmh.measurement().count();
    return SECONDS_A_JMH
        + jmh.iterations()
            .map(iterations -> iterations.toNanos() / NANOS_A_SECOND)
            .orElse(SECONDS_A_TASK * shots);
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
