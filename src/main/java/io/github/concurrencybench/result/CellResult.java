package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.plan.Cell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One cell over all rounds.
 *
 * @param cell what was measured
 * @param status how it ended
 * @param reason why it was not measured; null where it was
 * @param scaled whether of some batch only the first tasks were run and the rest calculated
 * @param samples all timed batches
 * @param duration of a batch in nanoseconds; null without samples
 * @param throughput tasks a second; null without samples
 * @param setup median of what making the workers cost; null without samples
 * @param serviceTime how long tasks took; null without samples
 */
public record CellResult(
    Cell cell,
    Status status,
    String reason,
    boolean scaled,
    List<Sample> samples,
    Estimate duration,
    Estimate throughput,
    @SerializedName("setupNanos") Duration setup,
    ServiceTime serviceTime) {

  /** Copies the samples. */
  public CellResult {
    samples = List.copyOf(samples);
  }

  /**
   * Says whether the cell may be called the best: measured, without a single error.
   *
   * @return whether it counts
   */
  public boolean isClean() {
    return status == Status.MEASURED && samples.stream().allMatch(s -> s.failed() == 0);
  }

  /**
   * Says whether single tasks were timed.
   *
   * @return not where only their number and the time of all is known
   */
  public boolean hasServiceTimes() {
    return serviceTime != null && serviceTime.count() > 0;
  }

  /**
   * How many tasks a batch had that was cut short.
   *
   * @return the median of all samples; 0 without any
   */
  public int ranTasks() {
    int[] ran = samples.stream().mapToInt(Sample::ran).sorted().toArray();
    return ran.length == 0 ? 0 : ran[ran.length / 2];
  }

  /**
   * Adds up the errors of all samples.
   *
   * @return how many, by error class
   */
  public Map<String, Integer> errors() {
    Map<String, Integer> sum = new TreeMap<>();
    samples.forEach(s -> s.errors().forEach((name, count) -> sum.merge(name, count, Integer::sum)));
    return sum;
  }
}
