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

  private final Results results;
  private final Words words;

  private EnvironmentFacts(Results results, Words words) {
    this.results = results;
    this.words = words;
  }

  static List<Fact> of(Results results, Words words) {
    return new EnvironmentFacts(results, words).all();
  }

  private List<Fact> all() {
    Environment where = results.environment();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.get("system"), where.os()));
    facts.add(
        new Fact(words.get("processors"), words.with("processors_that_java_sees", where.cpus())));
    facts.add(new Fact(words.get("memory"), memory(where.memoryBytes())));
    facts.add(new Fact(words.get("control_group"), limits(where.cgroup())));
    for (Jvm jvm : where.jvms()) {
      facts.add(new Fact("Java " + jvm.id(), jvm(jvm)));
      facts.add(
          new Fact(words.with("flags_of_java", jvm.id()), orNone(String.join(" ", jvm.flags()))));
    }
    facts.add(
        new Fact(words.get("jvm_arguments"), orNone(String.join(" ", results.plan().jvmArgs()))));
    facts.add(
        new Fact(
            words.get("load_before"),
            where.loadAverage() == null ? words.get("not_told") : load(where.loadAverage())));
    facts.add(new Fact(words.get("load_during"), noise()));
    facts.add(new Fact(words.get("noise"), new NoiseFacts(words).of(results.noise())));
    return facts;
  }

  private String limits(CgroupLimits limits) {
    List<String> parts = new ArrayList<>();
    if (limits.cpus() != null) {
      parts.add(words.with("limit_of_processors", figure("%.2f", limits.cpus())));
    }
    if (limits.memoryBytes() != null) {
      parts.add(memory(limits.memoryBytes()));
    }
    return parts.isEmpty() ? words.get("none") : String.join(", ", parts);
  }

  private String jvm(Jvm jvm) {
    List<String> parts = new ArrayList<>(List.of(jvm.version(), jvm.vendor(), jvm.home()));
    jvm.collector().ifPresent(name -> parts.add(words.with("collector", name)));
    jvm.maxHeapBytes().ifPresent(bytes -> parts.add(words.with("heap_up_to", memory(bytes))));
    return String.join(", ", parts);
  }

  private String orNone(String text) {
    return text.isEmpty() ? words.get("none") : text;
  }

  private String noise() {
    List<String> parts = new ArrayList<>();
    median(s -> s.noise().loadAverage()).ifPresent(load -> parts.add(load(load)));
    median(s -> s.noise().cpuPressure())
        .ifPresent(
            share -> parts.add(words.with("waited_for_a_processor", figure("%.0f", 100 * share))));
    return parts.isEmpty()
        ? words.get("not_told")
        : words.with("median_over_samples", String.join(", ", parts));
  }

  private Optional<Double> median(Function<Sample, Double> value) {
    double[] all =
        results.cells().stream()
            .flatMap(cell -> cell.samples().stream())
            .map(value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return all.length == 0 ? Optional.empty() : Optional.of(Median.withDefaults().evaluate(all));
  }

  private String load(double threads) {
    return words.with("load_of_threads", figure("%.1f", threads));
  }

  private String memory(long bytes) {
    return words.figure(Figures.memory(bytes));
  }

  private String figure(String format, double value) {
    return words.figure(String.format(Locale.ROOT, format, value));
  }
}
