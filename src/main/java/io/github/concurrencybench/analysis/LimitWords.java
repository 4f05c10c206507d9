package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Limit;
import java.util.Locale;

/** Says limits in words that hold on other machines too. */
final class LimitWords {

  private static final String NOT_FOUND_OUT = "not found out";

  private LimitWords() {}

  static Stop processors(Workers best, int cpus) {
    return new Stop(Limit.CPUS, "the processors" + perCpu(best, cpus));
  }

  static Stop sharedProcessors(Workers best, int cpus) {
    String words = "the processors, which others on this machine use too" + perCpu(best, cpus);
    return new Stop(Limit.CPUS, words);
  }

  /** Less than one for each says nothing of another machine. */
  private static String perCpu(Workers best, int cpus) {
    if (best.count() < cpus) {
      return "";
    }
    return best.count() % cpus == 0
        ? "; " + best.count() / cpus + " per CPU"
        : String.format(Locale.ROOT, "; %.2g per CPU", (double) best.count() / cpus);
  }

  static Stop target(Workers best) {
    return new Stop(
        Limit.TARGET, "the target; %s in progress there, on any client machine".formatted(best));
  }

  /** All were in progress, so that nobody knows how many it takes. */
  static Stop crowdedTarget() {
    return new Stop(Limit.TARGET, "the target, where tasks wait; fewer at a time may do");
  }

  static Stop refusing(Workers best) {
    String words = "the target, which fails with more; %s in progress there, on any client machine";
    return new Stop(Limit.TARGET, words.formatted(best));
  }

  static Stop tasks(int tasks) {
    return new Stop(Limit.TASKS, "the number of tasks; all %d at once".formatted(tasks));
  }

  static Stop longestTask() {
    return new Stop(Limit.TASKS, "the longest task, which takes as long as all together");
  }

  static Stop lock(Workers best, String at) {
    String lock = at == null ? "a lock" : "the lock at " + at;
    return new Stop(Limit.LOCK, "%s; no more than %s anywhere".formatted(lock, best));
  }

  static Stop rate() {
    return new Stop(Limit.RATE, "your <rate>");
  }

  /** Twice as many are worth a try, as far as there are tasks. */
  static Stop range(Workers least, Workers largest, int tasks) {
    long raised = Math.min(tasks, 2L * largest.count());
    return new Stop(
        Limit.RANGE,
        "the end of your range; raise it: <workers>%s..%d</workers>".formatted(least, raised));
  }

  static Stop unknown(String hint) {
    return new Stop(Limit.UNKNOWN, NOT_FOUND_OUT + "; " + hint);
  }

  static Stop unknown() {
    return new Stop(Limit.UNKNOWN, NOT_FOUND_OUT);
  }
}
