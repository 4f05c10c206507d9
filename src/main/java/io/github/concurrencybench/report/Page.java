package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Results;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page shows.
 *
 * @param place where it is shown
 * @param status how the run ended
 * @param startedAt when it started
 * @param duration how long it took
 * @param machine where it ran
 * @param jvms what it ran on
 * @param severalJvms whether JVMs stand side by side
 * @param environment where it ran, in detail
 * @param repetitions how often everything was measured
 * @param workloads what was found out
 * @param variants how the variants of a task compare
 * @param warnings what the reader has to know
 * @param plugin the plugin's version
 * @param noise how quiet it was
 * @param noiseSentences what that means and what to do about it
 * @param marks what the marks of the tables mean
 */
public record Page(
    Place place,
    String status,
    String startedAt,
    String duration,
    String machine,
    String jvms,
    boolean severalJvms,
    List<Fact> environment,
    String repetitions,
    List<WorkloadView> workloads,
    List<VariantsView> variants,
    List<String> warnings,
    String plugin,
    String noise,
    List<String> noiseSentences,
    List<String> marks) {

  /** Copies the lists. */
  public Page {
    environment = List.copyOf(environment);
    workloads = List.copyOf(workloads);
    variants = List.copyOf(variants);
    warnings = List.copyOf(warnings);
    noiseSentences = List.copyOf(noiseSentences);
    marks = List.copyOf(marks);
  }

  static Page of(Results results, List<WorkloadView> workloads, Place place, Words words) {
    return new Page(
        place,
        words.get("run_" + results.status()),
        results.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        words.figure(Figures.duration(results.duration().toNanos())),
        words.with(
            "machine",
            results.environment().os(),
            results.environment().cpus(),
            words.figure(Figures.memory(results.environment().memoryBytes()))),
        results.environment().jvms().stream().map(Page::name).collect(Collectors.joining(", ")),
        results.isOnSeveralJvms(),
        EnvironmentFacts.of(results, words),
        words.with(
            "repetitions",
            results.plan().rounds(),
            results.plan().samples(),
            results.plan().warmups(),
            results.plan().randomSeed(),
            words.figure(results.plan().tolerance().toString())),
        workloads,
        VariantsView.all(results, words),
        results.warnings(),
        results.plugin(),
        new NoiseFacts(words).of(results.noise()),
        results.noise().sentences(),
        new Legend(results, workloads, words).marks());
  }

  private static String name(Jvm jvm) {
    return "Java " + jvm.version() + " (" + jvm.vendor() + ")";
  }
}
