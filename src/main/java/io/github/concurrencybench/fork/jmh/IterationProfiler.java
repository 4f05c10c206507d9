package io.github.concurrencybench.fork.jmh;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/** Tells our side in the fork when an iteration begins, and what has come of it. */
public final class IterationProfiler implements InternalProfiler {

  private final String question;
  private Consumer<Map<String, Object>> ours;

  /**
   * Keeps its question: JMH makes one in the host, too.
   *
   * @param question where our classes are, and behind the end of that line what they are asked
   */
  public IterationProfiler(String question) {
    this.question = question;
  }

  @Override
  public String getDescription() {
    return "concurrency-bench";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (ours == null) {
      ours = ours();
    }
    ours.accept(Map.of("begins", iteration.getType() == IterationType.MEASUREMENT));
  }

  @SuppressWarnings("unchecked")
  private Consumer<Map<String, Object>> ours() {
    int end = question.indexOf('\n');
    return ((Function<String, Consumer<Map<String, Object>>>)
            OurClasses.made(question.substring(0, end), "SuiteFork"))
        .apply(question.substring(end + 1));
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    // Threads that have failed have no result.
    if (result.getRawPrimaryResults().size() == benchmark.getThreads()) {
      ours.accept(told(benchmark, iteration, result.getPrimaryResult()));
    }
    return List.of();
  }

  private static Map<String, Object> told(
      BenchmarkParams benchmark, IterationParams iteration, Result<?> result) {
    long unit = benchmark.getTimeUnit().toNanos(1);
    double score = result.getScore();
    double second = TimeUnit.SECONDS.toNanos(1);
    Map<String, Object> told = new HashMap<>();
    told.put("warmup", iteration.getType() == IterationType.WARMUP);
    told.put("last", iteration.getCount());
    told.put("nanos", iteration.getTime().convertTo(TimeUnit.NANOSECONDS));
    told.put(
        "operationsASecond",
        benchmark.getMode() == Mode.Throughput
            ? score * second / unit
            : benchmark.getThreads() * second / (score * unit));
    if (benchmark.getMode() == Mode.SampleTime) {
      told.put("times", times(result, unit));
    }
    return told;
  }

  /** How often each time of an operation, in nanoseconds, was seen. */
  private static Map<Long, Long> times(Result<?> result, long unit) {
    Map<Long, Long> times = new HashMap<>();
    result
        .getStatistics()
        .getRawData()
        .forEachRemaining(
            seen -> times.merge(Math.round(seen.getKey() * unit), seen.getValue(), Long::sum));
    return times;
  }
}
