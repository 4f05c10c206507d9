package io.github.concurrencybench.plan;

import java.util.Optional;

/** A named list of tasks. */
public sealed interface Workload permits HttpWorkload, CpuWorkload, TaskWorkload {

  /**
   * The name in results, on the page and in {@code only}.
   *
   * @return letters, digits, dots, hyphens and underscores
   */
  String name();

  /**
   * The size of a batch.
   *
   * @return how many tasks, at least 1
   */
  int tasks();

  /**
   * The same workload as it may be stored: without credentials.
   *
   * @return a copy without secrets
   */
  Workload withoutSecrets();

  /**
   * What each task does with its answer.
   *
   * @return nothing, where the workload does not say
   */
  default Output output() {
    return Output.NONE;
  }

  /**
   * How many tasks are started at most, by all workers together.
   *
   * @return empty for no limit
   */
  default Optional<Rate> rate() {
    return Optional.empty();
  }
}
