package io.github.concurrencybench.report;

import java.util.List;

/**
 * What is shown of one workload.
 *
 * @param name its name
 * @param description what it does
 * @param answer what to do
 * @param best a row for each model
 * @param answers what was found out about each model
 * @param figures its pictures
 * @param speedups a row for each cell that can be compared with one worker
 * @param history what was kept of runs before; one, or none
 * @param failures a row for each kind of failure
 * @param cells a row for each cell
 */
public record WorkloadView(
    String name,
    String description,
    AnswerView answer,
    List<BestRow> best,
    List<ModelAnswer> answers,
    List<FigureView> figures,
    List<SpeedupRow> speedups,
    List<HistoryView> history,
    List<FailureRow> failures,
    List<CellRow> cells) {

  private static final int LONGEST = 1000;
  private static final int SHORTEST = 12;

  /** Copies the lists. */
  public WorkloadView {
    best = List.copyOf(best);
    answers = List.copyOf(answers);
    figures = List.copyOf(figures);
    speedups = List.copyOf(speedups);
    history = List.copyOf(history);
    failures = List.copyOf(failures);
    cells = List.copyOf(cells);
  }

  WorkloadView with(List<FigureView> pictures, List<HistoryView> before) {
    return new WorkloadView(
        name, description, answer, best, answers, pictures, speedups, before, failures, cells);
  }

  /**
   * Finds a picture.
   *
   * @param id what it shows
   * @return that picture, or none
   */
  public List<FigureView> figures(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).toList();
  }

  /**
   * Says whether the table of all cells is too long for the page, so that it has one of its own.
   *
   * @return whether there are more than 1,000 rows
   */
  public boolean isLong() {
    return cells.size() > LONGEST;
  }

  /**
   * Says whether the table of all cells is so short that nobody minds it.
   *
   * @return whether there are at most 12 rows
   */
  public boolean isShort() {
    return cells.size() <= SHORTEST;
  }

  /** The answer as lines of the terminal. */
  List<String> advice() {
    return answer.sentences();
  }
}
