package io.github.concurrencybench.report;

import io.github.concurrencybench.result.CgroupLimits;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Median;

/** Says where a run took place and how busy it was there. */
final class EnvironmentFacts {

  private static final String NOT_TOLD = "not told by this system";

  private EnvironmentFacts() {}

  static List<Fact> of(Results results) {
    Environment where = results.environment();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("System", where.os()));
    facts.add(new Fact("Processors", where.cpus() + " that Java sees"));
    facts.add(new Fact("Memory", Figures.memory(where.memoryBytes())));
    facts.add(new Fact("Limits of the control group", limits(where.cgroup())));
    for (Jvm jvm : where.jvms()) {
      facts.add(new Fact("Java " + jvm.id(), jvm(jvm)));
      facts.add(new Fact("Flags of Java " + jvm.id(), orNone(String.join(" ", jvm.flags()))));
    }
    facts.add(
        new Fact("Arguments of each JVM", orNone(String.join(" ", results.plan().jvmArgs()))));
    facts.add(
        new Fact(
            "Load before the run",
            where.loadAverage() == null
                ? NOT_TOLD
                : String.format(Locale.ROOT, "%.1f threads", where.loadAverage())));
    facts.add(new Fact("Load during samples, our own included", noise(results)));
    facts.add(new Fact("Noise", NoiseFacts.of(results.noise())));
    return facts;
  }

  private static String limits(CgroupLimits limits) {
    List<String> parts = new ArrayList<>();
    if (limits.cpus() != null) {
      parts.add(String.format(Locale.ROOT, "%.2f processors", limits.cpus()));
    }
    if (limits.memoryBytes() != null) {
      parts.add(Figures.memory(limits.memoryBytes()));
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  private static String jvm(Jvm jvm) {
    return jvm.version()
        + ", "
        + jvm.vendor()
        + ", "
        + jvm.home()
        + jvm.collector().map(name -> ", collector " + name).orElse("")
        + jvm.maxHeapBytes().map(bytes -> ", heap up to " + Figures.memory(bytes)).orElse("");
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String noise(Results results) {
    List<String> parts = new ArrayList<>();
    median(results, s -> s.noise().loadAverage())
        .ifPresent(load -> parts.add(String.format(Locale.ROOT, "%.1f threads", load)));
    median(results, s -> s.noise().cpuPressure())
        .ifPresent(
            share ->
                parts.add(
                    String.format(
                        Locale.ROOT,
                        "a thread waited for a processor in %.0f %% of the time",
                        100 * share)));
    return parts.isEmpty() ? NOT_TOLD : String.join(", ", parts) + " (median over samples)";
  }

  private static Optional<Double> median(Results results, Function<Sample, Double> value) {
    double[] all =
        results.cells().stream()
            .flatMap(cell -> cell.samples().stream())
            .map(value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return all.length == 0 ? Optional.empty() : Optional.of(Median.withDefaults().evaluate(all));
  }
}
