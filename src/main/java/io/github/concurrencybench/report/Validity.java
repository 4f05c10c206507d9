package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the answers hold for, and what they say nothing of.
 *
 * @param facts where, on what, how quiet, when, what failed
 * @param notMeasured what they say nothing of, in sentences
 */
public record Validity(List<Fact> facts, List<String> notMeasured) {

  /** Copies the lists. */
  public Validity {
    facts = List.copyOf(facts);
    notMeasured = List.copyOf(notMeasured);
  }

  static Validity of(Results results, Words words) {
    return new Validity(
        List.of(
            new Fact(words.get("machine_name"), machine(results, words)),
            new Fact("Java", jvms(results)),
            new Fact(words.get("noise"), new NoiseFacts(words).inShort(results.noise())),
            new Fact(words.get("run_name"), run(results, words)),
            new Fact(words.get("failures"), new Failures(words).inShort(results))),
        notMeasured(results, words));
  }

  private static String machine(Results results, Words words) {
    return words.with(
        "machine",
        results.environment().os(),
        results.environment().cpus(),
        words.figure(Figures.memory(results.environment().memoryBytes())));
  }

  private static String jvms(Results results) {
    return results.environment().jvms().stream()
        .map(Validity::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Jvm jvm) {
    return jvm.version() + " (" + jvm.vendor() + ")";
  }

  private static String run(Results results, Words words) {
    return words.with(
        "run_of",
        results.startedAt().truncatedTo(ChronoUnit.SECONDS),
        words.figure(Figures.duration(results.duration().toNanos())),
        words.get("run_" + results.status()));
  }

  private static List<String> notMeasured(Results results, Words words) {
    List<String> sentences = new ArrayList<>();
    if (results.plan().workloads().stream().anyMatch(Validity::isOnEmbeddedTarget)) {
      sentences.add(words.get("not_your_server"));
    }
    sentences.add(words.get("not_the_server"));
    sentences.add(words.get("not_arrival_rates"));
    return sentences;
  }

  private static boolean isOnEmbeddedTarget(Workload workload) {
    return workload instanceof HttpWorkload http && http.target() != null;
  }
}
