package io.github.concurrencybench.mojo;

import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.gate.Case;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Gate;
import io.github.concurrencybench.gate.Gated;
import io.github.concurrencybench.gate.GatedCells;
import io.github.concurrencybench.gate.Policy;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Decides runs.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 * @param thresholds what the user asks for; none for the default gate
 * @param asked what to compare with
 * @param policy what follows from which verdict
 */
record GatedRun(
    CheckMojo mojo,
    PluginDescriptor plugin,
    List<Threshold> thresholds,
    Optional<AskedReference> asked,
    Policy policy) {

  /** Decides one; the files are written before anybody is told. */
  Decision decided(Path folder) throws InterruptedException {
    try {
      // What was decided before says nothing any more, even where this is interrupted.
      Files.deleteIfExists(folder.resolve(Decision.FILE));
      JournalContent journal = JournalContent.read(folder);
      refuseUnfinished(folder, journal.status());
      Decision decision = Gate.decide(caseOf(folder, journal));
      decision.write(folder);
      new Report(folder, OwnTemplates.in(mojo.templateDirectory)).write();
      return decision;
    } catch (IOException failed) {
      throw new BrokenSetup("The results cannot be checked: " + failed.getMessage(), failed);
    }
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
    Case alone = Case.of(run, thresholds, policy);
    if (asked.isEmpty()) {
      return alone;
    }
    List<Gated> gated = GatedCells.of(run, thresholds).gated();
    return switch (asked.get().kind()) {
      case VERSION, PATH, BASE_URL ->
          new BothSides(mojo, plugin, asked.get()).measured(alone, gated, folder);
      case BASELINE -> alone;
    };
  }
}
