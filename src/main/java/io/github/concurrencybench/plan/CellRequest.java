package io.github.concurrencybench.plan;

import java.time.Duration;

/**
 * What a fork is asked: one cell, one round. Travels over pipes and JMH's own link only, since the
 * workload may hold credentials.
 *
 * @param cell what to measure
 * @param round in which round, from 1
 * @param workload its workload, with the embedded target's URLs filled in
 * @param repetitions how many batches to warm up and to time
 * @param files what the fork writes
 * @param jvm what the fork runs in
 * @param probe whether to look at what the tasks wait for
 * @param longest how long the fork may run, as in {@link Turn}; null for no limit
 */
public record CellRequest(
    Cell cell,
    int round,
    Workload workload,
    Repetitions repetitions,
    ForkFiles files,
    ForkJvm jvm,
    boolean probe,
    Duration longest) {

  /**
   * A question for timings, without a limit of time.
   *
   * @param cell what to measure
   * @param round in which round, from 1
   * @param workload its workload
   * @param repetitions how many batches to warm up and to time
   * @param files what the fork writes
   * @param jvm what the fork runs in
   */
  public CellRequest(
      Cell cell,
      int round,
      Workload workload,
      Repetitions repetitions,
      ForkFiles files,
      ForkJvm jvm) {
    this(cell, round, workload, repetitions, files, jvm, false, null);
  }
}
