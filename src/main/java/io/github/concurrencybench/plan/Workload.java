package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A named list of tasks. */
public sealed interface Workload permits HttpWorkload, CpuWorkload, TaskWorkload, JmhWorkload {

  /**
   * The name in results, on the page and in {@code only}.
   *
   * @return letters, digits, dots, hyphens, underscores, equals signs and brackets
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
   * The model that is the measure of all others, with one worker.
   *
   * @return its id
   */
  default String yardstick() {
    return "sequential";
  }

  /**
   * Which models make sense where the user names none.
   *
   * @param usual those that are usual, by id
   * @return some of them
   */
  default List<String> models(List<String> usual) {
    return usual;
  }

  /**
   * Why no number of workers can be measured.
   *
   * @return a sentence; empty where they can
   */
  default Optional<String> notApplicable() {
    return Optional.empty();
  }

  /**
   * How long the iterations of a turn take that has all the time it wants.
   *
   * @return empty where the tasks decide
   */
  default Optional<Duration> iterations() {
    return Optional.empty();
  }

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
