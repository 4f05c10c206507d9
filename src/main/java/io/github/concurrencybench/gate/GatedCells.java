package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cells of a run are gated.
 *
 * @param gated each threshold with each cell that it matches, in the order of the thresholds
 * @param findings of thresholds that match nothing, and of cells that cannot be gated
 * @param notes of thresholds that are passed over, because the run was confined to other cells
 */
public record GatedCells(List<Gated> gated, List<Finding> findings, List<String> notes) {

  /** Copies the lists. */
  public GatedCells {
    gated = List.copyOf(gated);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * Applies thresholds to a run.
   *
   * @param run what was measured
   * @param thresholds what the user asks for; where that is nothing, the default gate
   * @return what is gated
   */
  public static GatedCells of(Results run, List<Threshold> thresholds) {
    List<Threshold> all = thresholds.isEmpty() ? UsualGate.thresholds(run) : thresholds;
    List<Threshold> about = new Confined(run).about(all);
    List<Gated> gated = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Threshold threshold : about) {
      Matches matches = new Matches(run, threshold);
      gated.addAll(matches.gated());
      findings.addAll(matches.findings());
    }
    List<Threshold> passedOver = all.stream().filter(each -> !about.contains(each)).toList();
    return new GatedCells(gated, findings, new Confined(run).notes(passedOver));
  }
}
