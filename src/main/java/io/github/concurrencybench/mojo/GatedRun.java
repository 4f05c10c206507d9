package io.github.concurrencybench.mojo;

import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.gate.Against;
import io.github.concurrencybench.gate.BaselineFindings;
import io.github.concurrencybench.gate.Case;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Gate;
import io.github.concurrencybench.gate.Gated;
import io.github.concurrencybench.gate.GatedCells;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.measure.Interruption;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.report.Templates;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Decides runs.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 * @param parameters what is asked
 */
record GatedRun(CheckMojo mojo, PluginDescriptor plugin, GateParameters parameters) {

  private static final String AGAIN =
      "; limits hold what was measured then. Call mvn concurrency-bench:run again, then check.";

  /**
   * What came of a run.
   *
   * @param decision what was decided
   * @param lines the same for the log
   */
  record Decided(Decision decision, List<String> lines) {}

  /** Decides one; the files are written before anybody is told. */
  @SuppressWarnings("try") // The interruption is only held off.
  Decided decided(Path folder) throws InterruptedException {
    try {
      // What was decided before says nothing any more, even where this is interrupted.
      Files.deleteIfExists(folder.resolve(Decision.FILE));
      JournalContent journal = JournalContent.read(folder);
      refuseUnfinished(folder, journal.status());
      Decision decision = Gate.decide(caseOf(folder, journal));
      try (Interruption afterwards = Interruption.postponed()) {
        return new Decided(decision, shown(folder).of(decision));
      }
    } catch (IOException failed) {
      throw new BrokenSetup("The results cannot be checked: " + failed.getMessage() + ".", failed);
    }
  }

  /** Tells what would be measured for one; nothing is measured and nothing decided. */
  void tell(Path folder) {
    try {
      Optional<AskedReference> asked = parameters.reference();
      if (asked.isEmpty() || asked.get().kind() == Reference.Kind.BASELINE) {
        mojo.getLog().info("Dry run: check measures nothing again here, it decides from numbers.");
        return;
      }
      Results run = Summary.of(JournalContent.read(folder));
      List<Gated> gated = GatedCells.of(run, parameters.thresholds()).gated();
      new BothSides(mojo, plugin, parameters).tell(gated, folder);
    } catch (IOException failed) {
      throw new BrokenSetup("The results cannot be read: " + failed.getMessage() + ".", failed);
    }
  }

  private ShownDecision shown(Path folder) {
    Templates templates = OwnTemplates.in(mojo.templateDirectory);
    return new ShownDecision(folder, templates, StartFolder.of(mojo.session));
  }

  /** What was not measured may be what is slow. */
  private static void refuseUnfinished(Path folder, RunStatus status) {
    if (status != RunStatus.COMPLETE) {
      throw new BrokenSetup(
          "The run in %s was cut off, and nothing is decided from a part of it: finish it with mvn"
                  .formatted(folder)
              + " concurrency-bench:run -Dconcurrency-bench.resume, then check.");
    }
  }

  private Case caseOf(Path folder, JournalContent journal) throws InterruptedException {
    Results run = Summary.of(journal);
    Case alone =
        Case.of(run, parameters.thresholds(), parameters.policy()).withNotes(notes(journal));
    Optional<AskedReference> asked = parameters.reference();
    if (asked.isEmpty()) {
      return alone;
    }
    List<Gated> gated = GatedCells.of(run, parameters.thresholds()).gated();
    return switch (asked.get().kind()) {
      case VERSION, PATH, BASE_URL ->
          new BothSides(mojo, plugin, parameters).measured(alone, gated, folder);
      case BASELINE -> stored(alone, gated, asked.get());
    };
  }

  /** Limits hold the numbers of the run, which may be of something else by now. */
  private List<String> notes(JournalContent journal) {
    JournalHead head = journal.head();
    List<Workload> workloads = head.plan().workloads();
    List<String> notes = new ArrayList<>();
    List<String> changed = new StoredWorkloads(mojo, plugin).changed(workloads);
    if (!changed.isEmpty()) {
      notes.add("The POM has changed since the run: " + String.join(", ", changed) + AGAIN);
    }
    ProjectClasses classes = new ProjectClasses(mojo.project, mojo.session, mojo.dependencies);
    if (workloads.stream().anyMatch(w -> w instanceof TaskWorkload || w instanceof JmhWorkload)
        && classes.haveChangedSince(head.startedAt())) {
      notes.add("Classes have changed since the run" + AGAIN);
    }
    return notes;
  }

  private Case stored(Case alone, List<Gated> gated, AskedReference asked) {
    StoredBaseline stored = StoredBaseline.found(asked.name(), mojo);
    return alone.against(
        Against.reference(stored.reference(), Map.of())
            .withBaseline(
                BaselineFindings.of(gated, alone.run(), stored.baseline(), parameters.policy())));
  }
}
