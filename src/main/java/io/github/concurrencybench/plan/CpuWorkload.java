package io.github.concurrencybench.plan;

/**
 * Sums of squares: task k adds up i * i for all i below size + k, wrapping at 64 bits.
 *
 * @param name the workload's name
 * @param size how many squares the first task adds, at least 1
 * @param tasks how many sums a batch has, at least 1
 * @param output what each task does with its sum
 */
public record CpuWorkload(String name, long size, int tasks, Output output) implements Workload {

  /** Checks the numbers. */
  public CpuWorkload {
    name = Name.checked(name);
    if (size < 1) {
      throw new InvalidPlan("size", String.valueOf(size), "a sum has at least 1 square");
    }
    if (tasks < 1) {
      throw new InvalidPlan("tasks", String.valueOf(tasks), "a batch has at least 1 task");
    }
  }

  /**
   * Sums that are only counted.
   *
   * @param name the workload's name
   * @param size how many squares the first task adds
   * @param tasks how many sums a batch has
   */
  public CpuWorkload(String name, long size, int tasks) {
    this(name, size, tasks, Output.NONE);
  }

  @Override
  public Workload withoutSecrets() {
    return this;
  }
}
