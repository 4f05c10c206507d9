package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workload;
import java.time.Duration;
import java.util.List;

/**
 * What of the plan stands in the results.
 *
 * @param rounds how many fresh JVMs a cell got
 * @param warmups batches before the first sample, or {@code auto}
 * @param samples timed batches a JVM
 * @param sweep how worker counts were picked
 * @param randomSeed what the order was drawn from
 * @param jvmArgs arguments of each fork's JVM, without the values of properties
 * @param workloads what was run, without credentials
 * @param tolerance what is as good as the fastest
 * @param timeBudget how long the run might take; zero for no limit
 */
public record PlanSummary(
    int rounds,
    String warmups,
    int samples,
    String sweep,
    long randomSeed,
    List<String> jvmArgs,
    List<Workload> workloads,
    Tolerance tolerance,
    @SerializedName("timeBudgetNanos") Duration timeBudget) {

  /**
   * Takes it from a plan.
   *
   * @param plan the plan, without credentials
   * @return its summary
   */
  public static PlanSummary of(Plan plan) {
    return new PlanSummary(
        plan.repetitions().rounds(),
        plan.repetitions().warmups().toString(),
        plan.repetitions().samples(),
        plan.sweep().name().toLowerCase(java.util.Locale.ROOT),
        plan.randomSeed(),
        plan.jvmArgs(),
        plan.workloads(),
        plan.tolerance(),
        plan.repetitions().timeBudget());
  }
}
