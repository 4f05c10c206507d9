package io.github.concurrencybench.fork.jmh;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Version;

/**
 * Tells what JMH has found: given the text of its lists, the version and the benchmarks, each in
 * each of its modes. What the annotations leave open has JMH's own defaults.
 */
public final class BenchmarkLister implements Function<String, Map<String, Object>> {

  /** Makes one. */
  public BenchmarkLister() {}

  @Override
  public Map<String, Object> apply(String lists) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
    List<Map<String, Object>> benchmarks = new ArrayList<>();
    for (BenchmarkListEntry entry :
        BenchmarkList.fromString(lists).find(silent, List.of(), List.of())) {
      modes(entry.getMode()).forEach(mode -> benchmarks.add(told(entry, mode)));
    }
    return Map.of("version", Version.getPlainVersion(), "benchmarks", benchmarks);
  }

  private static Stream<Mode> modes(Mode mode) {
    return mode == Mode.All
        ? Arrays.stream(Mode.values()).filter(single -> single != Mode.All)
        : Stream.of(mode);
  }

  private static Map<String, Object> told(BenchmarkListEntry entry, Mode mode) {
    boolean once = mode == Mode.SingleShotTime;
    String single = once ? "_SINGLESHOT" : "";
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("benchmark", entry.getUsername());
    told.put("mode", mode.shortLabel());
    told.put("params", params(entry));
    told.put("warmups", entry.getWarmupIterations().orElse(number("WARMUP_ITERATIONS" + single)));
    told.put("warmupNanos", nanos(entry.getWarmupTime().orElse(usual(once, Defaults.WARMUP_TIME))));
    told.put(
        "measurements",
        entry.getMeasurementIterations().orElse(number("MEASUREMENT_ITERATIONS" + single)));
    told.put(
        "measurementNanos",
        nanos(entry.getMeasurementTime().orElse(usual(once, Defaults.MEASUREMENT_TIME))));
    told.put("timeUnit", entry.getTimeUnit().orElse(Defaults.OUTPUT_TIMEUNIT).name());
    told.put("threads", entry.getThreads().orElse(null));
    told.put(
        "grouped",
        entry.getThreadGroupLabels().hasValue()
            || Arrays.stream(entry.getThreadGroups()).sum() > 1);
    return told;
  }

  private static Map<String, List<String>> params(BenchmarkListEntry entry) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    if (entry.getParams().hasValue()) {
      entry.getParams().get().forEach((name, values) -> params.put(name, List.of(values)));
    }
    return params;
  }

  private static TimeValue usual(boolean once, TimeValue usual) {
    return once ? TimeValue.NONE : usual;
  }

  private static long nanos(TimeValue time) {
    return time.convertTo(TimeUnit.NANOSECONDS);
  }

  /** A constant of the project's JMH: the compiler would put in that of ours. */
  private static int number(String constant) {
    try {
      return Defaults.class.getField(constant).getInt(null);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalStateException(unknown);
    }
  }
}
