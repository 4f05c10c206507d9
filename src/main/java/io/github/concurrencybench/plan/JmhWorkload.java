package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JMH benchmark of the user's, in one mode and with one value of each parameter. Workers are
 * JMH's threads. A batch is a number of operations that is the same for all numbers of workers, and
 * its makespan what they would take at the throughput that JMH has measured.
 *
 * @param name the workload's name; values of parameters are part of it
 * @param benchmark the full name of the class and the method: {@code com.acme.Queue.offer}
 * @param mode what JMH measures
 * @param tasks of how many operations the makespan is told, at least 1
 * @param axes parameters by name, in their order, each with the value of this workload
 * @param warmup the iterations that count for nothing
 * @param measurement the iterations of which each is a sample
 * @param refusal why it cannot be swept, as a sentence; null where it can
 */
public record JmhWorkload(
    String name,
    String benchmark,
    JmhMode mode,
    int tasks,
    Map<String, String> axes,
    JmhIterations warmup,
    JmhIterations measurement,
    String refusal)
    implements Workload {

  private static final String PLATFORM_THREADS = "platform-threads";
  private static final List<String> MODELS = List.of(PLATFORM_THREADS, "virtual-threads");

  /** Checks the parts and copies the map. */
  public JmhWorkload {
    name = Name.checked(name);
    Objects.requireNonNull(benchmark, "benchmark");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(warmup, "warmup");
    Objects.requireNonNull(measurement, "measurement");
    if (tasks < 1) {
      throw new InvalidPlan(
          "operations", String.valueOf(tasks), "a batch has at least 1 operation");
    }
    // Not Map.copyOf: it loses the order.
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
  }

  @Override
  public Optional<String> notApplicable() {
    return Optional.ofNullable(refusal);
  }

  /** In JMH's own threads, since nothing runs an operation outside of them. */
  @Override
  public String yardstick() {
    return PLATFORM_THREADS;
  }

  @Override
  public List<String> models(List<String> usual) {
    return usual.stream().filter(MODELS::contains).toList();
  }

  /** Not of single shots, which take as long as they take. */
  @Override
  public Optional<Duration> iterations() {
    return mode == JmhMode.SINGLE_SHOT
        ? Optional.empty()
        : Optional.of(warmup.total().plus(measurement.total()));
  }

  @Override
  public Workload withoutSecrets() {
    return this;
  }
}
