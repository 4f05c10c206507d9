package io.github.concurrencybench.report;

import io.github.concurrencybench.result.Results;
import java.util.List;

/**
 * What the page shows.
 *
 * @param place where it is shown
 * @param gate what the gate decided
 * @param severalJvms whether JVMs stand side by side
 * @param workloads what was found out
 * @param variants how the variants of a task compare
 * @param validity what the answers hold for
 * @param remarks what the reader has to know
 * @param marks what the marks of the tables mean
 * @param repetitions how often everything was measured
 * @param environment where it ran, in detail
 * @param glossary how the page is to be read
 * @param again how to run it again
 * @param plugin the plugin's version
 */
public record Page(
    Place place,
    GateSection gate,
    boolean severalJvms,
    List<WorkloadView> workloads,
    List<VariantsView> variants,
    Validity validity,
    List<Remark> remarks,
    List<String> marks,
    String repetitions,
    List<Fact> environment,
    List<Fact> glossary,
    RunAgain again,
    String plugin) {

  /** Copies the lists. */
  public Page {
    workloads = List.copyOf(workloads);
    variants = List.copyOf(variants);
    remarks = List.copyOf(remarks);
    marks = List.copyOf(marks);
    environment = List.copyOf(environment);
    glossary = List.copyOf(glossary);
  }

  static Page of(Results results, List<WorkloadView> workloads, Place place, Words words) {
    return new Page(
        place,
        GateSection.none(""),
        results.isOnSeveralJvms(),
        workloads,
        VariantsView.all(results, words),
        Validity.of(results, words),
        Remark.of(results, words),
        new Legend(results, workloads, words).marks(),
        words.with(
            "repetitions",
            results.plan().rounds(),
            results.plan().samples(),
            results.plan().warmups(),
            results.plan().randomSeed(),
            words.figure(results.plan().tolerance().toString())),
        EnvironmentFacts.of(results, words),
        Glossary.of(words),
        RunAgain.of(results),
        results.plugin());
  }

  Page with(GateSection decided) {
    return new Page(
        place,
        decided,
        severalJvms,
        workloads,
        variants,
        validity,
        remarks,
        marks,
        repetitions,
        environment,
        glossary,
        again,
        plugin);
  }
}
