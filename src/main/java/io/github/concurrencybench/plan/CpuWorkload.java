package io.github.concurrencybench.plan;

/**
 * Sums of squares: task k adds up i * i for all i below size + k, wrapping at 64 bits.
 *
 * @param name the workload's name
 * @param size how many squares the first task adds, at least 1; 0 where it is still to be found
 * @param tasks how many sums a batch has, at least 1
 * @param output what each task does with its sum
 * @param fitted whether the size was found, or is to be, by how fast this machine is
 */
public record CpuWorkload(String name, long size, int tasks, Output output, boolean fitted)
    implements Workload {

  /** Checks the numbers. */
  public CpuWorkload {
    name = Name.checked(name);
    if (size < 0 || size == 0 && !fitted) {
      throw new InvalidPlan("size", String.valueOf(size), "a sum has at least 1 square");
    }
    if (tasks < 1) {
      throw new InvalidPlan("tasks", String.valueOf(tasks), "a batch has at least 1 task");
    }
  }

  /**
   * Sums of a size that the user gives.
   *
   * @param name the workload's name
   * @param size how many squares the first task adds
   * @param tasks how many sums a batch has
   * @param output what each task does with its sum
   */
  public CpuWorkload(String name, long size, int tasks, Output output) {
    this(name, size, tasks, output, false);
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

  /**
   * Sums whose size is still to be found.
   *
   * @param name the workload's name
   * @param tasks how many sums a batch has
   * @param output what each task does with its sum
   * @return sums without a size
   */
  public static CpuWorkload toBeFitted(String name, int tasks, Output output) {
    return new CpuWorkload(name, 0, tasks, output, true);
  }

  /**
   * Whether the size is still to be found.
   *
   * @return not where the user gives one
   */
  public boolean isToBeFitted() {
    return size == 0;
  }

  /**
   * The same with the size that was found.
   *
   * @param found how many squares the first task adds
   * @return the changed workload
   */
  public CpuWorkload withSize(long found) {
    return new CpuWorkload(name, found, tasks, output, fitted);
  }

  @Override
  public Workload withoutSecrets() {
    return this;
  }
}
