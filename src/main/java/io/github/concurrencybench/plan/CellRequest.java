package io.github.concurrencybench.plan;

import java.util.List;

/**
 * What a fork is asked: one cell, one round. Travels over pipes and JMH's own link only, since the
 * workload may hold credentials.
 *
 * @param cell what to measure
 * @param round in which round, from 1
 * @param workload its workload, with the embedded target's URLs filled in
 * @param repetitions how many batches to warm up and to time
 * @param workFile where the fork appends what it did
 * @param jvmArgs arguments of the fork's JVM
 */
public record CellRequest(
    Cell cell,
    int round,
    Workload workload,
    Repetitions repetitions,
    String workFile,
    List<String> jvmArgs) {

  /** Copies the list. */
  public CellRequest {
    jvmArgs = List.copyOf(jvmArgs);
  }
}
