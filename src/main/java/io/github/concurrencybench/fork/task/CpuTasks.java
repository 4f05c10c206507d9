package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.CpuWorkload;

/** Sums of squares. */
final class CpuTasks implements WorkloadTasks {

  private final long size;

  CpuTasks(CpuWorkload workload) {
    this.size = workload.size();
  }

  @Override
  public TaskResult run(int index) {
    long sum = 0;
    for (long i = 0; i < size + index; i++) {
      sum += i * i;
    }
    return TaskResult.ok(sum, 0);
  }
}
