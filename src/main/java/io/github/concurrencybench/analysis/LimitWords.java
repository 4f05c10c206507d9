package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Limit;

/** Says limits in words that hold on other machines too. */
final class LimitWords {

  private LimitWords() {}

  static Stop processors(Workers best, int cpus) {
    return new Stop(Limit.CPUS, Said.of("limited_by_cpus", "the processors%s", perCpu(best, cpus)));
  }

  static Stop sharedProcessors(Workers best, int cpus) {
    return new Stop(
        Limit.CPUS,
        Said.of(
            "limited_by_shared_cpus",
            "the processors, which others on this machine use too%s",
            perCpu(best, cpus)));
  }

  /** Less than one for each says nothing of another machine. */
  private static Said perCpu(Workers best, int cpus) {
    if (best.count() < cpus) {
      return Said.NOTHING;
    }
    return best.count() % cpus == 0
        ? Said.of("so_many_per_cpu", "; %d per CPU", best.count() / cpus)
        : Said.of("part_per_cpu", "; %.2g per CPU", (double) best.count() / cpus);
  }

  static Stop target(Workers best) {
    return new Stop(
        Limit.TARGET,
        Said.of(
            "limited_by_target", "the target; %s in progress there, on any client machine", best));
  }

  /** All were in progress, so that nobody knows how many it takes. */
  static Stop crowdedTarget() {
    return new Stop(
        Limit.TARGET,
        Said.of(
            "limited_by_crowded_target", "the target, where tasks wait; fewer at a time may do"));
  }

  static Stop refusing(Workers best) {
    return new Stop(
        Limit.TARGET,
        Said.of(
            "limited_by_refusing_target",
            "the target, which fails with more; %s in progress there, on any client machine",
            best));
  }

  static Stop tasks(int tasks) {
    return new Stop(
        Limit.TASKS, Said.of("limited_by_tasks", "the number of tasks; all %d at once", tasks));
  }

  static Stop longestTask() {
    return new Stop(
        Limit.TASKS,
        Said.of(
            "limited_by_longest_task", "the longest task, which takes as long as all together"));
  }

  static Stop lock(Workers best, String at) {
    return new Stop(
        Limit.LOCK,
        at == null
            ? Said.of("limited_by_a_lock", "a lock; no more than %s anywhere", best)
            : Said.of("limited_by_the_lock", "the lock at %s; no more than %s anywhere", at, best));
  }

  static Stop sharedData(double times, Workers more) {
    return new Stop(
        Limit.SHARED_DATA,
        Said.of(
            "limited_by_shared_data",
            "data that all write; with %s at a time, an operation takes %.2g times the processor"
                + " time and waits for no lock: a contended atomic, false sharing, or the memory",
            more,
            times));
  }

  static Stop rate() {
    return new Stop(Limit.RATE, Said.of("limited_by_rate", "your <rate>"));
  }

  /** Twice as many are worth a try, as far as there are tasks. */
  static Stop range(Workers least, Workers largest, int tasks) {
    long raised = Math.min(tasks, 2L * largest.count());
    return new Stop(
        Limit.RANGE,
        Said.of(
            "limited_by_range",
            "the end of your range; raise it: <workers>%s..%d</workers>",
            least,
            raised));
  }

  static Stop unknown(Said hint) {
    return new Stop(Limit.UNKNOWN, Said.of("limit_hinted_at", "not found out; %s", hint));
  }

  static Stop unknown() {
    return new Stop(Limit.UNKNOWN, Said.of("limit_not_found_out", "not found out"));
  }
}
