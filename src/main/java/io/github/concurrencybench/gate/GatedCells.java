package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Results;
import java.util.List;

/**
 * Which cells of a run are gated.
 *
 * @param gated each threshold with each cell that it matches, in the order of the thresholds
 * @param findings of thresholds that match nothing
 */
public record GatedCells(List<Gated> gated, List<Finding> findings) {

  /** Copies the lists. */
  public GatedCells {
    gated = List.copyOf(gated);
    findings = List.copyOf(findings);
  }

  /**
   * Applies thresholds to a run.
   *
   * @param run what was measured
   * @param thresholds what the user asks for; where that is nothing, the default gate
   * @return what is gated
   */
  public static GatedCells of(Results run, List<Threshold> thresholds) {
    return new GatedCells(List.of(), List.of());
  }
}
