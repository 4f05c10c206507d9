package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.plan.Workers;
import java.time.Duration;
import java.util.Objects;

/**
 * What is kept of a model on a workload: its best.
 *
 * @param workload the workload's name
 * @param tasks how many tasks a batch had
 * @param definition the same for runs that did the same, see {@link Definition}
 * @param model the model's id
 * @param jvm the JVM's id
 * @param workers the best number of workers
 * @param duration of a batch in nanoseconds
 * @param throughput tasks a second
 * @param speedup how many times as fast as one after the other; null where that was not measured
 * @param cpu processor time of a batch, the median over rounds
 */
public record KeptAnswer(
    String workload,
    int tasks,
    String definition,
    String model,
    String jvm,
    Workers workers,
    Estimate duration,
    Estimate throughput,
    Estimate speedup,
    @SerializedName("cpuNanos") Duration cpu) {

  /** Checks what a history is drawn from. */
  public KeptAnswer {
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(jvm, "jvm");
    Objects.requireNonNull(workers, "workers");
    Objects.requireNonNull(duration, "duration");
    if (!(duration.median() > 0) || Double.isInfinite(duration.median())) {
      throw new IllegalArgumentException("a batch takes time, not " + duration.median() + " ns");
    }
  }
}
