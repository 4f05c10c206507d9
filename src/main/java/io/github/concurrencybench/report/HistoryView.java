package io.github.concurrencybench.report;

import java.util.List;

/**
 * What is shown of the kept runs of one workload.
 *
 * @param of what the picture and the rows of runs are of
 * @param caption how the table of models is to be read
 * @param notes what else is to be known
 * @param trends a row for each model on each JVM
 * @param runs a row for each run of the model that is drawn, the newest first
 * @param severalMachines whether some of these runs are of another machine
 */
public record HistoryView(
    String of,
    String caption,
    List<String> notes,
    List<TrendRow> trends,
    List<KeptRunRow> runs,
    boolean severalMachines) {

  /** Copies the lists. */
  public HistoryView {
    notes = List.copyOf(notes);
    trends = List.copyOf(trends);
    runs = List.copyOf(runs);
  }

  /**
   * Says whether machines have to be told apart.
   *
   * @return whether some runs are of another machine
   */
  public boolean isFromSeveralMachines() {
    return severalMachines;
  }
}
